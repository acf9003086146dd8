/// When an event takes place.
public enum EventPeriod: Hashable, Sendable {
    /// From one wall-clock time to another in the document's zone; `end` is the first moment after the event.
    ///
    /// A time that the wall clock shows twice in autumn means the first of the two (RFC 5545 §3.3.5).
    case timed(start: LocalDateTime, end: LocalDateTime)
    /// Whole days, the first and the last included.
    case allDay(first: LocalDate, last: LocalDate)
}
