import Timetabling

/// Day masks, each kept once: most days of most people look alike.
struct MaskTable {
    private(set) var masks = [DayMask()]
    private var numbers: [DayMask: UInt32] = [DayMask(): 0]
    /// Lists of masks by day, each kept once: many people have the same weeks.
    private var lists: [[UInt32]: [UInt32]] = [:]

    /// The number of a mask.
    mutating func number(of mask: DayMask) -> UInt32 {
        if let known = numbers[mask] { return known }
        let number = UInt32(masks.count)
        masks.append(mask)
        numbers[mask] = number
        return number
    }

    /// The numbers of masks by day.
    mutating func numbers(of days: [DayMask]) -> [UInt32] {
        let list = days.map { number(of: $0) }
        if let known = lists[list] { return known }
        lists[list] = list
        return list
    }
}
