/// The days that are planned, numbered from 0; weeks run Monday to Sunday.
public struct Horizon: Sendable, Hashable {
    /// Number of days, at most ``DaySet/capacity``.
    public let dayCount: Int
    /// Weekday of day 0: 0 for Monday to 6 for Sunday.
    public let firstWeekday: Int

    /// Makes a horizon.
    public init(dayCount: Int, firstWeekday: Int) {
        precondition((0...DaySet.capacity).contains(dayCount), "horizon (\(dayCount) days) is longer than 512 days")
        self.dayCount = dayCount
        self.firstWeekday = firstWeekday
    }

    /// Number of calendar weeks that the horizon touches.
    public var weekCount: Int { dayCount == 0 ? 0 : week(of: dayCount - 1) + 1 }

    /// The calendar week of a day, 0 for that of day 0.
    public func week(of day: Int) -> Int { (day + firstWeekday) / 7 }

    /// The weekday of a day, 0 for Monday.
    public func weekday(of day: Int) -> Int { (day + firstWeekday) % 7 }

    /// The day of a weekday in a week; below 0 or beyond the last day when it lies outside.
    public func day(week: Int, weekday: Int) -> Int { week * 7 + weekday - firstWeekday }
}
