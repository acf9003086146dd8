import Timetabling

/// Day masks, each kept once: most days of most people look alike.
struct MaskTable {
    private(set) var masks = [DayMask()]
    private var numbers: [DayMask: UInt32] = [DayMask(): 0]

    /// The number of a mask.
    mutating func number(of mask: DayMask) -> UInt32 {
        if let known = numbers[mask] { return known }
        let number = UInt32(masks.count)
        masks.append(mask)
        numbers[mask] = number
        return number
    }
}
