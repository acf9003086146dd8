/// When and how plans are made and published.
public struct PlanningPolicy: Codable, Sendable, Hashable {
    /// How a draft becomes published.
    public enum Publishing: String, CaseIterable, Codable, Sendable, Hashable {
        case manual
        case withinBudget = "within-budget"
    }

    /// Days within which nothing published moves unless a hard rule forces it.
    public var freezeDays = 7
    /// How a draft becomes published.
    public var publish = Publishing.manual
    /// Share of people whose published week may change in one replanning.
    public var budgetShare = 0.05
    /// When the horizon rolls, as `su 03:00`; nil: never by itself.
    public var rollWeekly: WeeklyMoment?

    /// The defaults.
    public init() {}
}

/// A moment every week, such as `su 03:00`.
public struct WeeklyMoment: Codable, Sendable, Hashable {
    /// The weekday.
    public var weekday: Weekday
    /// The time.
    public var time: TimeOfDay

    /// Makes a moment.
    public init(weekday: Weekday, time: TimeOfDay) {
        self.weekday = weekday
        self.time = time
    }
}

/// Prices of soft penalties.
public struct Weights: Codable, Sendable, Hashable {
    /// Per meeting in unwanted time.
    public var unwanted = 4.0
    /// Per minute of travel.
    public var travelMinute = 1.0
    /// Per minute of waiting between two meetings.
    public var gapMinute = 1.0
    /// Per person away from the neighbourhood of their group.
    public var splitNeighbourhood = 2.0
    /// Per change of teacher in a group.
    public var teacherChange = 6.0
    /// Per day that a programme starts late.
    public var lateStartDay = 3.0

    /// The defaults.
    public init() {}
}

/// Prices of changes to what is published.
public struct ChangePrices: Codable, Sendable, Hashable {
    /// Per person and meeting whose time changes.
    public var time = 40.0
    /// Per person and meeting whose room changes.
    public var room = 5.0
    /// Per person and meeting whose staff change.
    public var staff = 10.0
    /// Per person who changes group.
    public var enrolment = 60.0

    /// The defaults.
    public init() {}
}

/// How travel is estimated: straight line × detour ÷ speed + fixed minutes, rounded up to 5 minutes.
public struct TravelSettings: Codable, Sendable, Hashable {
    /// How one mode travels.
    public struct Mode: Codable, Sendable, Hashable {
        /// Kilometres an hour.
        public var kmh: Double
        /// Longest way in kilometres, straight line × detour; nil: no limit.
        public var maxKm: Double?
        /// Minutes added to every way.
        public var fixedMinutes: Int
        /// First departure of the day.
        public var first: TimeOfDay?
        /// Last departure; one before the first is after midnight.
        public var last: TimeOfDay?

        /// Makes a mode.
        public init(
            kmh: Double, maxKm: Double? = nil, fixedMinutes: Int = 0, first: TimeOfDay? = nil,
            last: TimeOfDay? = nil
        ) {
            self.kmh = kmh
            self.maxKm = maxKm
            self.fixedMinutes = fixedMinutes
            self.first = first
            self.last = last
        }
    }

    /// Length of the way over length of the straight line.
    public var detour = 1.3
    /// On foot.
    public var walk = Mode(kmh: 4.5, maxKm: 2.5)
    /// By bicycle.
    public var bicycle = Mode(kmh: 14, maxKm: 8)
    /// By bus.
    public var bus = Mode(
        kmh: 22, fixedMinutes: 10, first: TimeOfDay(minutes: 360), last: TimeOfDay(minutes: 30))
    /// By car.
    public var car = Mode(kmh: 40, fixedMinutes: 5)
    /// Minutes between two meetings in different places, on top of the way.
    public var bufferMinutes = 5

    /// The defaults.
    public init() {}

    /// How a mode travels.
    public subscript(mode: TravelMode) -> Mode {
        get {
            switch mode {
            case .walk: walk
            case .bicycle: bicycle
            case .bus: bus
            case .car: car
            }
        }
        set {
            switch mode {
            case .walk: walk = newValue
            case .bicycle: bicycle = newValue
            case .bus: bus = newValue
            case .car: car = newValue
            }
        }
    }
}
