/// That a person attends a meeting on a day, and how they get there and back.
public struct Visit: Sendable, Hashable {
    /// Number of the meeting.
    public var meeting: Int
    /// The day.
    public var day: Int
    /// Start of the meeting in minutes.
    public var start: Int
    /// End of the meeting.
    public var end: Int
    /// Minutes one must be there before.
    public var early: Int
    /// Number of the place; nil at home or online.
    public var place: Int?
    /// How the person travels.
    public var way: Way
    /// Minutes on the way there, from home or from the visit before.
    public var minutesBefore: Int
    /// Minutes on the way back, home or to the visit after.
    public var minutesAfter: Int
    /// When the person leaves home for the trip this visit belongs to; the start at home or online.
    public var leave: Int
    /// When the person is back from that trip; the end at home or online.
    public var back: Int
    /// Whether it relies on something that may still fall away.
    public var isTentative: Bool

    /// Whether its way is one to rely on where the other's is not, or else the quicker one.
    func isBetter(than other: Visit) -> Bool {
        if isTentative != other.isTentative { return other.isTentative }
        return minutesBefore + minutesAfter < other.minutesBefore + other.minutesAfter
    }

    /// How a person travels.
    public enum Way: Sendable, Hashable {
        /// By a mode, there and back.
        case mode(Int)
        /// With a ride.
        case ride(Int)
        /// Not at all: the meeting is at home or online.
        case none
    }
}

/// Who looks after a dependant during a visit.
public struct CoverUse: Sendable, Hashable {
    /// By whom.
    public enum By: Sendable, Hashable {
        /// Looked after anyway.
        case given
        /// A place of a care offer.
        case offer(Int)
        /// Another guardian.
        case guardian(Int)
        /// A place at the meeting itself.
        case onSite
    }

    /// Number of the dependant.
    public var dependant: Int
    /// Number of the meeting.
    public var meeting: Int
    /// The day.
    public var day: Int
    /// By whom.
    public var by: By
    /// From when, in minutes.
    public var from: Int
    /// Until when.
    public var until: Int
}

/// Why a person cannot attend a meeting.
public enum Obstacle: Int, Sendable, Hashable, CaseIterable {
    /// The day is not one the person can be planned on.
    case day
    /// The person is engaged or unavailable, on the spot or on the way.
    case forbidden
    /// Another meeting of the person is in the way.
    case overlap
    /// The person looks after somebody's dependant then.
    case guarding
    /// No mode the person has reaches the place.
    case unreachable
    /// There is no departure at the time.
    case departure
    /// A dependant would be alone.
    case uncovered
    /// All seats are taken.
    case full
    /// The week's ceiling is reached.
    case weekCeiling
    /// The day's number of meetings is reached.
    case dayCeiling
    /// A weekday must stay free.
    case freeWeekday
    /// The load would rise too fast.
    case ramp
    /// The meeting, or another one, must be alone on its day.
    case alone
    /// A relation to another person forbids it.
    case relation
    /// Something must come before or after.
    case order
    /// Too few of the series' meetings can be attended.
    case share
}
