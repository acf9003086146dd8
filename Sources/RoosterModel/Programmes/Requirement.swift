/// One thing that a programme asks of a person.
public struct Requirement: Codable, Sendable, Hashable {
    /// How much it weighs.
    public enum Priority: String, CaseIterable, Codable, Sendable, Hashable {
        case legal, must, wish
    }

    /// Id, unique in its programme.
    public var id: String
    /// What is counted, and how much is asked.
    public var kind: Kind
    /// The meetings that count.
    public var of: Selection
    /// When they count; nil: at any time.
    public var within: Window?
    /// How much it weighs.
    public var priority: Priority
    /// What must hold besides.
    public var conditions: Conditions

    /// Makes a requirement.
    public init(
        id: String, kind: Kind, of: Selection, within: Window? = nil, priority: Priority,
        conditions: Conditions = Conditions()
    ) {
        self.id = id
        self.kind = kind
        self.of = of
        self.within = within
        self.priority = priority
        self.conditions = conditions
    }

    /// What is counted, and how much is asked.
    public enum Kind: Codable, Sendable, Hashable {
        /// Meetings attended.
        case count(atLeast: Int)
        /// Hours attended; only those on the spot when `physicalOnly`.
        case hours(atLeast: Double, physicalOnly: Bool)
        /// One meeting (or series) of any of the activities.
        case once
        /// One meeting (or series) of every listed activity.
        case each
        /// Meetings or hours a week, in at least a share of the weeks between two weeks counted from 1 at the start.
        case weekly(amount: WeeklyAmount, share: Double, fromWeek: Int?, toWeek: Int?)
        /// One at most every so many weeks and at least every so many weeks.
        case recurring(everyWeeks: Int, atMostWeeks: Int)
        /// No longer than so many weeks without one.
        case gap(atMostWeeks: Int)
        /// Different themes with a meeting.
        case themes(atLeast: Int)
        /// At most one current buddy per purpose, first a trial of so many meetings.
        case buddy(purpose: String?, trialMeetings: Int)
    }

    /// What `weekly` counts.
    public enum WeeklyAmount: Codable, Sendable, Hashable {
        case meetings(Int)
        case hours(Double)
    }
}

/// The meetings that count: those that fit any of what is listed.
public struct Selection: Codable, Sendable, Hashable {
    /// Ids of ``Activity`` values.
    public var activities: [String]
    /// Kinds of activities.
    public var kinds: [Activity.Kind]
    /// Themes of activities.
    public var themes: [String]
    /// What activities count for.
    public var countsFor: [Activity.CountsFor]

    /// Makes a selection.
    public init(
        activities: [String] = [], kinds: [Activity.Kind] = [], themes: [String] = [],
        countsFor: [Activity.CountsFor] = []
    ) {
        self.activities = activities
        self.kinds = kinds
        self.themes = themes
        self.countsFor = countsFor
    }

    /// Whether nothing is listed.
    public var isEmpty: Bool { activities.isEmpty && kinds.isEmpty && themes.isEmpty && countsFor.isEmpty }

    /// Whether an activity fits.
    public func includes(_ activity: Activity) -> Bool {
        activities.contains(activity.id) || kinds.contains(activity.kind) || themes.contains(activity.theme)
            || activity.countsFor.contains(where: countsFor.contains)
    }
}

/// Days within which meetings count, counted from a date of the person; the last day is included.
public struct Window: Codable, Sendable, Hashable {
    /// The length of a window.
    public enum Length: Codable, Sendable, Hashable {
        case days(Int)
        case weeks(Int)
        case months(Int)
        case years(Int)
    }

    /// The date it is counted from.
    public var clock: Clock
    /// Whether it ends on that date instead of beginning there (`before: guidanceEnd`).
    public var isBefore: Bool
    /// How long it is.
    public var length: Length
    /// An earlier date from which meetings count already, without moving its end; nil: from its first day.
    public var countsFrom: Clock?

    /// Makes a window.
    public init(clock: Clock, isBefore: Bool = false, length: Length, countsFrom: Clock? = nil) {
        self.clock = clock
        self.isBefore = isBefore
        self.length = length
        self.countsFrom = countsFrom
    }

    /// First and last day, counted from the date of its clock: n weeks from a day end with day + 7n.
    public func days(from date: CalendarDate) -> ClosedRange<CalendarDate> {
        let sign = isBefore ? -1 : 1
        let other =
            switch length {
            case .days(let days): date + sign * days
            case .weeks(let weeks): date + sign * 7 * weeks
            case .months(let months): date.adding(months: sign * months)
            case .years(let years): date.adding(months: sign * 12 * years)
            }
        return min(date, other)...max(date, other)
    }
}

/// What must hold besides the amount of a ``Requirement``.
public struct Conditions: Codable, Sendable, Hashable {
    /// Hours of something that must have been attended before.
    public struct Hours: Codable, Sendable, Hashable {
        /// What is counted.
        public var of: Selection
        /// Hours.
        public var atLeast: Double

        /// Makes a condition on hours.
        public init(of: Selection, atLeast: Double) {
            self.of = of
            self.atLeast = atLeast
        }
    }

    /// A set of meetings that an order is about.
    public enum Scope: Codable, Sendable, Hashable {
        /// Every meeting of the programme.
        case programme
        /// The meetings of a selection.
        case selection(Selection)
    }

    /// A place in the course of another requirement, by the share of its meetings.
    public struct Share: Codable, Sendable, Hashable {
        /// Id of the other requirement in the same programme.
        public var requirement: String
        /// Least share of its due amount that lies before, 0–1.
        public var fromShare: Double
        /// Most share of its due amount that lies before, 0–1.
        public var toShare: Double

        /// Makes a place in the course of another requirement.
        public init(requirement: String, fromShare: Double, toShare: Double) {
            self.requirement = requirement
            self.fromShare = fromShare
            self.toShare = toShare
        }
    }

    /// What a choice of activity is matched by.
    public enum Match: String, CaseIterable, Codable, Sendable, Hashable {
        case talents, wishes
    }

    /// Id of a requirement that must be met before.
    public var after: String?
    /// Hours that must have been attended before.
    public var afterHours: Hours?
    /// The meetings it comes before.
    public var firstOf: Scope?
    /// The meetings it comes after.
    public var lastOf: Scope?
    /// Its place in the course of another requirement.
    public var at: Share?
    /// Days from one of its meetings to the next, at least.
    public var everyDayApart: Int?
    /// What the choice is matched by.
    public var match: Match?

    /// No conditions.
    public init() {}

    /// Whether there are none.
    public var isEmpty: Bool { self == Conditions() }
}
