/// A set of days of a horizon, as 512 bits.
public struct DaySet: Sendable, Hashable {
    /// Most days.
    public static let capacity = 512

    private var words: [8 of UInt64] = .init(repeating: 0)

    /// The empty set.
    public init() {}

    /// The days of a range.
    public init(_ range: Range<Int>) {
        for day in range { insert(day) }
    }

    /// Whether a day is in the set; days outside 0..<512 are not.
    public func contains(_ day: Int) -> Bool {
        guard day >= 0, day < Self.capacity else { return false }
        return words[day &>> 6] &>> UInt64(day & 63) & 1 == 1
    }

    /// Adds a day from 0..<512; others are ignored.
    public mutating func insert(_ day: Int) {
        guard day >= 0, day < Self.capacity else { return }
        words[day &>> 6] |= 1 &<< UInt64(day & 63)
    }

    /// Takes a day out.
    public mutating func remove(_ day: Int) {
        guard day >= 0, day < Self.capacity else { return }
        words[day &>> 6] &= ~(1 &<< UInt64(day & 63))
    }

    /// Whether no day is in the set.
    public var isEmpty: Bool { words.indices.allSatisfy { words[$0] == 0 } }

    /// Adds all days of another set.
    public mutating func formUnion(_ other: DaySet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Keeps only the days that are also in another set.
    public mutating func formIntersection(_ other: DaySet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    /// Takes all days of another set out.
    public mutating func subtract(_ other: DaySet) {
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Whether every day of this set is in another.
    public func isSubset(of other: DaySet) -> Bool {
        words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
    }

    /// Number of days in the set.
    public var count: Int {
        var count = 0
        for index in words.indices { count += words[index].nonzeroBitCount }
        return count
    }

    /// Whether both hold the same.
    public static func == (left: DaySet, right: DaySet) -> Bool {
        for index in left.words.indices where left.words[index] != right.words[index] { return false }
        return true
    }

    /// Feeds what it holds to a hasher.
    public func hash(into hasher: inout Hasher) {
        for index in words.indices { hasher.combine(words[index]) }
    }
}
