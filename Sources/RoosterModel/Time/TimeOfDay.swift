/// A time of day in minutes since midnight, 0 to 1440.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    /// Minutes since midnight.
    public var minutes: Int

    /// Makes the time this many minutes after midnight.
    public init(minutes: Int) {
        self.minutes = minutes
    }

    /// Makes a time from `9:00`, `09:00` or `24:00`; nil for anything else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60,
            hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        minutes = hour * 60 + minute
    }

    /// `09:00`; minutes past midnight are counted on: 1500 is `01:00`.
    public var text: String {
        // 24:00 stays 24:00: it is the end of a day, not the start of one.
        let within = minutes == 1440 ? 1440 : ((minutes % 1440) + 1440) % 1440
        let hour = within / 60
        let minute = within % 60
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// Whether the left comes before the right.
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }
}

extension TimeOfDay: Codable, CustomStringConvertible {
    /// Reads it from its text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let time = TimeOfDay(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a time")
        }
        self = time
    }

    /// Writes it as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// What it reads like.
    public var description: String { text }
}

/// A stretch of time on one day; an end before (or at) its start lies on the next day.
public struct TimeRange: Hashable, Sendable, Codable {
    /// When it begins.
    public var start: TimeOfDay
    /// When it ends, as written: `06:00` after a start of `22:00` is the next morning.
    public var end: TimeOfDay

    /// Makes a stretch from its written times.
    public init(start: TimeOfDay, end: TimeOfDay) {
        self.start = start
        self.end = end
    }

    /// Minutes from midnight of the first day to the end; above 1440 when it ends on the next day.
    public var endMinutes: Int {
        end <= start ? end.minutes + 1440 : end.minutes
    }

    /// Minutes from midnight at which it begins.
    public var startMinutes: Int { start.minutes }

    /// `09:00-12:00`.
    public var text: String { "\(start.text)-\(end.text)" }

    /// Makes a stretch from `09:00-12:00`; nil for anything else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = TimeOfDay(text: parts[0]), let end = TimeOfDay(text: parts[1]) else {
            return nil
        }
        self.init(start: start, end: end)
    }
}

/// A stretch of time every week, such as `mo 09:00-12:00`.
public struct WeeklyTime: Hashable, Sendable, Codable {
    /// The weekday it begins on.
    public var weekday: Weekday
    /// The hours.
    public var range: TimeRange

    /// Makes a weekly stretch of time.
    public init(weekday: Weekday, range: TimeRange) {
        self.weekday = weekday
        self.range = range
    }

    /// Makes a weekly stretch from `mo 09:00-12:00` or `ma 09:00-12:00`; nil for anything else.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let weekday = Weekday(text: parts[0]), let range = TimeRange(text: parts[1]) else {
            return nil
        }
        self.init(weekday: weekday, range: range)
    }

    /// `mo 09:00-12:00`.
    public var text: String { "\(weekday.rawValue) \(range.text)" }
}
