extension ParsedCalendar {
    /// When somebody can be asked by the file's `VAVAILABILITY` components (RFC 7953 §4).
    ///
    /// Each component makes its whole span busy and the times of its `AVAILABLE` components free; a component of higher
    /// priority (1 is the highest, 0 the lowest) covers those of lower.
    ///
    /// - Parameters:
    ///   - window: The window.
    ///   - floatingZone: The IANA name of the zone in which times without a zone are meant.
    ///   - limits: How much the file may ask.
    /// - Returns: The spans in order, and the components that had to be left out.
    /// - Throws: `CalendarReadingError` when a limit is passed or `floatingZone` is unknown.
    public func availability(
        in window: Range<UTCInstant>, floatingZone: String, limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) -> BusyTimeline {
        let components = components(named: "VAVAILABILITY").sorted { $0.rank > $1.rank }
        return try withTimes(floatingZone) { times in
            let deadline = ProcessorTime.now + limits.time
            var painter = TimelinePainter(window: window)
            var problems: [CalendarReadingError] = []
            for component in components {
                do throws(CalendarReadingError) {
                    let span = try times.span(ofAvailability: component, in: window)
                    var expander = Expander(window: window, limits: limits, times: times, deadline: deadline)
                    try expander.expand(component.components.filter { $0.name == "AVAILABLE" })
                    problems += expander.expansion.problems
                    painter.paint(component.busyKind, from: span.start, to: span.end)
                    for free in expander.expansion.occurrences {
                        painter.paint(.free, from: max(free.start, span.start), to: min(free.end, span.end))
                    }
                } catch {
                    guard error.leavesOutOneEvent else { return .failure(error) }
                    problems.append(error)
                }
            }
            return .success(BusyTimeline(intervals: painter.visible, problems: problems))
        }.get()
    }

    /// The spans that the file's `VFREEBUSY` components name, later ones over earlier ones.
    ///
    /// - Parameters:
    ///   - window: The window.
    ///   - floatingZone: The IANA name of the zone in which times without a zone are meant.
    ///   - limits: How much the file may ask.
    /// - Returns: The spans in order, and the values that had to be left out.
    /// - Throws: `CalendarReadingError` when a limit is passed or `floatingZone` is unknown.
    public func freeBusy(
        in window: Range<UTCInstant>, floatingZone: String, limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) -> BusyTimeline {
        let properties = components(named: "VFREEBUSY").flatMap { $0.properties("FREEBUSY") }
        return try withTimes(floatingZone) { times in
            let deadline = ProcessorTime.now + limits.time
            var painter = TimelinePainter(window: window)
            var problems: [CalendarReadingError] = []
            for property in properties {
                let kind = property.parameter("FBTYPE").flatMap { BusyKind(rawValue: $0.uppercased()) } ?? .busy
                for value in property.listedValues {
                    do throws(CalendarReadingError) {
                        try limits.check(deadline, line: property.line)
                        let (start, end) = try times.period(value, of: property)
                        painter.paint(kind, from: start, to: end)
                    } catch {
                        guard error.leavesOutOneEvent else { return .failure(error) }
                        problems.append(error)
                    }
                }
            }
            return .success(BusyTimeline(intervals: painter.visible, problems: problems))
        }.get()
    }
}

extension TimeReader {
    /// The span of a `VAVAILABILITY`, which is open where no start or end is given.
    fileprivate func span(
        ofAvailability component: ParsedComponent, in window: Range<UTCInstant>
    ) throws(CalendarReadingError) -> (start: UTCInstant, end: UTCInstant) {
        guard let property = component.property("DTSTART") else {
            guard let end = component.property("DTEND") else { return (window.lowerBound, window.upperBound) }
            return (window.lowerBound, try time(end).instant)
        }
        let start = try time(property)
        guard component.property("DTEND") != nil || component.property("DURATION") != nil else {
            return (start.instant, window.upperBound)
        }
        return (start.instant, try length(of: component, start: start).end(from: start.wall, in: start.zone))
    }
}

extension ParsedComponent {
    /// The place among availabilities: 1 covers 2, and so on; 0 and nothing come last (RFC 7953 §4).
    fileprivate var rank: Int {
        let priority = property("PRIORITY").flatMap { Int($0.trimmedValue) } ?? 0
        return priority <= 0 ? 10 : priority
    }

    /// What the span is outside its available times.
    fileprivate var busyKind: BusyKind {
        text("BUSYTYPE").flatMap { BusyKind(rawValue: $0.uppercased()) } ?? .unavailable
    }
}
