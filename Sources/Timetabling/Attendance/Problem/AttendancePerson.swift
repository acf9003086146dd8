/// Somebody who attends.
public struct AttendancePerson: Sendable {
    /// Ways from each of the person's homes.
    public var homes: [HomeLegs]
    /// Index into ``homes`` by day.
    public var homeOfDay: [UInt8]
    /// Number of the mask of time in which the person can neither be at a meeting nor on the way, by day.
    public var forbidden: [UInt32]
    /// Number of the mask of time the person would rather keep free, by day.
    public var unwanted: [UInt32]
    /// Number of the mask of time in which the person cannot look after a dependant, by day.
    public var notGuarding: [UInt32]
    /// Days on which each mode can be used.
    public var modeDays: [DaySet]
    /// Days on which each mode can be used but may still fall away, so that what relies on it is tentative.
    public var tentativeModeDays: [DaySet]
    /// Days on which the person can be planned at all.
    public var days: DaySet
    /// Most minutes of meetings in a week; nil: no limit.
    public var minutesPerWeek: Int?
    /// Most meetings a day; nil: no limit.
    public var meetingsPerDay: Int?
    /// Weekdays from Monday to Friday that stay free.
    public var freeWeekdays: Int
    /// How fast the load may rise; nil: at once.
    public var ramp: Ramp?
    /// Day of the first meeting ever, for the ramp, when it is known; may lie before the horizon.
    public var firstMeeting: Int?
    /// Day from which the person waits for a first meeting; nil: had one, or needs none.
    public var waitsFrom: Int?
    /// Numbers of the dependants.
    public var dependants: [Int]
    /// Number of the staff member that belongs to the person; nil: none.
    public var ownStaff: Int?
    /// The member of staff whom the person has met already for a purpose and goes on with, by number of the bond.
    public var bondStaff: [Int: Int] = [:]
    /// Appointments that somebody leads already.
    public var pairs: [AppointmentPair] = []
    /// Number of the person's language, for staff who must speak it.
    public var language: Int
    /// What the person is to others in planning.
    public var relations: [PersonRelation]

    /// How fast the load may rise: in the nth period at most n steps a week.
    public struct Ramp: Sendable, Hashable {
        /// Minutes a week added each period.
        public var stepMinutes: Int
        /// Days in a period, counted from the first meeting.
        public var periodDays: Int

        /// Makes a ramp.
        public init(stepMinutes: Int, periodDays: Int) {
            self.stepMinutes = stepMinutes
            self.periodDays = periodDays
        }
    }

    /// Somebody who can be planned on any day and has nothing else.
    public init(homes: [HomeLegs], dayCount: Int, modeCount: Int) {
        self.homes = homes
        homeOfDay = Array(repeating: 0, count: dayCount)
        forbidden = Array(repeating: 0, count: dayCount)
        unwanted = forbidden
        notGuarding = forbidden
        modeDays = Array(repeating: DaySet(), count: modeCount)
        tentativeModeDays = modeDays
        days = DaySet(0..<dayCount)
        freeWeekdays = 0
        dependants = []
        language = 0
        relations = []
    }
}

/// What one person is to another in planning.
public struct PersonRelation: Sendable, Hashable {
    /// The kinds of relations.
    public enum Kind: Sendable, Hashable {
        /// Share a group wherever both are enrolled in an activity.
        case together
        /// Never at the same meeting.
        case apart
        /// Never away or at a meeting at the same time.
        case notAtTheSameTime
    }

    /// The kind.
    public var kind: Kind
    /// Number of the other person.
    public var other: Int

    /// Makes a relation.
    public init(kind: Kind, other: Int) {
        self.kind = kind
        self.other = other
    }
}

/// Somebody who must be looked after while a person is away.
public struct Dependant: Sendable {
    /// Numbers of the people who can look after them.
    public var guardians: [Int]
    /// Number of the mask of time in which they are looked after anyway, by day.
    public var covered: [UInt32]
    /// Numbers of the care offers that take them.
    public var offers: [Int]

    /// Makes a dependant.
    public init(guardians: [Int], covered: [UInt32], offers: [Int]) {
        self.guardians = guardians
        self.covered = covered
        self.offers = offers
    }
}

/// Places where dependants can be looked after on some days.
public struct CareOffer: Sendable, Hashable {
    /// Number of the place.
    public var place: Int
    /// Days it is open.
    public var days: DaySet
    /// From when, in minutes.
    public var start: Int
    /// Until when.
    public var end: Int
    /// How many at the same moment.
    public var places: Int

    /// Makes an offer.
    public init(place: Int, days: DaySet, start: Int, end: Int, places: Int) {
        self.place = place
        self.days = days
        self.start = start
        self.end = end
        self.places = places
    }
}

/// Seats with somebody who drives at fixed times.
public struct RideOffer: Sendable, Hashable {
    /// Number of the area it starts from and comes home to.
    public var area: Int
    /// Number of the place it goes to.
    public var place: Int
    /// Days it is driven.
    public var days: DaySet
    /// Leaves the area, in minutes.
    public var depart: Int
    /// Is at the place.
    public var arrive: Int
    /// Leaves the place.
    public var returning: Int
    /// Is back in the area.
    public var home: Int
    /// Seats.
    public var seats: Int
    /// Number of the staff member who drives; nil: nobody who is planned.
    public var driver: Int?

    /// Makes a ride.
    public init(
        area: Int, place: Int, days: DaySet, depart: Int, arrive: Int, returning: Int, home: Int, seats: Int,
        driver: Int?
    ) {
        self.area = area
        self.place = place
        self.days = days
        self.depart = depart
        self.arrive = arrive
        self.returning = returning
        self.home = home
        self.seats = seats
        self.driver = driver
    }
}
