import FoundationEssentials
import ICalendar
import Testing

@Suite struct DocumentSnapshotTests {
    /// One document with every property that the writer knows.
    private func completeDocument() throws -> CalendarDocument {
        var lesson = Samples.event(start: try Samples.time(2026, 8, 24, 9, 30), summary: "Taalles; groep 3, zaal \\ 2")
        lesson.summary.language = "nl"
        lesson.description = LocalizedText(
            "Neem mee: schrift, pen.\nهذه المدرسة قريبة من محطة القطار، خذ معك الكتاب والقلم والدفتر", language: "ar")
        lesson.location = LocalizedText("Buurthuis De Brug, Utrecht", language: "nl")
        lesson.position = GeographicPosition(latitude: 52.0907, longitude: 5.1214)
        lesson.categories = [LocalizedText("taal, lezen", language: "nl"), LocalizedText("school", language: "nl")]
        lesson.url = "https://example.org/lesson/1"
        lesson.conference = Conference(
            uri: "https://meet.example.org/a,b;c", label: LocalizedText("Video: \"zaal 2\"", language: "nl"),
            features: [.audio, .video])
        lesson.colour = .teal
        lesson.alarm = DisplayAlarm(minutesBefore: 90, text: LocalizedText("Taalles om 9:30", language: "nl"))
        lesson.sequence = 2
        var cancelled = Samples.event(
            uid: "2f0c@example.org", start: try Samples.time(2026, 12, 1, 23, 0), summary: "❌")
        cancelled.status = .cancelled
        cancelled.transparency = .transparent
        var holiday = cancelled
        holiday.uid = "3f0c@example.org"
        holiday.period = .allDay(
            first: try #require(LocalDate(year: 2026, month: 12, day: 21)),
            last: try #require(LocalDate(year: 2026, month: 12, day: 31)))
        holiday.status = .tentative
        var document = Samples.document([lesson, cancelled, holiday])
        document.name = LocalizedText("Mijn week", language: "nl")
        document.refreshInterval = .seconds(5400)
        document.colour = .seaGreen
        document.source = "https://example.org/a/key.ics"
        document.url = "https://example.org/a/key"
        return document
    }

    @Test func writesEveryPropertyAsInTheSnapshot() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Snapshots/complete.ics")
        let expected = try Data(contentsOf: file)
        let written = try completeDocument().bytes()
        #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
        #expect(written == Array(expected))
    }

    @Test func writesTheSameBytesForTheSameValue() throws {
        #expect(try completeDocument().bytes() == completeDocument().bytes())
    }

    @Test func writesADocumentWithoutEventsWhole() {
        #expect(Samples.unfoldedLines(Samples.document([]).bytes()).last == "END:VCALENDAR")
        #expect(Samples.unfoldedLines(Samples.document([]).bytes()).contains("TZID:Europe/Amsterdam"))
    }

    @Test func contentBytesIgnoreTheRevision() throws {
        let event = Samples.event(start: try Samples.time(2026, 8, 24, 9, 30))
        var revised = event
        revised.sequence = 7
        revised.revisedAt = UTCInstant(secondsSince1970: 0)
        #expect(event.contentBytes(in: .europeAmsterdam) == revised.contentBytes(in: .europeAmsterdam))
        revised.summary.text = "Rekenen"
        #expect(event.contentBytes(in: .europeAmsterdam) != revised.contentBytes(in: .europeAmsterdam))
    }
}
