import ICalendar
import Testing

/// Builds small calendars from lines.
enum CalendarText {
    /// A calendar with the given lines in it.
    static func calendar(_ lines: String...) -> [UInt8] {
        Array((["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
    }

    /// An event with the given lines in it, as lines of a calendar.
    static func event(_ lines: String...) -> String {
        (["BEGIN:VEVENT", "UID:a"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
    }

    /// The instant that a value such as `20260824T073000Z` writes, with seconds.
    static func instant(_ text: String) throws -> UTCInstant {
        let digits = try text.filter(\.isNumber).map { try #require($0.wholeNumberValue) }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        let time = try #require(
            LocalDateTime(
                year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
                minute: number(10..<12)))
        return UTCInstant(secondsSince1970: UTCInstant(utc: time).secondsSince1970 + Int64(number(12..<14)))
    }

    /// The starts in a window, as texts such as `20260824T0730`, in UTC.
    static func starts(
        _ calendar: [UInt8], from: String = "19700101T000000", to: String = "20371231T000000", zone: String = "UTC"
    ) throws -> [String] {
        try expansion(calendar, from: from, to: to, zone: zone).occurrences.map { text($0.start) }
    }

    /// The expansion in a window.
    static func expansion(
        _ calendar: [UInt8], from: String = "19700101T000000", to: String = "20371231T000000", zone: String = "UTC"
    ) throws -> Expansion {
        try ParsedCalendar(calendar).occurrences(in: instant(from)..<instant(to), floatingZone: zone)
    }

    /// A text such as `20260824T0730`.
    static func text(_ instant: UTCInstant) -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = instant.utc
        return "\(time.year)\(padded(time.month))\(padded(time.day))T\(padded(time.hour))\(padded(time.minute))"
    }
}
