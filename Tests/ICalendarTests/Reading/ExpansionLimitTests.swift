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
        "FREQ=SECONDLY;COUNT=1000000000",
        "FREQ=YEARLY;BYYEARDAY=1,2;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15",
    ])
    func aRuleWithTooManyStepsIsLeftOut(rule: String) throws {
        #expect(try problems(rule) == ["line 6: the rule (\(rule)) needs more steps than the limit (1000000)"])
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    ])
    func aRuleThatNeverMatchesEnds(rule: String) throws {
        let calendar = CalendarText.calendar(CalendarText.event("DTSTART:20260101T000000Z", "RRULE:\(rule)"))
        // libical refuses the first two outright, and finds nothing for the third; neither may hang.
        let expansion = try CalendarText.expansion(calendar)
        #expect(expansion.occurrences.count + expansion.problems.count == 1)
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
}
