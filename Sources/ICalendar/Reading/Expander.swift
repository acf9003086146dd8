/// Collects the occurrences of many events.
struct Expander {
    private let window: Range<UTCInstant>
    private let limits: ReadingLimits
    private let times: TimeReader
    private let deadline: ProcessorTime
    private var occurrences: [Occurrence] = []
    private var problems: [CalendarReadingError] = []

    init(
        window: Range<UTCInstant>, limits: ReadingLimits, times: TimeReader, deadline: ProcessorTime
    ) {
        self.window = window
        self.limits = limits
        self.times = times
        self.deadline = deadline
    }

    /// What has been found, in order.
    var expansion: Expansion {
        let sorted = occurrences.sorted { left, right in
            (left.start, left.end, left.uid, left.line) < (right.start, right.end, right.uid, right.line)
        }
        return Expansion(occurrences: sorted, problems: problems)
    }

    /// Expands all events; components with one name and a `RECURRENCE-ID` replace instances of the one without.
    mutating func expand(_ events: [ParsedComponent]) throws(CalendarReadingError) {
        var overrides: [String: [ParsedComponent]] = [:]
        for event in events where event.property("RECURRENCE-ID") != nil {
            overrides[event.text("UID") ?? "", default: []].append(event)
        }
        for event in events {
            try limits.check(deadline, line: event.line)
            let isOverride = event.property("RECURRENCE-ID") != nil
            let replacing = isOverride ? [] : overrides[event.text("UID") ?? "", default: []]
            do throws(CalendarReadingError) {
                try isOverride ? addOverride(event) : addSeries(event, replacing)
            } catch {
                guard error.leavesOutOneEvent else { throw error }
                problems.append(error)
            }
        }
    }

    private mutating func addOverride(_ event: ParsedComponent) throws(CalendarReadingError) {
        let series = try EventSeries(event, times: times)
        try add(series, start: series.start.wall, end: nil)
    }

    private mutating func addSeries(
        _ event: ParsedComponent, _ overrides: [ParsedComponent]
    ) throws(CalendarReadingError) {
        let series = try EventSeries(event, times: times)
        var (starts, ends) = try series.starts(window, limits, deadline: deadline)
        var later: [(from: WallTime, shift: Int64, series: EventSeries)] = []
        var replacedDates: Set<LocalDate> = []
        for override in overrides {
            try limits.check(deadline, line: override.line)
            // One that cannot be read is reported where it is itself expanded; the instance then stays where it was.
            guard let property = override.property("RECURRENCE-ID"), let moment = try? times.time(property),
                let replacement = try? EventSeries(override, times: times)
            else { continue }
            let replaced = series.wallTime(moment)
            if replaced.isDate { replacedDates.insert(replaced.date) } else { starts.remove(replaced) }
            if property.parameter("RANGE") == "THISANDFUTURE" {
                let shift = series.wallTime(replacement.start).clockSeconds - replaced.clockSeconds
                later.append((replaced, shift, replacement))
            }
        }
        later.sort { $0.from < $1.from }
        for start in starts where !replacedDates.contains(start.date) {
            try limits.check(deadline, line: event.line)
            if let (_, shift, replacement) = later.last(where: { $0.from <= start }) {
                try add(replacement, start: series.wallTime(start, movedBy: shift, for: replacement), end: nil)
            } else {
                try add(series, start: start, end: ends[start])
            }
        }
    }

    /// Adds one occurrence when it touches the window.
    private mutating func add(
        _ series: EventSeries, start: WallTime, end: UTCInstant?
    ) throws(CalendarReadingError) {
        let begin = series.start.zone.instant(of: start)
        let end = max(end ?? series.length.end(from: start, in: series.start.zone), begin)
        guard begin < window.upperBound, end > window.lowerBound || begin >= window.lowerBound else { return }
        guard occurrences.count < limits.occurrences else {
            throw CalendarReadingError(
                line: series.component.line, reason: .tooManyOccurrences(limit: limits.occurrences))
        }
        let facts = series.facts
        occurrences.append(
            Occurrence(
                uid: facts.uid,
                summary: facts.summary,
                status: facts.status,
                transparency: facts.transparency,
                start: begin,
                end: end,
                isFloating: series.start.isFloating,
                isAllDay: series.start.wall.isDate,
                line: series.component.line
            ))
    }
}

extension CalendarReadingError {
    /// Whether the rest of the calendar can still be expanded.
    var leavesOutOneEvent: Bool {
        switch reason {
        case .invalidValue, .propertyMissing, .unknownZone, .unsupportedRule, .ruleTooLong: true
        case .fileTooLarge, .notUTF8, .empty, .invalidName, .valueMissing, .invalidParameter, .outsideComponents,
            .endDoesNotMatch, .endWithoutBegin, .endMissing, .tooManyComponents, .nestedTooDeep, .tooManyOccurrences,
            .tookTooLong:
            false
        }
    }
}
