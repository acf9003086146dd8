/// The times of one component with its recurrences, on the wall clock of its start.
struct EventSeries {
    let component: ParsedComponent
    let start: ZonedTime
    let length: EventLength
    /// What every occurrence says; looked up once, since a component may have any number of properties.
    let facts: EventFacts
    private let times: TimeReader

    /// Reads the start and the length of a component.
    init(_ component: ParsedComponent, times: TimeReader) throws(CalendarReadingError) {
        guard let property = component.property("DTSTART") else {
            throw CalendarReadingError(
                line: component.line, reason: .propertyMissing(component: component.name, property: "DTSTART"))
        }
        self.component = component
        self.times = times
        facts = EventFacts(component)
        start = try times.time(property)
        length = try times.length(of: component, start: start)
    }

    /// The starts up to the end of the window: first, rules and further dates, without those that are excepted.
    ///
    /// - Returns: The starts, and the ends of those that bring their own.
    func starts(
        _ window: Range<UTCInstant>, _ limits: ReadingLimits, deadline: ProcessorTime
    ) throws(CalendarReadingError) -> (starts: Set<WallTime>, ends: [WallTime: UTCInstant]) {
        // A date more, since the window's end may be another date elsewhere.
        let last = WallTime(clockSeconds: start.zone.wallTime(at: window.upperBound).clockSeconds + 86_400)
        let first = start.zone.wallTime(at: window.lowerBound).clockSeconds - length.bound - 2 * 86_400
        var starts: Set<WallTime> = [start.wall]
        var ends: [WallTime: UTCInstant] = [:]
        for property in component.properties("RRULE") {
            starts.formUnion(try ruleTimes(property, from: first, to: last, limits, deadline))
        }
        for property in component.properties("RDATE") {
            try addDates(property, &starts, &ends, within: first...last.clockSeconds, limits, deadline)
        }
        for property in component.properties("EXRULE") {
            starts.subtract(try ruleTimes(property, from: first, to: last, limits, deadline))
        }
        let exceptedDates = try removeExceptions(from: &starts, limits, deadline)
        if !exceptedDates.isEmpty { starts = starts.filter { !exceptedDates.contains($0.date) } }
        return (starts, ends)
    }

    /// Removes the excepted times, and gives the dates of which every time is excepted; some programs write it so.
    private func removeExceptions(
        from starts: inout Set<WallTime>, _ limits: ReadingLimits, _ deadline: ProcessorTime
    ) throws(CalendarReadingError) -> Set<LocalDate> {
        var dates: Set<LocalDate> = []
        for property in component.properties("EXDATE") {
            for value in property.listedValues {
                try limits.check(deadline, line: property.line)
                let excepted = wallTime(try times.time(value, of: property))
                if excepted.isDate, !start.wall.isDate {
                    dates.insert(excepted.date)
                } else {
                    starts.remove(excepted)
                }
            }
        }
        return dates
    }

    /// The same moment on the wall clock of the start.
    func wallTime(_ time: ZonedTime) -> WallTime {
        if time.wall.isDate { return time.wall }
        let wall = start.zone.wallTime(at: time.instant)
        return start.wall.isDate ? WallTime(date: wall.date, second: 0, isDate: true) : wall
    }

    /// Where an instance at `start` begins when `replacement` stands for it and moves it by `shift` seconds.
    func wallTime(_ start: WallTime, movedBy shift: Int64, for replacement: EventSeries) -> WallTime {
        var moved = WallTime(clockSeconds: start.clockSeconds + shift)
        guard !replacement.start.wall.isDate else {
            moved.isDate = true
            moved.second = 0
            return moved
        }
        return replacement.start.zone.wallTime(at: self.start.zone.instant(of: moved))
    }

    /// Adds further dates, as far as they may lie in the window.
    private func addDates(
        _ property: ParsedProperty, _ starts: inout Set<WallTime>, _ ends: inout [WallTime: UTCInstant],
        within span: ClosedRange<Int64>, _ limits: ReadingLimits, _ deadline: ProcessorTime
    ) throws(CalendarReadingError) {
        for value in property.listedValues {
            try limits.check(deadline, line: property.line)
            guard starts.count <= limits.occurrences else {
                throw CalendarReadingError(line: property.line, reason: .tooManyOccurrences(limit: limits.occurrences))
            }
            guard let period = PeriodValue(value) else {
                var wall = wallTime(try times.time(value, of: property))
                // A date alone takes the hour of the start.
                if wall.isDate, !start.wall.isDate {
                    wall = WallTime(date: wall.date, second: start.wall.second, isDate: false)
                }
                if span.contains(wall.clockSeconds) { starts.insert(wall) }
                continue
            }
            let wall = wallTime(try times.time(period.start, of: property))
            starts.insert(wall)
            ends[wall] = try times.period(value, of: property).end
        }
    }

    /// The first whole year of the Gregorian calendar.
    static let firstYear = 1583

    private func ruleTimes(
        _ property: ParsedProperty, from first: Int64, to last: WallTime, _ limits: ReadingLimits,
        _ deadline: ProcessorTime
    ) throws(CalendarReadingError) -> Set<WallTime> {
        guard let rule = RecurrenceRule(property.trimmedValue) else { throw TimeReader.invalid(property) }
        // libical computes with the calendar of the time, which was the Julian before, and gets lost between the two.
        guard !rule.hasOtherScale, start.wall.date.year >= Self.firstYear else {
            throw CalendarReadingError(line: property.line, reason: .unsupportedRule(rule: rule.text))
        }
        let last = min(last, rule.until.map(lastTime) ?? last)
        guard last >= start.wall, rule.mayMatch(from: start.wall.date, to: last.date) else { return [] }
        let begin = rule.start(start.wall, skippingTo: first)
        let span = Int(max(last.clockSeconds - begin.clockSeconds, 0))
        guard rule.steps(overSeconds: span) <= limits.steps else {
            throw CalendarReadingError(line: property.line, reason: .ruleTooLong(rule: rule.text, limit: limits.steps))
        }
        guard var iterator = RuleIterator(rule, start: begin, last: last) else {
            throw TimeReader.invalid(property)
        }
        var found: Set<WallTime> = []
        var steps = 0
        while let time = iterator.next() {
            steps += 1
            if steps % 1024 == 0 { try limits.check(deadline, line: property.line) }
            guard time.clockSeconds >= first else { continue }
            found.insert(time)
            guard found.count <= limits.occurrences else {
                throw CalendarReadingError(line: property.line, reason: .tooManyOccurrences(limit: limits.occurrences))
            }
        }
        return found
    }

    /// The last time that `UNTIL` lets through, on the wall clock of the start.
    private func lastTime(_ until: TimeValue) -> WallTime {
        switch until {
        case .date(let date):
            return WallTime(date: date, second: start.wall.isDate ? 0 : 86_399, isDate: start.wall.isDate)
        case .local(let date, let second):
            return WallTime(date: date, second: second, isDate: false)
        case .utc(let instant):
            // For whole days the date is meant, whatever the hour.
            return start.wall.isDate
                ? WallTime(clockSeconds: instant.secondsSince1970) : start.zone.wallTime(at: instant)
        }
    }
}
