/// A room.
public struct RoomResource: Sendable {
    /// Number of the place it is in.
    public var place: Int
    /// How many people it holds.
    public var capacity: Int
    /// Number of the mask of time in which it cannot be used, by day.
    public var closed: [UInt32]

    /// Makes a room.
    public init(place: Int, capacity: Int, closed: [UInt32]) {
        self.place = place
        self.capacity = capacity
        self.closed = closed
    }
}

/// A member of staff.
public struct StaffResource: Sendable {
    /// Number of the mask of time in which they cannot be at a meeting, by day.
    public var forbidden: [UInt32]
    /// Most minutes of meetings a week; nil: no limit.
    public var minutesPerWeek: Int?
    /// Most minutes of meetings a day; nil: no limit.
    public var minutesPerDay: Int?
    /// The modes they travel by between two meetings.
    public var modes: [Int]
    /// Number of the person they are, when somebody who attends is staff too.
    public var person: Int?

    /// Makes a member of staff.
    public init(forbidden: [UInt32], minutesPerWeek: Int?, minutesPerDay: Int?, modes: [Int]) {
        self.forbidden = forbidden
        self.minutesPerWeek = minutesPerWeek
        self.minutesPerDay = minutesPerDay
        self.modes = modes
    }
}

/// Things that are lent at a place while a meeting runs.
public struct PoolResource: Sendable, Hashable {
    /// Number of the place.
    public var place: Int
    /// How many there are.
    public var amount: Int

    /// Makes a pool.
    public init(place: Int, amount: Int) {
        self.place = place
        self.amount = amount
    }
}

/// Who must be at a meeting.
public struct RoleNeed: Sendable, Hashable {
    /// Where those who can fill it are found.
    public enum Candidates: Sendable, Hashable {
        /// Anyone of these.
        case anyOf([Int])
        /// The person's own.
        case ownOfPerson
        /// Anyone of those who speak the person's language, by number of the language.
        case byLanguage([[Int]])
    }

    /// Who can fill it.
    public var candidates: Candidates
    /// How many.
    public var amount: Int
    /// Per so many attending, rounded up; nil: per meeting.
    public var perAttending: Int?

    /// Makes a need.
    public init(candidates: Candidates, amount: Int, perAttending: Int? = nil) {
        self.candidates = candidates
        self.amount = amount
        self.perAttending = perAttending
    }

    /// How many are needed when so many attend.
    public func count(attending: Int) -> Int {
        guard let perAttending else { return amount }
        return amount * ((attending + perAttending - 1) / perAttending)
    }
}

/// Something that can be attended: in series of a group, or as an appointment of one person.
public struct ActivityOffer: Sendable {
    /// How people come to it.
    public enum Form: Sendable, Hashable {
        /// In groups that are formed.
        case group
        /// Without enrolment; it is held whether people come or not.
        case open
        /// One person at a time.
        case appointment
    }

    /// Where it is held.
    public enum Venue: Sendable, Hashable {
        /// In one of these rooms.
        case rooms([Int])
        /// At one of these places, without a room.
        case places([Int])
        /// At the person's home.
        case home
        /// Nowhere.
        case online
    }

    /// How people come to it.
    public var form: Form
    /// Where it is held.
    public var venue: Venue
    /// Length in minutes.
    public var minutes: Int
    /// Minutes one must be there before the start.
    public var early = 0
    /// Most meetings of a series in a week.
    public var perWeek = 1
    /// Meetings of a series, exactly; nil: as long as the horizon.
    public var total: Int?
    /// Fewest different people over a series' life.
    public var groupMinimum = 1
    /// Most people on any date.
    public var groupMaximum = Int.max
    /// Most series at the same time.
    public var seriesMaximum = Int.max
    /// Least share of a series' meetings one must be able to attend.
    public var leastShare = 0.8
    /// Starts in minutes, ascending.
    public var starts: [Int]
    /// Days it can be held.
    public var days: DaySet
    /// Earliest start and latest end by day, where daylight limits them.
    public var daylight: [Range<Int>]?
    /// Who must be there.
    public var needs: [RoleNeed] = []
    /// Kinds of things lent: for each, the pools and how many each person takes.
    public var lends: [(pools: [Int], each: Int)] = []
    /// Places for dependants at the meeting itself.
    public var onSitePlaces = 0
    /// Whether a person may have nothing else that day.
    public var isAlone = false
    /// Number of a purpose for which a person keeps the same member of staff; nil: anyone each time.
    public var bond: Int?
    /// Modes that can be used from the day after a series.
    public var unlocks: [Int] = []
    /// What people of a series had better share, each as a key by person; empty: nothing.
    public var kinships: [[Int]] = []
    /// Whether it is meant for a person rather than for others whom it fits, by person; empty: for all alike.
    public var meantFor: [Bool] = []
    /// Numbers of the people it fits, ascending.
    public var people: [Int]

    /// ``groupMaximum``, but a number that can be multiplied where there is none.
    var mostSeats: Int { min(groupMaximum, 10_000) }

    /// Makes an offer.
    public init(form: Form, venue: Venue, minutes: Int, starts: [Int], days: DaySet, people: [Int]) {
        self.form = form
        self.venue = venue
        self.minutes = minutes
        self.starts = starts
        self.days = days
        self.people = people
    }
}
