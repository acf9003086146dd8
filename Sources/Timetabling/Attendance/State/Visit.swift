/// That a person attends a meeting on a day, and how they get there and back.
///
/// A large town has half a million: what is a number outside is kept in as few bits as it needs.
public struct Visit: Sendable, Hashable {
    private var narrowMeeting: Int32
    private var narrowPlace: Int32
    private var narrowWay: Int32
    private var narrowDay: Int16
    private var narrowStart: Int16
    private var narrowEnd: Int16
    private var narrowEarly: Int16
    private var narrowBefore: Int16
    private var narrowAfter: Int16
    private var narrowLeave: Int16
    private var narrowBack: Int16
    /// Whether it relies on something that may still fall away.
    public var isTentative: Bool

    /// Makes a visit.
    public init(
        meeting: Int, day: Int, start: Int, end: Int, early: Int, place: Int?, way: Way, minutesBefore: Int,
        minutesAfter: Int, leave: Int, back: Int, isTentative: Bool
    ) {
        narrowMeeting = Int32(meeting)
        narrowPlace = Int32(place ?? -1)
        narrowWay = way.number
        narrowDay = Int16(day)
        narrowStart = Int16(clamping: start)
        narrowEnd = Int16(clamping: end)
        narrowEarly = Int16(clamping: early)
        narrowBefore = Int16(clamping: minutesBefore)
        narrowAfter = Int16(clamping: minutesAfter)
        narrowLeave = Int16(clamping: leave)
        narrowBack = Int16(clamping: back)
        self.isTentative = isTentative
    }

    /// Number of the meeting.
    public var meeting: Int { Int(narrowMeeting) }
    /// The day.
    public var day: Int { Int(narrowDay) }
    /// Start of the meeting in minutes.
    public var start: Int { Int(narrowStart) }
    /// End of the meeting.
    public var end: Int { Int(narrowEnd) }
    /// Minutes one must be there before.
    public var early: Int { Int(narrowEarly) }
    /// Number of the place; nil at home or online.
    public var place: Int? { narrowPlace < 0 ? nil : Int(narrowPlace) }

    /// How the person travels.
    public var way: Way {
        get { Way(number: narrowWay) }
        set { narrowWay = newValue.number }
    }

    /// Minutes on the way there, from home or from the visit before.
    public var minutesBefore: Int {
        get { Int(narrowBefore) }
        set { narrowBefore = Int16(clamping: newValue) }
    }

    /// Minutes on the way back, home or to the visit after.
    public var minutesAfter: Int {
        get { Int(narrowAfter) }
        set { narrowAfter = Int16(clamping: newValue) }
    }

    /// When the person leaves home for the trip this visit belongs to; the start at home or online.
    public var leave: Int {
        get { Int(narrowLeave) }
        set { narrowLeave = Int16(clamping: newValue) }
    }

    /// When the person is back from that trip; the end at home or online.
    public var back: Int {
        get { Int(narrowBack) }
        set { narrowBack = Int16(clamping: newValue) }
    }

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

        /// Modes from 1 on, rides below 0, and 0 for not at all.
        fileprivate var number: Int32 {
            switch self {
            case .mode(let mode): Int32(mode + 1)
            case .ride(let ride): Int32(-1 - ride)
            case .none: 0
            }
        }

        fileprivate init(number: Int32) {
            self = number > 0 ? .mode(Int(number) - 1) : number < 0 ? .ride(-1 - Int(number)) : .none
        }
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

        /// Offers even from 2 on, guardians odd from 3 on, 0 for care that is given and 1 for a place at the meeting.
        fileprivate var number: Int32 {
            switch self {
            case .given: 0
            case .onSite: 1
            case .offer(let offer): Int32(2 + 2 * offer)
            case .guardian(let guardian): Int32(3 + 2 * guardian)
            }
        }

        fileprivate init(number: Int32) {
            switch number {
            case 0: self = .given
            case 1: self = .onSite
            default: self = number & 1 == 0 ? .offer(Int(number) / 2 - 1) : .guardian(Int(number) / 2 - 1)
            }
        }
    }

    private var narrowDependant: Int32
    private var narrowMeeting: Int32
    private var narrowBy: Int32
    private var narrowDay: Int16
    private var narrowFrom: Int16
    private var narrowUntil: Int16

    /// Makes a cover.
    public init(dependant: Int, meeting: Int, day: Int, by: By, from: Int, until: Int) {
        narrowDependant = Int32(dependant)
        narrowMeeting = Int32(meeting)
        narrowBy = by.number
        narrowDay = Int16(day)
        narrowFrom = Int16(clamping: from)
        narrowUntil = Int16(clamping: until)
    }

    /// Number of the dependant.
    public var dependant: Int { Int(narrowDependant) }
    /// Number of the meeting.
    public var meeting: Int { Int(narrowMeeting) }
    /// The day.
    public var day: Int { Int(narrowDay) }
    /// By whom.
    public var by: By { By(number: narrowBy) }
    /// From when, in minutes.
    public var from: Int { Int(narrowFrom) }
    /// Until when.
    public var until: Int { Int(narrowUntil) }
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
