/// A municipal calendar: one file of `calendars/`.
public struct HolidayCalendar: Codable, Sendable, Hashable {
    /// The file's name without `.csv`.
    public var id: String
    /// Its days.
    public var entries: [CalendarEntry]

    /// Makes a calendar.
    public init(id: String, entries: [CalendarEntry]) {
        self.id = id
        self.entries = entries
    }
}

/// Days on which everything is closed, schools are, or people would rather not come.
public struct CalendarEntry: Codable, Sendable, Hashable {
    /// What the days mean.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        /// Nothing is planned.
        case closed
        /// Care and places marked as school weeks only stop; nothing is forbidden by itself.
        case schoolHoliday = "school-holiday"
        /// Meetings cost.
        case unwanted
    }

    /// First day.
    public var from: CalendarDate
    /// Last day, included.
    public var until: CalendarDate
    /// What the days mean.
    public var kind: Kind
    /// What the days are called.
    public var title: String
    /// The school region it holds in; nil: everywhere.
    public var region: String?

    /// Makes an entry from the values of its row.
    public init(from: CalendarDate, until: CalendarDate, kind: Kind, title: String, region: String? = nil) {
        self.from = from
        self.until = until
        self.kind = kind
        self.title = title
        self.region = region
    }
}
