import ICalendar
import Testing

/// Documents and events that several suites write.
enum Samples {
    static let revised = UTCInstant(secondsSince1970: 1_784_109_600)  // 15 July 2026 10:00 UTC

    static func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws -> LocalDateTime {
        try #require(LocalDateTime(year: year, month: month, day: day, hour: hour, minute: minute))
    }

    /// An event of two hours that begins at `start`.
    static func event(uid: String = "1f0c@example.org", start: LocalDateTime, summary: String = "Taalles")
        -> CalendarEvent
    {
        CalendarEvent(
            uid: uid,
            period: .timed(start: start, end: LocalDateTime(date: start.date, minuteOfDay: start.minuteOfDay + 120)),
            summary: LocalizedText(summary),
            revisedAt: revised
        )
    }

    static func document(_ events: [CalendarEvent]) -> CalendarDocument {
        CalendarDocument(
            productIdentifier: "-//Example//Planner 1.0//EN",
            uid: "5d1e",
            name: LocalizedText("Week"),
            zone: .europeAmsterdam,
            lastModified: revised,
            events: events
        )
    }

    /// The lines of a document with the folds undone, as RFC 5545 §3.1 says: remove CR LF and one white space.
    static func unfoldedLines(_ bytes: [UInt8]) -> [String] {
        var unfolded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + 2 < bytes.count, bytes[index] == 13, bytes[index + 1] == 10, bytes[index + 2] == 32 {
                index += 3
            } else {
                unfolded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: unfolded, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    /// The physical lines of a document without their line breaks.
    static func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: 10).map { line in line.last == 13 ? Array(line.dropLast()) : Array(line) }
    }
}
