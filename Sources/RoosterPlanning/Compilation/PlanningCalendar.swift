import RoosterModel
import Timetabling

/// The days of a planning horizon: which are closed, which are school weeks, which rather not.
struct PlanningCalendar {
    /// First day.
    let start: CalendarDate
    /// The engine's horizon.
    let horizon: Horizon
    /// Days on which nothing is planned.
    let closed: DaySet
    /// Days in school holidays.
    let schoolHolidays: DaySet
    /// Days people would rather keep free.
    let unwanted: DaySet

    init(_ municipality: Municipality, calendars: [HolidayCalendar]) {
        start = municipality.horizon.start
        let dayCount = min(municipality.horizon.weeks * 7, DaySet.capacity)
        horizon = Horizon(dayCount: dayCount, firstWeekday: start.weekday.index)
        var sets: [CalendarEntry.Kind: DaySet] = [:]
        let first = start
        for entry in calendars.flatMap(\.entries)
        where entry.region == nil || entry.region == municipality.schoolRegion {
            let from = max(0, entry.from - first)
            let until = min(dayCount, entry.until - first + 1)
            if from < until { sets[entry.kind, default: DaySet()].formUnion(DaySet(from..<until)) }
        }
        closed = sets[.closed] ?? DaySet()
        schoolHolidays = sets[.schoolHoliday] ?? DaySet()
        unwanted = sets[.unwanted] ?? DaySet()
    }

    /// The number of a date; may lie outside the horizon.
    func day(_ date: CalendarDate) -> Int { date - start }

    /// The date of a day.
    func date(_ day: Int) -> CalendarDate { start + day }

    /// The days from a date to another that lie in the horizon; empty when none does.
    func days(_ from: CalendarDate?, _ until: CalendarDate?) -> Range<Int> {
        let first = max(0, from.map(day) ?? 0)
        let end = min(horizon.dayCount, until.map { day($0) + 1 } ?? horizon.dayCount)
        return first..<max(first, end)
    }

    /// The days of a week's weekday, school holidays left out when asked.
    func days(of weekday: Weekday, schoolWeeksOnly: Bool) -> [Int] {
        (0..<horizon.weekCount).map { horizon.day(week: $0, weekday: weekday.index) }.filter {
            $0 >= 0 && $0 < horizon.dayCount && !(schoolWeeksOnly && schoolHolidays.contains($0))
        }
    }
}
