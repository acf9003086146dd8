package import ICalendar
package import RoosterModel

/// A foreign calendar (`.ics`: events, `VAVAILABILITY`, `VFREEBUSY`) read as when somebody or something cannot be planned.
///
/// Titles, places and people of the calendar are not taken over: what somebody does elsewhere is nobody's business here.
package struct BusyCalendar: Sendable, Hashable {
    /// Whose calendar it is: rows of `blocks.csv`, sorted by first day, weekday and hours.
    package var blocks: [Block]
    /// What could not be read, and is therefore missing.
    package var problems: [CalendarReadingError]

    /// Reads a calendar.
    ///
    /// An event makes busy unless it is cancelled or transparent; one that is tentative makes unwanted. Outside the
    /// times of an availability its owner is busy.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - kind: What is blocked.
    ///   - subject: Id of the subject.
    ///   - days: The days that are asked about.
    ///   - limits: How much the file may ask.
    /// - Throws: `CalendarReadingError` when the file is no calendar or asks too much; nothing of it is then used.
    package init(
        reading bytes: [UInt8], for kind: Block.SubjectKind, subject: String, days: ClosedRange<CalendarDate>,
        limits: ReadingLimits = ReadingLimits()
    ) throws(CalendarReadingError) {
        let calendar = try ExpandedCalendar(bytes, days: days, limits: limits)
        problems = calendar.problems
        var busy = TakenHours(days: days)
        var unwanted = TakenHours(days: days)
        for event in calendar.occurrences where event.transparency == .opaque && event.status != .cancelled {
            let isTentative = event.status == .tentative
            if isTentative { unwanted.add(event.start, event.end) } else { busy.add(event.start, event.end) }
        }
        for interval in calendar.intervals {
            switch interval.kind {
            case .free: break
            case .busy, .unavailable: busy.add(interval.start, interval.end)
            case .tentative: unwanted.add(interval.start, interval.end)
            }
        }
        let rows = BlockRows(subjectKind: kind, subject: subject)
        blocks = rows.blocks(busy.days(), .busy) + rows.blocks(unwanted.days(without: busy), .unwanted)
    }
}
