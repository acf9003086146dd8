/// The settings of a municipality: `municipality.yaml` without its tables.
public struct Municipality: Codable, Sendable, Hashable {
    /// Its name.
    public var name: String
    /// IANA time zone.
    public var timezone: String
    /// Languages that texts are written in.
    public var languages: [String]
    /// School region: noord, midden or zuid.
    public var schoolRegion: String?
    /// The days that are planned.
    public var horizon: Horizon
    /// When and how plans are made and published.
    public var planning: PlanningPolicy
    /// Names and hours of the day-parts.
    public var dayparts: [String: TimeRange]
    /// Activities start on this grid inside their day-parts, in minutes after midnight.
    public var startGridMinutes: Int
    /// How travel is estimated.
    public var travel: TravelSettings
    /// Ceilings by stage.
    public var ceilings: [Int: Ceiling]
    /// How fast the load may rise for people who start; nil: at once.
    public var rampUp: RampUp?
    /// Whether lessons or childcare places come first.
    public var childcareMode: ChildcareMode
    /// Counts below this are suppressed in reports.
    public var smallCell: Int
    /// Prices of soft penalties.
    public var weights: Weights
    /// Prices of changes to what is published.
    public var changePrices: ChangePrices
    /// From when on something is a signal; nil: the defaults.
    public var signals: SignalLimits?

    /// Makes the settings with the defaults that `municipality.yaml` documents.
    public init(name: String, horizon: Horizon) {
        self.name = name
        self.horizon = horizon
        timezone = "Europe/Amsterdam"
        languages = ["nl", "en"]
        planning = PlanningPolicy()
        dayparts = Self.defaultDayparts
        startGridMinutes = 15
        travel = TravelSettings()
        ceilings = [:]
        childcareMode = .lessonsFirst
        smallCell = 5
        weights = Weights()
        changePrices = ChangePrices()
    }

    /// Morning, afternoon and evening as most providers have them.
    public static let defaultDayparts: [String: TimeRange] = [
        "morning": TimeRange(start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 720)),
        "afternoon": TimeRange(start: TimeOfDay(minutes: 780), end: TimeOfDay(minutes: 960)),
        "evening": TimeRange(start: TimeOfDay(minutes: 1140), end: TimeOfDay(minutes: 1290)),
    ]

    /// The days that are planned.
    public struct Horizon: Codable, Sendable, Hashable {
        /// First day.
        public var start: CalendarDate
        /// Number of weeks.
        public var weeks: Int

        /// Makes a horizon.
        public init(start: CalendarDate, weeks: Int) {
            self.start = start
            self.weeks = weeks
        }

        /// Last day, included.
        public var end: CalendarDate { start + (weeks * 7 - 1) }
    }

    /// Whether lessons or childcare places come first.
    public enum ChildcareMode: String, CaseIterable, Codable, Sendable, Hashable {
        case lessonsFirst = "lessons-first"
        case childcareFirst = "childcare-first"
    }

    /// What one person may be asked a week.
    public struct Ceiling: Codable, Sendable, Hashable {
        /// Most hours of meetings a week, over all parties.
        public var hoursPerWeek: Double
        /// Most meetings a day; nil: no limit.
        public var activitiesPerDay: Int?
        /// Weekdays that stay free; nil: none.
        public var freeWeekdays: Int?

        /// Makes a ceiling.
        public init(hoursPerWeek: Double, activitiesPerDay: Int? = nil, freeWeekdays: Int? = nil) {
            self.hoursPerWeek = hoursPerWeek
            self.activitiesPerDay = activitiesPerDay
            self.freeWeekdays = freeWeekdays
        }
    }

    /// How fast the load may rise: in the nth period at most n steps a week.
    public struct RampUp: Codable, Sendable, Hashable {
        /// Hours a week added each period.
        public var hoursPerWeekStep: Double
        /// Weeks in a period, counted from the first meeting.
        public var everyWeeks: Int

        /// Makes a ramp.
        public init(hoursPerWeekStep: Double, everyWeeks: Int) {
            self.hoursPerWeekStep = hoursPerWeekStep
            self.everyWeeks = everyWeeks
        }
    }
}
