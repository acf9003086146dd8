/// Whether somebody can be asked (RFC 5545 §3.2.9, RFC 7953 §3.2).
public enum BusyKind: String, Hashable, Sendable, CaseIterable {
    /// Can be asked.
    case free = "FREE"
    /// Is busy.
    case busy = "BUSY"
    /// Is not there.
    case unavailable = "BUSY-UNAVAILABLE"
    /// May be busy.
    case tentative = "BUSY-TENTATIVE"
}

/// A span of time and whether somebody can be asked in it.
public struct BusyInterval: Hashable, Sendable {
    /// The first moment.
    public var start: UTCInstant
    /// The first moment afterwards.
    public var end: UTCInstant
    /// Whether somebody can be asked.
    public var kind: BusyKind

    /// Creates a span.
    public init(start: UTCInstant, end: UTCInstant, kind: BusyKind) {
        self.start = start
        self.end = end
        self.kind = kind
    }
}

/// What a calendar says of a window, and what could not be read.
public struct BusyTimeline: Hashable, Sendable {
    /// Spans in order, none overlapping another; where there is none, the calendar says nothing.
    public var intervals: [BusyInterval]
    /// Components that are missing from the spans, and why.
    public var problems: [CalendarReadingError]

    /// Creates a timeline.
    public init(intervals: [BusyInterval], problems: [CalendarReadingError]) {
        self.intervals = intervals
        self.problems = problems
    }
}
