import ICalendar
import Testing

@Suite struct EscapingTests {
    private func lines(_ change: (inout CalendarEvent) throws -> Void) throws -> [String] {
        var event = Samples.event(start: try Samples.time(2026, 8, 24, 9, 30))
        try change(&event)
        return Samples.unfoldedLines(Samples.document([event]).bytes())
    }

    @Test func escapesBackslashSemicolonCommaAndLineBreaksInText() throws {
        let lines = try lines { $0.summary.text = "a\\b;c,d:e\"f\ng\r\nh\ri\u{85}j\u{2028}k\u{2029}l" }
        #expect(lines.contains(#"SUMMARY:a\\b\;c\,d:e"f\ng\nh\ni\nj\nk\nl"#))
    }

    @Test func dropsControlCharactersFromText() throws {
        let lines = try lines { $0.summary.text = "a\u{0}b\u{7}c\td\u{1B}e\u{7F}f\u{90}g\u{2067}ع\u{2069}" }
        #expect(lines.contains("SUMMARY:abc\tdefg\u{2067}ع\u{2069}"))
    }

    @Test func escapesEachCategoryAndSeparatesThemWithCommas() throws {
        let lines = try lines {
            $0.categories = [
                LocalizedText("a,b", language: "nl"), LocalizedText("c", language: "nl"), LocalizedText("d"),
            ]
        }
        #expect(lines.contains(#"CATEGORIES;LANGUAGE=nl:a\,b,c"#))
        #expect(lines.contains("CATEGORIES:d"))
    }

    @Test func leavesAddressesAsTheyAre() throws {
        let lines = try lines { $0.url = "https://example.org/a,b;c?d=e\\f\r\nATTENDEE:x" }
        #expect(lines.contains("URL:https://example.org/a,b;c?d=e\\fATTENDEE:x"))
    }

    @Test func quotesParametersAndEncodesThemAsRFC6868Says() throws {
        let lines = try lines {
            $0.conference = Conference(
                uri: "https://example.org/", label: LocalizedText("a \"b\": ^c\nd\u{1}", language: "nl"))
        }
        #expect(lines.contains("CONFERENCE;VALUE=URI;LABEL=\"a ^'b^': ^^c^nd\";LANGUAGE=nl:https://example.org/"))
    }

    @Test func textCannotAddALine() throws {
        let lines = try lines { $0.summary.text = "x\r\nEND:VEVENT\r\nATTENDEE:mailto:a@example.org" }
        #expect(lines.filter { $0 == "END:VEVENT" }.count == 1)
        #expect(!lines.contains { $0.hasPrefix("ATTENDEE") })
    }

    @Test func writesPositionsWithSixDecimals() throws {
        let lines = try lines { $0.position = GeographicPosition(latitude: -0.5, longitude: 179.9999999) }
        #expect(lines.contains("GEO:-0.500000;180.000000"))
    }

    @Test(arguments: [
        (Duration.seconds(0), "PT0S"), (.seconds(59), "PT59S"), (.seconds(3600), "PT1H"), (.seconds(5400), "PT1H30M"),
        (.seconds(3601), "PT1H0M1S"), (.seconds(86_400), "P1D"), (.seconds(90_000), "P1DT1H"), (.seconds(-5), "PT0S"),
    ])
    func writesDurations(interval: Duration, expected: String) {
        var document = Samples.document([])
        document.refreshInterval = interval
        let lines = Samples.unfoldedLines(document.bytes())
        #expect(lines.contains("REFRESH-INTERVAL;VALUE=DURATION:\(expected)"))
        #expect(lines.contains("X-PUBLISHED-TTL:\(expected)"))
    }

    @Test(arguments: [(0, "TRIGGER:PT0S"), (30, "TRIGGER:-PT30M"), (1440, "TRIGGER:-P1D")])
    func writesAlarmsBeforeTheStart(minutes: Int, expected: String) throws {
        let lines = try lines { $0.alarm = DisplayAlarm(minutesBefore: minutes, text: LocalizedText("a,b")) }
        #expect(lines.contains(expected))
        #expect(lines.contains(#"DESCRIPTION:a\,b"#))
    }
}
