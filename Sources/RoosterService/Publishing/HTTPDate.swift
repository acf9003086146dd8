package import NIOCore
import RoosterModel

/// Dates as HTTP writes them (RFC 9110, section 5.6.7).
package enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let monthWords = months.map { word(" \($0)") }
    private static let weekdayWords = weekdays.map { word("\($0),") }
    private static let zoneWord = word(" GMT")
    private static let space = UInt8(ascii: " ")
    private static let colon = UInt8(ascii: ":")

    /// `Mon, 28 Jun 2027 09:00:00 GMT`.
    package static func text(_ seconds: Int) -> String {
        var buffer = ByteBuffer()
        write(seconds, to: &buffer)
        return String(buffer: buffer)
    }

    /// Writes `Mon, 28 Jun 2027 09:00:00 GMT`.
    ///
    /// Words of four signs are written as numbers, without a text in between.
    package static func write(_ seconds: Int, to buffer: inout ByteBuffer) {
        let date = Moment(seconds: seconds).date
        let (year, month, day) = date.parts
        let clock = seconds - date.dayNumber * 86_400
        buffer.writeMultipleIntegers(
            weekdayWords[date.weekday.index], space, digits(day), monthWords[month - 1], space, digits(year / 100),
            digits(year), space, digits(clock / 3600), colon, digits(clock / 60 % 60), colon, digits(clock % 60),
            zoneWord)
    }

    /// The last two digits of a number as signs.
    private static func digits(_ number: Int) -> UInt16 {
        let (tens, ones) = (UInt16(truncatingIfNeeded: number / 10 % 10), UInt16(truncatingIfNeeded: number % 10))
        return (0x30 + tens) << 8 | (0x30 + ones)
    }

    /// Four signs as a number.
    private static func word(_ signs: String) -> UInt32 {
        signs.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Seconds since 1970-01-01 UTC of a date as ``text(_:)`` writes it.
    ///
    /// The two obsolete forms are read as no date, and the condition they stand in is then not used: the answer is
    /// whole instead of short, which is always correct.
    package static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[0].hasSuffix(","), let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            let date = CalendarDate(year: year, month: month + 1, day: day)
        else { return nil }
        return Moment(text: "\(date.isoText)T\(parts[4])Z")?.seconds
    }
}
