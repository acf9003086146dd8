import ICalendar
import Testing

@Suite struct ZoneTests {
    private func start(_ property: String, zone: String = "UTC", definition: String? = nil) throws -> [String] {
        let event = CalendarText.event(property)
        let calendar = definition.map { CalendarText.calendar($0, event) } ?? CalendarText.calendar(event)
        return try CalendarText.starts(calendar, zone: zone)
    }

    private static let definition = """
        BEGIN:VTIMEZONE\r
        TZID:My zone\\, north\r
        BEGIN:STANDARD\r
        DTSTART:16010101T000000\r
        TZOFFSETFROM:+0400\r
        TZOFFSETTO:+0330\r
        END:STANDARD\r
        END:VTIMEZONE
        """

    @Test func aTimeThatTheClockShowsTwiceIsTheFirst() throws {
        #expect(try start("DTSTART;TZID=Europe/Amsterdam:20261025T023000") == ["20261025T0030"])
    }

    @Test func theFirstOfTwoIsNotAlwaysSummerTime() throws {
        // Summer time lies behind winter time here: 07:00 is shown first by winter's clock, 12 hours before UTC.
        let definition = """
            BEGIN:VTIMEZONE\r
            TZID:Here\r
            BEGIN:STANDARD\r
            TZOFFSETFROM:+1000\r
            TZOFFSETTO:+1200\r
            DTSTART:20240101T000000\r
            END:STANDARD\r
            BEGIN:DAYLIGHT\r
            TZOFFSETFROM:+1200\r
            TZOFFSETTO:+1000\r
            DTSTART:20240505T080000\r
            END:DAYLIGHT\r
            END:VTIMEZONE
            """
        #expect(try start("DTSTART;TZID=Here:20240505T070001", definition: definition) == ["20240504T1900"])
    }

    @Test func aTimeThatTheClockSkipsCountsByTheOffsetBefore() throws {
        #expect(try start("DTSTART;TZID=Europe/Amsterdam:20260329T023000") == ["20260329T0130"])
    }

    @Test(arguments: [
        ("America/New_York", "20260824T1330"), ("Australia/Lord_Howe", "20260823T2300"),
        ("Asia/Kathmandu", "20260824T0345"),
        ("W. Europe Standard Time", "20260824T0730"), ("Etc/UTC", "20260824T0930"), ("US/Eastern", "20260824T1330"),
        ("/mozilla.org/20050126_1/Europe/Amsterdam", "20260824T0730"),
        ("/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "20260824T1230"),
    ])
    func findsZonesByTheNamesInUse(identifier: String, expected: String) throws {
        #expect(try start("DTSTART;TZID=\(identifier):20260824T093000") == [expected])
    }

    @Test func timesWithoutAZoneAreMeantInTheGivenOne() throws {
        #expect(try start("DTSTART:20260824T093000", zone: "Europe/Amsterdam") == ["20260824T0730"])
    }

    @Test func usesADefinitionOfTheFile() throws {
        let start = try start("DTSTART;TZID=\"My zone, north\":20260824T093000", definition: Self.definition)
        #expect(start == ["20260824T0600"])
    }

    @Test(arguments: [
        "Nowhere", "Europe/Nowhere", "../../etc/passwd", "/etc/passwd", "Europe/Amsterdam/..", "zone.tab", "",
    ])
    func anUnknownZoneIsAProblemOfThatEventAlone(identifier: String) throws {
        let calendar = CalendarText.calendar(
            CalendarText.event("DTSTART;TZID=\(identifier):20260824T093000"),
            CalendarText.event("DTSTART:20260824T093000Z"))
        let expansion = try CalendarText.expansion(calendar)
        #expect(expansion.occurrences.count == 1)
        #expect(
            expansion.problems.map(\.description)
                == ["line 5: the zone (\(identifier)) is neither defined in the file nor known"])
    }

    @Test(arguments: [
        "FREQ=SECONDLY", "FREQ=DAILY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYDAY=MO,TU;BYMONTH=1",
        "FREQ=YEARLY;BYYEARDAY=1", "nonsense",
    ])
    func aZoneThatCannotBeFollowedSafelyIsUnknown(rule: String) throws {
        let definition = Self.definition.replacing("TZOFFSETFROM", with: "RRULE:\(rule)\r\nTZOFFSETFROM")
        #expect(try start("DTSTART;TZID=\"My zone, north\":20260824T093000", definition: definition) == [])
    }

    @Test func aZoneWhoseRulesBeginIn1601IsFollowed() throws {
        let definition = Self.definition.replacing(
            "TZOFFSETFROM", with: "RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1SU\r\nTZOFFSETFROM")
        let start = try start("DTSTART;TZID=\"My zone, north\":20260824T093000", definition: definition)
        #expect(start == ["20260824T0600"])
    }

    @Test func anUnknownZoneForTimesWithoutOneIsAnError() throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260824T093000"))
        let error = #expect(throws: CalendarReadingError.self) {
            try CalendarText.expansion(calendar, zone: "Mars/Phobos")
        }
        #expect(error?.description == "the zone (Mars/Phobos) is neither defined in the file nor known")
    }
}
