import ICalendar
import Testing

/// Recurrences as in the examples of RFC 5545 §3.8.5.3, in UTC unless the zone matters.
@Suite struct RecurrenceTests {
    private func starts(_ lines: String..., from: String = "19700101T000000", to: String = "20371231T000000") throws
        -> [String]
    {
        let event = (["BEGIN:VEVENT", "UID:a"] + lines + ["END:VEVENT"]).joined(separator: "\r\n")
        return try CalendarText.starts(CalendarText.calendar(event), from: from, to: to)
    }

    @Test func dailyTenTimes() throws {
        #expect(
            try starts("DTSTART:19970902T090000Z", "RRULE:FREQ=DAILY;COUNT=10")
                == (2...11).map { "199709\($0 < 10 ? "0" : "")\($0)T0900" })
    }

    @Test func everyOtherWeekOnTuesdayAndThursdayEightTimes() throws {
        #expect(
            try starts("DTSTART:19970902T090000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH")
                == ["0902", "0904", "0916", "0918", "0930", "1002", "1014", "1016"].map { "1997\($0)T0900" })
    }

    @Test func lastWorkdayOfTheMonth() throws {
        #expect(
            try starts("DTSTART:19970930T090000Z", "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=4")
                == ["19970930T0900", "19971031T0900", "19971128T0900", "19971231T0900"])
    }

    @Test func aWindowFarFromTheStartHasOnlyItsOwnOccurrences() throws {
        #expect(
            try starts(
                "DTSTART:19970902T090000Z", "RRULE:FREQ=WEEKLY", from: "20260901T000000", to: "20260916T000000")
                == ["20260901T0900", "20260908T0900", "20260915T0900"])
    }

    @Test func untilInUTCEndsASeriesInAZone() throws {
        // 10:00 in Amsterdam is 08:00 UTC in summer; the last occurrence is the one at UNTIL itself.
        #expect(
            try starts("DTSTART;TZID=Europe/Amsterdam:20260824T100000", "RRULE:FREQ=DAILY;UNTIL=20260826T080000Z")
                == ["20260824T0800", "20260825T0800", "20260826T0800"])
        #expect(
            try starts("DTSTART;TZID=Europe/Amsterdam:20260824T100000", "RRULE:FREQ=DAILY;UNTIL=20260826T075959Z")
                == ["20260824T0800", "20260825T0800"])
    }

    @Test func aSeriesKeepsItsHourOnTheClockWhenTheClocksChange() throws {
        #expect(
            try starts("DTSTART;TZID=Europe/Amsterdam:20261018T100000", "RRULE:FREQ=WEEKLY;COUNT=3")
                == ["20261018T0800", "20261025T0900", "20261101T0900"])
    }

    @Test func exceptedAndAddedDates() throws {
        #expect(
            try starts(
                "DTSTART:20260824T090000Z", "RRULE:FREQ=DAILY;COUNT=4", "EXDATE:20260825T090000Z",
                "EXDATE;VALUE=DATE:20260826", "RDATE:20260901T120000Z,20260824T090000Z")
                == ["20260824T0900", "20260827T0900", "20260901T1200"])
    }

    @Test func addedPeriodsBringTheirOwnLength() throws {
        let calendar = CalendarText.calendar(
            CalendarText.event(
                "DTSTART:20260824T090000Z", "DURATION:PT1H",
                "RDATE;VALUE=PERIOD:20260825T090000Z/PT3H,20260826T090000Z/20260826T093000Z"))
        let lengths = try CalendarText.expansion(calendar).occurrences.map {
            $0.end.secondsSince1970 - $0.start.secondsSince1970
        }
        #expect(lengths == [3600, 10_800, 1800])
    }

    @Test func aMovedInstanceReplacesTheOneOfTheSeries() throws {
        let calendar = CalendarText.calendar(
            CalendarText.event("DTSTART:20260824T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "SUMMARY:old"),
            CalendarText.event(
                "RECURRENCE-ID:20260825T090000Z", "DTSTART:20260825T140000Z", "DTEND:20260825T150000Z", "SUMMARY:new",
                "STATUS:CANCELLED"))
        let occurrences = try CalendarText.expansion(calendar).occurrences
        #expect(occurrences.map { CalendarText.text($0.start) } == ["20260824T0900", "20260825T1400", "20260826T0900"])
        #expect(occurrences.map(\.summary) == ["old", "new", "old"])
        #expect(occurrences.map(\.status) == [nil, .cancelled, nil])
    }

    @Test func aChangeToThisAndFutureInstancesMovesThemAll() throws {
        let calendar = CalendarText.calendar(
            CalendarText.event("DTSTART:20260824T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"),
            CalendarText.event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260826T090000Z", "DTSTART:20260826T100000Z", "DURATION:PT2H"))
        let occurrences = try CalendarText.expansion(calendar).occurrences
        #expect(
            occurrences.map { CalendarText.text($0.start) }
                == ["20260824T0900", "20260825T0900", "20260826T1000", "20260827T1000"])
        #expect(CalendarText.text(try #require(occurrences.last).end) == "20260827T1200")
    }

    @Test func wholeDaysLastFromMidnightToMidnightInTheGivenZone() throws {
        let calendar = CalendarText.calendar(
            CalendarText.event("DTSTART;VALUE=DATE:20261024", "DTEND;VALUE=DATE:20261026", "RRULE:FREQ=WEEKLY;COUNT=2"))
        let occurrences = try CalendarText.expansion(calendar, zone: "Europe/Amsterdam").occurrences
        #expect(occurrences.map { CalendarText.text($0.start) } == ["20261023T2200", "20261030T2300"])
        // The first weekend has an hour more.
        #expect(occurrences.map { $0.end.secondsSince1970 - $0.start.secondsSince1970 } == [49 * 3600, 48 * 3600])
        #expect(occurrences.allSatisfy { $0.isAllDay && $0.isFloating })
    }

    @Test func anEventThatBeganBeforeTheWindowIsInIt() throws {
        #expect(
            try starts(
                "DTSTART:20260824T220000Z", "DTEND:20260825T020000Z", "RRULE:FREQ=DAILY", from: "20260901T010000",
                to: "20260901T030000") == ["20260831T2200"])
    }

    @Test(arguments: [
        "FREQ=FORTNIGHTLY", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=40000", "FREQ=DAILY;BYHOUR=24", "COUNT=3",
        "FREQ=DAILY;FREQ=DAILY", "FREQ=MONTHLY;BYDAY=60MO", "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z",
        "FREQ=DAILY;X=1",
        "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;UNTIL=20260230T000000Z", "FREQ=WEEKLY;BYDAY=MO,,TU",
        "FREQ=DAILY;BYMONTHDAY=-9223372036854775808", "FREQ=MONTHLY;BYDAY=-9223372036854775808MO",
    ])
    func refusesRulesThatBreakTheGrammar(rule: String) throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260824T090000Z", "RRULE:\(rule)"))
        let error = CalendarReadingError(line: 6, reason: .invalidValue(property: "RRULE", value: rule))
        #expect(try ParsedCalendar(calendar).problems == [error])
        #expect(try CalendarText.expansion(calendar) == Expansion(occurrences: [], problems: [error]))
        #expect(error.description == "line 6: the value (\(rule)) is not one that RRULE can have")
    }

    @Test func acceptsTheSpacesThatOutlookWrites() throws {
        #expect(
            try starts("DTSTART:20260824T090000Z", "RRULE:FREQ=WEEKLY;BYDAY=MO, WE;COUNT=3")
                == ["20260824T0900", "20260826T0900", "20260831T0900"])
    }
}
