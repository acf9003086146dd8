import RoosterModel
import RoosterService

/// Dates as HTTP writes them (RFC 9110, section 5.6.7).
enum HTTPDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// `Mon, 28 Jun 2027 09:00:00 GMT`.
    static func text(_ seconds: Int) -> String {
        let moment = Moment(seconds: seconds)
        let (year, month, day) = moment.date.parts
        let clock = moment.text.dropFirst(11).dropLast()
        let weekday = weekdays[moment.date.weekday.index]
        return "\(weekday), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(year) \(clock) GMT"
    }

    /// Seconds since 1970-01-01 UTC of a date as ``text(_:)`` writes it.
    ///
    /// The two obsolete forms are read as no date, and the condition they stand in is then not used: the answer is
    /// whole instead of short, which is always correct.
    static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: " ")
        guard parts.count == 6, parts[5] == "GMT", parts[0].hasSuffix(","), let day = Int(parts[1]),
            let month = months.firstIndex(of: String(parts[2])), let year = Int(parts[3]),
            let date = CalendarDate(year: year, month: month + 1, day: day)
        else { return nil }
        return Moment(text: "\(date.isoText)T\(parts[4])Z")?.seconds
    }
}
