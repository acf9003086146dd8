extension ParsedCalendar {
    /// The occurrences of all events that overlap a window, with recurrences, exceptions and moved instances.
    ///
    /// - Parameters:
    ///   - window: The window; an event without length counts when it begins in the window.
    ///   - floatingZone: The IANA name of the zone in which whole days and times without a zone are meant.
    ///   - limits: How much the file may ask.
    /// - Returns: The occurrences, and the events that had to be left out.
    /// - Throws: `CalendarReadingError` when a limit is passed or `floatingZone` is unknown.
    public func occurrences(
        in window: Range<UTCInstant>, floatingZone: String, limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) -> Expansion {
        try expand(components(named: "VEVENT"), window, floatingZone, limits).get()
    }

    /// Expands components that recur like events.
    func expand(
        _ events: [ParsedComponent], _ window: Range<UTCInstant>, _ floatingZone: String, _ limits: ReadingLimits
    ) -> Result<Expansion, CalendarReadingError> {
        withTimes(floatingZone) { times in
            var expander = Expander(window: window, limits: limits, times: times, deadline: .now + limits.time)
            do throws(CalendarReadingError) {
                try expander.expand(events)
            } catch {
                return .failure(error)
            }
            return .success(expander.expansion)
        }
    }

    /// Calls `body` with the zones of this file while nobody else uses libical.
    func withTimes<Value: Sendable>(
        _ floatingZone: String, _ body: (TimeReader) -> Result<Value, CalendarReadingError>
    ) -> Result<Value, CalendarReadingError> {
        Libical.use { builtins in
            guard let floating = floatingZone == "UTC" ? Zone.utc : Zone(builtin: floatingZone, &builtins) else {
                return .failure(CalendarReadingError(line: nil, reason: .unknownZone(identifier: floatingZone)))
            }
            return body(TimeReader(zones: ZoneTable(self, &builtins), floating: floating))
        }
    }
}
