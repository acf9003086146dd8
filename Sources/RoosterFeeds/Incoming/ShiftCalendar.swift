package import ICalendar
package import RoosterModel

/// An employer's calendar read as its shifts: outside them nothing can be planned at its places.
///
/// Beyond the last day with a shift nothing is blocked: a roster that is not known yet forbids nothing.
package struct ShiftCalendar: Sendable, Hashable {
    /// Rows of `blocks.csv` for the hours between the shifts, sorted by place, first day, weekday and hours; none when
    /// the calendar has no shift in the days.
    package var blocks: [Block]
    /// What could not be read, and is therefore missing.
    package var problems: [CalendarReadingError]

    /// Reads a calendar.
    ///
    /// An event is a shift unless it is cancelled, whether it makes busy or not; so is what an availability says is free.
    /// The hours of a shift that is tentative are unwanted.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - locations: Ids of the employer's places.
    ///   - days: The days that are asked about.
    ///   - limits: How much the file may ask.
    /// - Throws: `CalendarReadingError` when the file is no calendar or asks too much; nothing of it is then used.
    package init(
        reading bytes: [UInt8], locations: [String], days: ClosedRange<CalendarDate>,
        limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) {
        let calendar = try ExpandedCalendar(bytes, days: days, limits: limits)
        problems = calendar.problems
        var certain = TakenHours(days: days)
        var all = TakenHours(days: days)
        for event in calendar.occurrences where event.status != .cancelled {
            all.add(event.start, event.end)
            if event.status != .tentative { certain.add(event.start, event.end) }
        }
        for interval in calendar.intervals where interval.kind == .free {
            all.add(interval.start, interval.end)
            certain.add(interval.start, interval.end)
        }
        let closed = all.lastDay.map { all.free(in: days.lowerBound...$0) } ?? []
        let unwanted = all.days(without: certain)
        blocks = locations.flatMap { location in
            let rows = BlockRows(subjectKind: .location, subject: location)
            return rows.blocks(closed, .busy) + rows.blocks(unwanted, .unwanted)
        }
    }
}
