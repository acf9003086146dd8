/// What one person needs of some activities within some days.
public struct AttendanceDemand: Sendable {
    /// What is counted.
    public enum Unit: Sendable, Hashable {
        /// Meetings attended.
        case meetings
        /// Minutes attended.
        case minutes
        /// Different activities attended, each whole.
        case activities
        /// Different keys of activities attended (`keys` of the demand).
        case keys
        /// Appointments with at least and at most so many days between two; the count is of those that keep to it.
        case spaced(least: Int, most: Int)
        /// Weeks in which at least so many meetings, or minutes, are attended, in points: ``weekPoints(_:least:)``.
        case weeks(least: Int, ofMinutes: Bool)
        /// Whole weeks of the window that are not too many in a row without a meeting, where `most` are allowed; what is
        /// needed is as many as there are too many while nothing is attended.
        case idle(most: Int)
    }

    /// Points of a number of weeks with enough, each counting as four times its least amount.
    ///
    /// What a week has that is not enough counts a point each: a search that sees nothing in the first of two lessons a
    /// week never plans the second.
    public static func weekPoints(_ weeks: Int, least: Int) -> Int { weeks * 4 * least }

    /// Number of the person.
    public var person: Int
    /// How important it is: 0 before all others, then 1, then 2.
    public var level: Int
    /// What is counted.
    public var unit: Unit
    /// How many units are missing at the begin.
    public var need: Int
    /// Up to how many units more is of use; at least ``need``, which is only what is due in this horizon.
    public var useful: Int
    /// Numbers of the activities that count, ascending.
    public var activities: [Int]
    /// A key for each of ``activities``, for the unit `keys`.
    public var keys: [Int] = []
    /// Days on which they count.
    public var window: Range<Int>
    /// Activities that may not be attended before this is.
    public var firstOf: [Int] = []
    /// Activities that may not be attended after this is.
    public var lastOf: [Int] = []
    /// Minutes of activities that must have been attended before.
    public var afterMinutes: (activities: [Int], minutes: Int)?
    /// Number of a demand of the same person that must be met before.
    public var afterDemand: Int?
    /// Place in the course of another demand of the same person, by what is then counted of it from the begin.
    public var course: (demand: Int, from: Int, to: Int)?
    /// Least days between two of its meetings.
    public var daysApart = 0
    /// Day of the last such meeting before the horizon, for spacing; may be negative.
    public var lastDone: Int?
    /// What weeks of the horizon have already, in meetings or minutes, for the unit `weeks`; empty: nothing.
    public var already: [Int] = []
    /// Those of ``activities`` that count when they are attended for another demand, and are not planned for this one.
    public var alongOnly: [Int] = []
    /// Whether less than all that is needed is of no use, so that appointments are planned for all of it or none.
    public var isWhole = false

    /// Makes a demand.
    public init(person: Int, level: Int, unit: Unit, need: Int, activities: [Int], window: Range<Int>) {
        self.person = person
        self.level = level
        self.unit = unit
        self.need = need
        useful = need
        self.activities = activities
        self.window = window
    }
}

/// A group that exists already and stays as it is unless it cannot.
public struct ExistingSeries: Sendable {
    /// Number by which the compiler knows it.
    public var tag: Int
    /// Number of the activity.
    public var activity: Int
    /// Weekday (0 for Monday) and start in minutes of its weekly meetings; empty: to be planned.
    public var slots: [(weekday: Int, start: Int)]
    /// Number of the room; nil: to be planned.
    public var room: Int?
    /// Number of the place when no room is needed.
    public var place: Int?
    /// Numbers of the staff; empty: to be planned.
    public var staff: [Int]
    /// First and last day; it may lie partly outside the horizon.
    public var days: ClosedRange<Int>
    /// Single meetings that are published already, instead of slots; empty: made from the slots.
    public var meetings: [ExistingMeeting] = []
    /// Whether it stays even when rules are broken by pinned things alone.
    public var isPinned: Bool
    /// Those enrolled: person, first and last day, and whether the enrolment is pinned.
    public var members: [(person: Int, from: Int, until: Int, pinned: Bool)] = []

    /// Makes an existing group.
    public init(
        tag: Int, activity: Int, slots: [(weekday: Int, start: Int)], room: Int?, place: Int?, staff: [Int],
        days: ClosedRange<Int>, isPinned: Bool
    ) {
        self.tag = tag
        self.activity = activity
        self.slots = slots
        self.room = room
        self.place = place
        self.staff = staff
        self.days = days
        self.isPinned = isPinned
    }
}

/// A published meeting of a group.
public struct ExistingMeeting: Sendable, Hashable {
    /// Number by which the compiler knows it.
    public var tag: Int
    /// The day.
    public var day: Int
    /// Start in minutes.
    public var start: Int
    /// Number of the room.
    public var room: Int?
    /// Number of the place.
    public var place: Int?
    /// Numbers of the staff.
    public var staff: [Int]
    /// Numbers of the people who attend it.
    public var attending: [Int]
    /// How each of them comes, in the same order; empty: not known.
    public var ways: [Visit.Way]
    /// Who looks after whom meanwhile.
    public var covers: [Cover]

    /// Who looks after a dependant of a person who attends.
    public struct Cover: Sendable, Hashable {
        /// Number of the person.
        public var person: Int
        /// Number of the dependant.
        public var dependant: Int
        /// By whom.
        public var by: CoverUse.By
        /// From when until when, in minutes of the day.
        public var minutes: Range<Int>

        /// Makes a cover.
        public init(person: Int, dependant: Int, by: CoverUse.By, minutes: Range<Int>) {
            self.person = person
            self.dependant = dependant
            self.by = by
            self.minutes = minutes
        }
    }

    /// Makes a published meeting.
    public init(
        tag: Int, day: Int, start: Int, room: Int?, place: Int?, staff: [Int], attending: [Int],
        ways: [Visit.Way] = [], covers: [Cover] = []
    ) {
        self.tag = tag
        self.day = day
        self.start = start
        self.room = room
        self.place = place
        self.staff = staff
        self.attending = attending
        self.ways = ways
        self.covers = covers
    }
}

/// A published appointment of one person.
public struct ExistingAppointment: Sendable, Hashable {
    /// Number of the activity.
    public var activity: Int
    /// The meeting, with the person as its only attendant.
    public var meeting: ExistingMeeting

    /// Makes a published appointment.
    public init(activity: Int, meeting: ExistingMeeting) {
        self.activity = activity
        self.meeting = meeting
    }
}
