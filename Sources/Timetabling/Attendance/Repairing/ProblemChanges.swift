/// What of an instance differs from one that a timetable was made for, by number; what stayed has its number still.
///
/// Numbers beyond those of the earlier instance are new. What went keeps its number too, and can no longer be used: a
/// person without days, a room that is always closed, a place of care without places.
public struct ProblemChanges: Sendable {
    /// People who differ in anything, their demands included.
    public var people: Set<Int> = []
    /// Dependants whose hours of being looked after, or whose offers of care, differ.
    public var dependants: Set<Int> = []
    /// Offers of care.
    public var careOffers: Set<Int> = []
    /// Rides.
    public var rides: Set<Int> = []
    /// Rooms.
    public var rooms: Set<Int> = []
    /// Staff.
    public var staff: Set<Int> = []
    /// Pools.
    public var pools: Set<Int> = []
    /// Activities whose venue, staff or days differ; whom they fit does not matter.
    public var activities: Set<Int> = []
    /// Tags of series that end, with the last day on which they may still meet.
    public var endings: [Int: Int] = [:]
    /// People who no longer want to be in a series, with its tag.
    public var leavers: [(person: Int, tag: Int)] = []

    /// Nothing differs.
    public init() {}
}
