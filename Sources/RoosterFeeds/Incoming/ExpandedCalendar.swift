import ICalendar
import RoosterModel

/// A foreign calendar with everything that it says of some days.
struct ExpandedCalendar {
    /// Its events.
    let occurrences: [Occurrence]
    /// What its `VAVAILABILITY` and `VFREEBUSY` components say.
    let intervals: [BusyInterval]
    /// What could not be read, and is therefore missing.
    let problems: [CalendarReadingError]

    /// Reads a calendar.
    ///
    /// - Throws: `CalendarReadingError` when the file is no calendar or asks too much.
    init(
        _ bytes: [UInt8], days: ClosedRange<CalendarDate>, limits: ReadingLimits
    ) throws(CalendarReadingError) {
        let calendar = try ParsedCalendar(bytes, limits: limits)
        let window = DutchTime.instant(days.lowerBound)..<DutchTime.instant(days.upperBound + 1)
        let zone = "Europe/Amsterdam"
        let events = try calendar.occurrences(in: window, floatingZone: zone, limits: limits)
        let availability = try calendar.availability(in: window, floatingZone: zone, limits: limits)
        let freeBusy = try calendar.freeBusy(in: window, floatingZone: zone, limits: limits)
        occurrences = events.occurrences
        intervals = availability.intervals + freeBusy.intervals
        problems = calendar.problems + events.problems + availability.problems + freeBusy.problems
    }
}
