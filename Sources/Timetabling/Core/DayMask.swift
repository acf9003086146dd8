/// The 288 slots of 5 minutes of one day, as bits.
public struct DayMask: Sendable, Hashable {
    /// Minutes in a slot.
    public static let slotMinutes = 5
    /// Slots in a day.
    public static let slotCount = 288

    private var words: [5 of UInt64] = .init(repeating: 0)

    /// The mask of no slot.
    public init() {}

    /// The mask of the whole day.
    public static let wholeDay: DayMask = {
        var mask = DayMask()
        mask.insert(minutes: 0..<1440)
        return mask
    }()

    /// Adds every slot that a range of minutes touches; what lies outside the day is ignored.
    public mutating func insert(minutes: Range<Int>) {
        for slot in Self.touched(minutes) { words[slot &>> 6] |= 1 &<< UInt64(slot & 63) }
    }

    /// Takes out every slot that a range of minutes touches.
    public mutating func remove(minutes: Range<Int>) {
        for slot in Self.touched(minutes) { words[slot &>> 6] &= ~(1 &<< UInt64(slot & 63)) }
    }

    /// Adds only the slots that lie whole inside a range of minutes.
    public mutating func insertInside(minutes: Range<Int>) {
        let first = max(0, (minutes.lowerBound + Self.slotMinutes - 1) / Self.slotMinutes)
        let end = min(Self.slotCount, minutes.upperBound / Self.slotMinutes)
        guard first < end else { return }
        for slot in first..<end { words[slot &>> 6] |= 1 &<< UInt64(slot & 63) }
    }

    /// Whether any slot that the range touches is in the mask.
    public func intersects(minutes: Range<Int>) -> Bool {
        for (index, word) in Self.bits(of: Self.touched(minutes)) where words[index] & word != 0 { return true }
        return false
    }

    /// Whether every slot that the range touches is in the mask; a range that leaves the day is not covered.
    public func covers(minutes: Range<Int>) -> Bool {
        guard minutes.lowerBound >= 0, minutes.upperBound <= 1440 else { return minutes.isEmpty }
        for (index, word) in Self.bits(of: Self.touched(minutes)) where words[index] & word != word { return false }
        return true
    }

    /// Adds all slots of another mask.
    public mutating func formUnion(_ other: DayMask) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Whether every slot of this mask is in another.
    public func isSubset(of other: DayMask) -> Bool {
        words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
    }

    /// The slots that are not in the mask.
    public var inverted: DayMask {
        var result = DayMask.wholeDay
        for index in words.indices { result.words[index] &= ~words[index] }
        return result
    }

    /// Number of slots in the mask.
    public var count: Int {
        var count = 0
        for index in words.indices { count += words[index].nonzeroBitCount }
        return count
    }

    /// Whether no slot is in the mask.
    public var isEmpty: Bool {
        for index in words.indices where words[index] != 0 { return false }
        return true
    }

    /// The hull of the slots of a range that are not in the mask, in minutes; nil when the mask covers it.
    public func uncoveredHull(minutes: Range<Int>) -> Range<Int>? {
        var first: Int?
        var last = 0
        for (index, word) in Self.bits(of: Self.touched(minutes)) {
            let missing = word & ~words[index]
            guard missing != 0 else { continue }
            if first == nil { first = index * 64 + missing.trailingZeroBitCount }
            last = index * 64 + 63 - missing.leadingZeroBitCount
        }
        guard let first else { return nil }
        let lower = max(minutes.lowerBound, first * Self.slotMinutes)
        return lower..<min(minutes.upperBound, (last + 1) * Self.slotMinutes)
    }

    private static func touched(_ minutes: Range<Int>) -> Range<Int> {
        let first = min(slotCount, max(0, minutes.lowerBound / slotMinutes))
        let end = min(slotCount, max(0, (minutes.upperBound + slotMinutes - 1) / slotMinutes))
        return first..<max(first, end)
    }

    /// The words of a range of slots with their bits.
    private static func bits(of slots: Range<Int>) -> some Sequence<(Int, UInt64)> {
        let firstWord = slots.lowerBound &>> 6
        let lastWord = slots.isEmpty ? firstWord - 1 : (slots.upperBound - 1) &>> 6
        return (firstWord..<max(firstWord, lastWord + 1)).lazy.map { index in
            var word = UInt64.max
            if index == firstWord { word &= UInt64.max &<< UInt64(slots.lowerBound & 63) }
            if index == lastWord, slots.upperBound & 63 != 0 { word &= ~(UInt64.max &<< UInt64(slots.upperBound & 63)) }
            return (index, word)
        }
    }

    /// Whether both hold the same.
    public static func == (left: DayMask, right: DayMask) -> Bool {
        for index in left.words.indices where left.words[index] != right.words[index] { return false }
        return true
    }

    /// Feeds what it holds to a hasher.
    public func hash(into hasher: inout Hasher) {
        for index in words.indices { hasher.combine(words[index]) }
    }
}
