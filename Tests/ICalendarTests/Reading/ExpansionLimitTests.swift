import ICalendar
import Testing

/// Rules that would take a library minutes or gigabytes.
@Suite struct ExpansionLimitTests {
    private func problems(_ rule: String) throws -> [String] {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:19700101T000000Z", "RRULE:\(rule)"))
        return try CalendarText.expansion(calendar, from: "20260101T000000", to: "20270101T000000").problems.map(
            \.description)
    }

    @Test(arguments: [
        "FREQ=SECONDLY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYHOUR=3",
        "FREQ=SECONDLY;COUNT=1000000000", "FREQ=HOURLY;COUNT=1000000000",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15",
    ])
    func aRuleWithTooManyStepsIsLeftOut(rule: String) throws {
        #expect(try problems(rule) == ["line 6: the rule (\(rule)) needs more steps than the limit (100000)"])
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300", "FREQ=YEARLY;BYDAY=53MO;BYMONTH=1", "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYMONTHDAY=30,31;BYSETPOS=2;BYMONTH=4", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=6",
    ])
    func aRuleThatNeverMatchesGivesOnlyItsStart(rule: String) throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260101T000000Z", "RRULE:\(rule)"))
        #expect(try CalendarText.starts(calendar) == ["20260101T0000"])
        #expect(try CalendarText.expansion(calendar).problems == [])
    }

    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "20280229T0000"), ("FREQ=MONTHLY;BYMONTHDAY=-31", "20260301T0000"),
        ("FREQ=MONTHLY;BYDAY=5MO;BYMONTH=2", "20440229T0000"), ("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "20260329T0000"),
        ("FREQ=YEARLY;BYDAY=53TH", "20261231T0000"), ("FREQ=YEARLY;BYYEARDAY=-366", "20280101T0000"),
        ("FREQ=YEARLY;INTERVAL=3;BYMONTHDAY=31;BYDAY=FR;BYMONTH=7", "20260731T0000"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "20260227T0000"), ("FREQ=YEARLY", "20270201T0000"),
    ])
    func aRuleThatMatchesRarelyIsFound(rule: String, second: String) throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260201T000000Z", "RRULE:\(rule)"))
        #expect(try CalendarText.starts(calendar, to: "20500101T000000").dropFirst().first == second)
    }

    @Test func aSeriesFromAnotherCalendarIsLeftOut() throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART;VALUE=DATE:00050116", "RRULE:FREQ=YEARLY"))
        #expect(
            try CalendarText.expansion(calendar).problems.map(\.description) == [
                "line 6: the rule (FREQ=YEARLY) uses another calendar than the Gregorian or begins before it"
            ])
    }

    @Test(arguments: [
        ("FREQ=DAILY;INTERVAL=3", 97), ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU", 42),
        ("FREQ=WEEKLY;INTERVAL=5", 9),
        ("FREQ=HOURLY;INTERVAL=7;BYMINUTE=5,10", 2 * 996), ("FREQ=DAILY;BYMONTH=3;BYDAY=SU", 5),
        ("FREQ=MONTHLY;INTERVAL=5;BYDAY=2TU,-1FR", 4), ("FREQ=YEARLY;INTERVAL=3;BYMONTH=6,7", 0), ("FREQ=MONTHLY", 9),
        ("FREQ=YEARLY;BYWEEKNO=20", 1), ("FREQ=YEARLY;BYYEARDAY=60,-60", 1), ("FREQ=MONTHLY;BYMONTHDAY=31,-1", 9),
    ])
    func skippingTheYearsBeforeTheWindowChangesNothing(rule: String, count: Int) throws {
        let window = ("20260101T000000", "20261018T000000")
        let endless = CalendarText.calendar(CalendarText.event("DTSTART:20150107T101500Z", "RRULE:\(rule)"))
        // A count that is never reached forbids skipping.
        let counted = CalendarText.calendar(
            CalendarText.event("DTSTART:20150107T101500Z", "RRULE:\(rule);COUNT=99999999"))
        let starts = try CalendarText.starts(endless, from: window.0, to: window.1)
        #expect(starts == (try CalendarText.starts(counted, from: window.0, to: window.1)))
        #expect(abs(starts.count - count) <= 2)
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYDAY=-1MO", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=31", "FREQ=YEARLY;BYMONTH=8;BYDAY=5MO",
    ])
    func aMonthlyOrYearlySeriesFromLongAgoIsWithinTheLimit(rule: String) throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:16010101T090000Z", "RRULE:\(rule)"))
        #expect(
            try CalendarText.starts(calendar, from: "20260824T000000", to: "20260901T000000") == ["20260831T0900"])
    }

    @Test func timesFarInTheFutureHaveTheOffsetOfTheirSeason() throws {
        let calendar = CalendarText.calendar(
            CalendarText.event("DTSTART;TZID=Europe/Amsterdam:99980801T120000"),
            CalendarText.event("DTSTART;TZID=Europe/Amsterdam:99981201T120000"))
        #expect(
            try CalendarText.starts(calendar, from: "99980101T000000", to: "99990101T000000")
                == ["99980801T1000", "99981201T1100"])
    }

    @Test func aDailySeriesFromLongAgoCostsOnlyItsWindow() throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:16010101T090000Z", "RRULE:FREQ=DAILY"))
        #expect(
            try CalendarText.starts(calendar, from: "20260824T000000", to: "20260826T000000")
                == ["20260824T0900", "20260825T0900"])
    }

    @Test func moreOccurrencesThanTheLimitAreAnError() throws {
        var limits = ReadingLimits()
        limits.occurrences = 10
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260101T000000Z", "RRULE:FREQ=DAILY"))
        let window = try CalendarText.instant("20260101T000000")..<CalendarText.instant("20260201T000000")
        let error = #expect(throws: CalendarReadingError.self) {
            try ParsedCalendar(calendar).occurrences(in: window, floatingZone: "UTC", limits: limits)
        }
        #expect(error?.description == "line 6: there are more occurrences in the window than the limit (10)")
    }

    @Test func anExpansionThatTakesTooLongIsAnError() throws {
        var limits = ReadingLimits()
        limits.time = .zero
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260101T000000Z"))
        let window = try CalendarText.instant("20260101T000000")..<CalendarText.instant("20260201T000000")
        let error = #expect(throws: CalendarReadingError.self) {
            try ParsedCalendar(calendar).occurrences(in: window, floatingZone: "UTC", limits: limits)
        }
        #expect(error == CalendarReadingError(line: 3, reason: .tookTooLong(limit: .zero)))
    }

    /// Properties were once looked up for every occurrence, and exceptions compared with every time.
    @Test(.timeLimit(.minutes(1)), arguments: [true, false])
    func manyDatesAndManyExceptionsCostOnlyTheirNumber(isExcepted: Bool) throws {
        var lines = ["DTSTART:20260101T000000Z"]
        for day in 0..<20_000 {
            let date = LocalDate(daysSince1970: 20_500 + day % 1000)
            let hour = day / 1000 + 1
            let text = CalendarText.text(UTCInstant(utc: LocalDateTime(date: date, minuteOfDay: 60 * hour)))
            lines.append("RDATE:\(text)00Z")
            if isExcepted { lines.append("EXDATE;VALUE=DATE:\(text.prefix(8))") }
        }
        let body = lines.joined(separator: "\r\n")
        var limits = ReadingLimits()
        limits.time = .seconds(60)  // debug builds are slow
        let calendar = try ParsedCalendar(CalendarText.calendar(CalendarText.event(body)))
        let window = try CalendarText.instant("20260101T000000")..<CalendarText.instant("20300101T000000")
        let found = try calendar.occurrences(in: window, floatingZone: "UTC", limits: limits).occurrences
        #expect(found.count == (isExcepted ? 1 : 20_001))
    }
}
