import CIcal
import ICalendar
import Testing

/// What the writer writes, read by libical itself and by this target's reader.
@Suite struct ReadBackTests {
    private static let text =
        "Taalles; groep 3, zaal \\ 2\nቋንቋ ትግርኛ ንምምሃር መጽሓፍን ብርዕን ሒዝኩም ምጹ 👩‍👩‍👧‍👦 هذه المدرسة قريبة من محطة"

    private func document() throws -> CalendarDocument {
        // 24 August is in summer time, 1 December in winter time; the clocks change on 25 October 2026 and 28 March 2027.
        let starts = [
            try Samples.time(2026, 8, 24, 9, 30), try Samples.time(2026, 10, 25, 1, 30),
            try Samples.time(2026, 10, 25, 3, 30), try Samples.time(2026, 12, 1, 9, 30),
            try Samples.time(2027, 3, 27, 23, 30), try Samples.time(2027, 3, 28, 3, 30),
        ]
        var events = starts.enumerated().map { index, start in
            Samples.event(uid: "event-\(index)", start: start, summary: Self.text)
        }
        events[3].status = .cancelled
        events[3].transparency = .transparent
        return Samples.document(events)
    }

    /// The starts of `document()` in UTC: two hours behind the clock in summer, one in winter.
    private func expectedStarts() throws -> [UTCInstant] {
        [
            UTCInstant(utc: try Samples.time(2026, 8, 24, 7, 30)),
            UTCInstant(utc: try Samples.time(2026, 10, 24, 23, 30)),
            UTCInstant(utc: try Samples.time(2026, 10, 25, 2, 30)),
            UTCInstant(utc: try Samples.time(2026, 12, 1, 8, 30)),
            UTCInstant(utc: try Samples.time(2027, 3, 27, 22, 30)),
            UTCInstant(utc: try Samples.time(2027, 3, 28, 1, 30)),
        ]
    }

    /// Seconds; two hours on the clock are three in the night in which summer time ends.
    private static let expectedLengths: [Int64] = [7200, 10_800, 7200, 7200, 7200, 7200]

    @Test func libicalReadsTheSameTimesAndTextsWithoutAnError() throws {
        let bytes = try document().bytes()
        guard let root = unsafe icalparser_parse_string(String(decoding: bytes, as: UTF8.self)) else {
            Issue.record("libical refuses the document")
            return
        }
        defer { unsafe icalcomponent_free(root) }
        let errors = unsafe icalcomponent_count_errors(root)
        #expect(errors == 0)
        let obeysRestrictions = unsafe icalrestriction_check(root)
        #expect(obeysRestrictions == 1)
        var starts: [UTCInstant] = []
        var lengths: [Int64] = []
        var event = unsafe icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT)
        while let current = unsafe event {
            // libical takes the zone from the document's own VTIMEZONE here.
            let start = unsafe icalcomponent_get_dtstart(current)
            let end = unsafe icalcomponent_get_dtend(current)
            let startSeconds = unsafe icaltime_as_timet_with_zone(start, start.zone)
            let endSeconds = unsafe icaltime_as_timet_with_zone(end, end.zone)
            let summary = unsafe String(cString: icalcomponent_get_summary(current))
            starts.append(UTCInstant(secondsSince1970: Int64(startSeconds)))
            lengths.append(Int64(endSeconds - startSeconds))
            #expect(summary == Self.text)
            unsafe event = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT)
        }
        #expect(try starts == expectedStarts())
        #expect(lengths == Self.expectedLengths)
    }

    @Test func theReaderFindsTheSameEvents() throws {
        let calendar = try ParsedCalendar(document().bytes())
        #expect(calendar.problems == [])
        let window = UTCInstant(secondsSince1970: 0)..<UTCInstant(secondsSince1970: 4_000_000_000)
        let expansion = try calendar.occurrences(in: window, floatingZone: "UTC")
        #expect(expansion.problems == [])
        #expect(try expansion.occurrences.map(\.start) == expectedStarts())
        let lengths = expansion.occurrences.map { $0.end.secondsSince1970 - $0.start.secondsSince1970 }
        #expect(lengths == Self.expectedLengths)
        #expect(expansion.occurrences.allSatisfy { $0.summary == Self.text && !$0.isFloating && !$0.isAllDay })
        #expect(expansion.occurrences.map(\.uid) == (0..<6).map { "event-\($0)" })
        #expect(
            expansion.occurrences.map(\.status) == [
                .confirmed, .confirmed, .confirmed, .cancelled, .confirmed, .confirmed,
            ])
        #expect(expansion.occurrences[3].transparency == .transparent)
    }

    @Test func parametersComeBackAsTheyWere() throws {
        var event = Samples.event(start: try Samples.time(2026, 8, 24, 9, 30))
        event.conference = Conference(
            uri: "https://example.org/a", label: LocalizedText("^a \"b\": c,d;e\nf", language: "nl"))
        let calendar = try ParsedCalendar(Samples.document([event]).bytes())
        let conference = try #require(calendar.components(named: "VEVENT").first?.property("CONFERENCE"))
        #expect(conference.parameter("LABEL") == "^a \"b\": c,d;e\nf")
        #expect(conference.parameter("LANGUAGE") == "nl")
        #expect(conference.value == "https://example.org/a")
    }

    @Test func everyWinterAndSummerOfManyYearsAgreesWithTheTimeZoneDatabase() throws {
        // The document's two rules against the system's zone, on both sides of every change.
        let days = (0..<(40 * 366)).filter { $0 % 5 == 0 }.map { LocalDate(daysSince1970: 9900 + $0) }
        let events = days.map { Samples.event(uid: "d", start: LocalDateTime(date: $0, minuteOfDay: 600)) }
        let bytes = Samples.document(events).bytes()
        let window = UTCInstant(secondsSince1970: 0)..<UTCInstant(secondsSince1970: 4_000_000_000)
        // A name without an area makes the reader use the definition in the file.
        let renamed = String(decoding: bytes, as: UTF8.self).replacing("Europe/Amsterdam", with: "Here")
        var limits = ReadingLimits()
        limits.time = .seconds(60)  // sanitizers are slow
        let database = try ParsedCalendar(bytes).occurrences(in: window, floatingZone: "UTC", limits: limits)
        let definition = try ParsedCalendar(Array(renamed.utf8))
            .occurrences(in: window, floatingZone: "UTC", limits: limits)
        #expect(database.occurrences.count == days.count)
        #expect(database.occurrences.map(\.start) == definition.occurrences.map(\.start))
    }
}
