/// A civil date and a wall-clock time to the minute, without a time zone.
public struct LocalDateTime: Hashable, Sendable {
    /// The date.
    public let date: LocalDate
    /// Minutes after midnight on the wall clock, 0…1439.
    public let minuteOfDay: Int

    /// Creates a time, or nothing when the calendar or the clock has no such moment.
    public init?(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
        guard let date = LocalDate(year: year, month: month, day: day), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.date = date
        minuteOfDay = hour * 60 + minute
    }

    /// Creates the time that lies `minuteOfDay` minutes after midnight of `date`.
    ///
    /// Minutes below 0 or above 1439 carry into the days before and after.
    public init(date: LocalDate, minuteOfDay: Int) {
        let minute = ((minuteOfDay % 1440) + 1440) % 1440
        self.minuteOfDay = minute
        self.date = minute == minuteOfDay ? date : date.advanced(byDays: (minuteOfDay - minute) / 1440)
    }

    /// The year.
    public var year: Int { date.year }
    /// The month, 1…12.
    public var month: Int { date.month }
    /// The day of the month, 1…31.
    public var day: Int { date.day }
    /// The hour, 0…23.
    public var hour: Int { minuteOfDay / 60 }
    /// The minute of the hour, 0…59.
    public var minute: Int { minuteOfDay % 60 }
}

extension LocalDateTime: Comparable {
    /// Orders times by the wall clock.
    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.date == right.date ? left.minuteOfDay < right.minuteOfDay : left.date < right.date
    }
}
