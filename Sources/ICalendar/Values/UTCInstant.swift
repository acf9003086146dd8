/// A moment in coordinated universal time, to the second, as RFC 5545 writes it.
public struct UTCInstant: Hashable, Sendable {
    /// Seconds since 1 January 1970 00:00 UTC; leap seconds are not counted.
    public let secondsSince1970: Int64

    /// Creates the moment that lies `secondsSince1970` seconds after 1 January 1970 00:00 UTC.
    public init(secondsSince1970: Int64) {
        self.secondsSince1970 = secondsSince1970
    }

    /// Creates the moment at which a clock in UTC shows `time`.
    public init(utc time: LocalDateTime) {
        secondsSince1970 = Int64(time.date.daysSince1970) * 86_400 + Int64(time.minuteOfDay) * 60
    }

    /// The date and time that a clock in UTC shows, without the seconds.
    ///
    /// - Precondition: The moment lies in the years 0…9999.
    public var utc: LocalDateTime {
        let second = secondOfDay
        let days = (secondsSince1970 - Int64(second)) / 86_400
        return LocalDateTime(date: LocalDate(daysSince1970: Int(days)), minuteOfDay: second / 60)
    }

    /// Seconds after midnight in UTC, 0…86399.
    var secondOfDay: Int {
        Int(((secondsSince1970 % 86_400) + 86_400) % 86_400)
    }
}

extension UTCInstant: Comparable {
    /// Orders moments by time.
    public static func < (left: UTCInstant, right: UTCInstant) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}
