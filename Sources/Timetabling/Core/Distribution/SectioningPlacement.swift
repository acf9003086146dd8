/// Where and when one class is held: slots of the day, days of the week, weeks and room.
///
/// Sixteen bytes, so that one load fetches the fields that every pair rule reads together.
public struct SectioningPlacement: Sendable, Hashable {
    /// The first slot of the day.
    public var start: UInt16
    /// The slot after the last one.
    public var end: UInt16
    /// Days of the week; bit 0 is the first day.
    public var days: UInt16
    /// Index of the room, or ``noRoom``.
    public var room: UInt16
    /// Weeks of the term; bit 0 is the first week.
    public var weeks: UInt64

    /// The room of a class that needs none, or has none yet.
    public static let noRoom = UInt16.max

    /// Creates a placement.
    public init(start: UInt16, end: UInt16, days: UInt16, weeks: UInt64, room: UInt16 = SectioningPlacement.noRoom) {
        self.start = start
        self.end = end
        self.days = days
        self.room = room
        self.weeks = weeks
    }

    /// Whether the two share a day of the week and a week.
    @inline(__always)
    package func sharesDate(with other: SectioningPlacement) -> Bool {
        days & other.days != 0 && weeks & other.weeks != 0
    }

    /// Whether the two overlap within the day, whatever their days and weeks.
    @inline(__always)
    package func sharesSlot(with other: SectioningPlacement) -> Bool {
        start < other.end && other.start < end
    }

    /// Slots filled on a date, given as one bit of the days and one of the weeks.
    @inline(__always)
    package func slots(day: UInt16, week: UInt64) -> Int {
        weeks & week != 0 && days & day != 0 ? Int(end) - Int(start) : 0
    }
}
