/// What a wall clock and a calendar show, to the second; or only a date.
struct WallTime: Hashable, Comparable {
    var date: LocalDate
    /// Seconds after midnight, 0…86399; 0 for a date.
    var second: Int
    var isDate: Bool

    init(date: LocalDate, second: Int, isDate: Bool) {
        self.date = date
        self.second = second
        self.isDate = isDate
    }

    /// The time that lies `seconds` seconds after 1 January 1970 00:00 on the same clock, within the years 0…9999.
    init(clockSeconds seconds: Int64) {
        let limited = min(max(seconds, -719_528 * 86_400), 2_932_896 * 86_400)
        let second = ((limited % 86_400) + 86_400) % 86_400
        self.init(
            date: LocalDate(daysSince1970: Int((limited - second) / 86_400)), second: Int(second), isDate: false)
    }

    /// Seconds from 1 January 1970 00:00 on the same clock.
    var clockSeconds: Int64 {
        Int64(date.daysSince1970) * 86_400 + Int64(second)
    }

    static func < (left: WallTime, right: WallTime) -> Bool {
        left.clockSeconds < right.clockSeconds
    }
}
