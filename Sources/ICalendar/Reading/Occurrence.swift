/// One time at which an event takes place.
public struct Occurrence: Hashable, Sendable {
    /// The name of the event, the same for all its occurrences.
    public var uid: String
    /// The title.
    public var summary: String
    /// How certain it is, when the file says so.
    public var status: EventStatus?
    /// Whether it makes busy.
    public var transparency: EventTransparency
    /// The first moment.
    public var start: UTCInstant
    /// The first moment afterwards.
    public var end: UTCInstant
    /// Whether the file names no zone, so that the moments follow from the zone given by the caller.
    public var isFloating: Bool
    /// Whether it is given in whole days.
    public var isAllDay: Bool
    /// The line on which the event begins in the file.
    public var line: Int

    /// Creates an occurrence.
    public init(
        uid: String,
        summary: String,
        status: EventStatus?,
        transparency: EventTransparency,
        start: UTCInstant,
        end: UTCInstant,
        isFloating: Bool,
        isAllDay: Bool,
        line: Int
    ) {
        self.uid = uid
        self.summary = summary
        self.status = status
        self.transparency = transparency
        self.start = start
        self.end = end
        self.isFloating = isFloating
        self.isAllDay = isAllDay
        self.line = line
    }
}

/// The occurrences in a window, and what could not be expanded.
public struct Expansion: Hashable, Sendable {
    /// The occurrences by start, end and name.
    public var occurrences: [Occurrence]
    /// Events that are missing from the occurrences, and why.
    public var problems: [CalendarReadingError]

    /// Creates an expansion.
    public init(occurrences: [Occurrence], problems: [CalendarReadingError]) {
        self.occurrences = occurrences
        self.problems = problems
    }
}
