import RoosterModel

/// Date and hours of a meeting as every language writes them: Western digits, 24 hours.
struct MeetingTime: Sendable {
    /// `07-09-2027`.
    let date: String
    /// `09:00–12:00`.
    let hours: String

    /// Writes them.
    init(_ meeting: Meeting) {
        self.init(meeting.date, meeting.range)
    }

    /// Writes them.
    init(_ date: CalendarDate, _ range: TimeRange) {
        let (year, month, day) = date.parts
        self.date = "\(Self.twoDigits(day))-\(Self.twoDigits(month))-\(year)"
        hours = "\(range.start.text)–\(range.end.text)"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
