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
        let year = CalendarDate(dayNumber: floorDivide(moment, 86_400)).parts.year
        let isSummer = (lastSunday(3, year) + 3600..<lastSunday(10, year) + 3600).contains(moment)
        return CalendarDate(dayNumber: floorDivide(moment + (isSummer ? 7200 : 3600), 86_400))
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
