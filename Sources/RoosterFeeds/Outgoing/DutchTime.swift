import ICalendar
import RoosterModel

/// The civil date in the Netherlands.
enum DutchTime {
    /// The date on a Dutch calendar at a moment.
    ///
    /// Summer time lasts from the last Sunday of March to the last Sunday of October, both 01:00 UTC (Directive
    /// 2000/84/EC, articles 2 and 3).
    ///
    /// - Parameter moment: Seconds since 1970-01-01 UTC.
    /// - Returns: The date.
    static func date(at moment: Int) -> CalendarDate {
        CalendarDate(dayNumber: floorDivide(moment + offset(at: moment), 86_400))
    }

    /// The date and the minute on a Dutch clock at a moment.
    static func local(_ instant: UTCInstant) -> (date: CalendarDate, minute: Int) {
        let moment = Int(instant.secondsSince1970)
        let local = moment + offset(at: moment)
        let day = floorDivide(local, 86_400)
        return (CalendarDate(dayNumber: day), (local - day * 86_400) / 60)
    }

    /// The moment at which a date begins in the Netherlands.
    static func instant(_ date: CalendarDate) -> UTCInstant {
        let midnight = date.dayNumber * 86_400
        // Clocks change at 01:00 UTC, so the offset at local midnight is the one an hour before as well.
        return UTCInstant(secondsSince1970: Int64(midnight - offset(at: midnight - 3600)))
    }

    /// Seconds by which Dutch clocks are ahead of UTC.
    private static func offset(at moment: Int) -> Int {
        let year = CalendarDate(dayNumber: floorDivide(moment, 86_400)).parts.year
        return (lastSunday(3, year) + 3600..<lastSunday(10, year) + 3600).contains(moment) ? 7200 : 3600
    }

    /// The start of the last Sunday of a month of 31 days, in seconds since 1970-01-01 UTC.
    private static func lastSunday(_ month: Int, _ year: Int) -> Int {
        guard let last = CalendarDate(year: year, month: month, day: 31) else { return 0 }
        return (last + -((last.weekday.index + 1) % 7)).dayNumber * 86_400
    }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
