import RoosterFeeds
import RoosterModel
import Testing

@Suite struct BusyCalendarTests {
    private func blocks(_ lines: String, days: ClosedRange<CalendarDate>? = nil) throws -> [String] {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//T//T//EN\n\(lines)\nEND:VCALENDAR\n"
            .replacing("\n", with: "\r\n")
        let busy = try BusyCalendar(
            reading: Array(text.utf8), for: .staff, subject: "st-1",
            days: days ?? SmallTown.day(2027, 9, 1)...SmallTown.day(2027, 11, 30))
        #expect(busy.problems.isEmpty)
        return busy.blocks.map { block in
            [
                block.kind.rawValue, block.from?.isoText ?? "", block.until?.isoText ?? "",
                block.weekdays.map(\.rawValue).joined(), block.range?.text ?? "",
            ].joined(separator: " ")
        }
    }

    private func event(_ lines: String...) -> String {
        (["BEGIN:VEVENT", "UID:1", "DTSTAMP:20270101T000000Z"] + lines + ["END:VEVENT"]).joined(separator: "\n")
    }

    @Test func anEventIsOneRowInDutchTime() throws {
        let zoned = event(
            "DTSTART;TZID=Europe/Amsterdam:20270906T090000", "DTEND;TZID=Europe/Amsterdam:20270906T120000")
        let utc = event("DTSTART:20270906T070000Z", "DTEND:20270906T100000Z")
        #expect(try blocks(zoned) == ["busy 2027-09-06 2027-09-06  09:00-12:00"])
        #expect(try blocks(utc) == ["busy 2027-09-06 2027-09-06  09:00-12:00"])
    }

    @Test func aWeeklyEventIsOneRowUpToItsExceptionAndAcrossTheClockChange() throws {
        let weekly = event(
            "DTSTART;TZID=Europe/Amsterdam:20270906T090000", "DURATION:PT3H",
            "RRULE:FREQ=WEEKLY;UNTIL=20271130T000000Z",
            "EXDATE;TZID=Europe/Amsterdam:20271018T090000")
        #expect(
            try blocks(weekly) == [
                "busy 2027-09-06 2027-10-11 mo 09:00-12:00", "busy 2027-10-25 2027-11-29 mo 09:00-12:00",
            ])
    }

    @Test func wholeDaysInARowAreOneRow() throws {
        let holiday = event("DTSTART;VALUE=DATE:20271016", "DTEND;VALUE=DATE:20271025")
        #expect(try blocks(holiday) == ["busy 2027-10-16 2027-10-24  "])
    }

    @Test func aNightLiesOnBothDays() throws {
        let night = event("DTSTART;TZID=Europe/Amsterdam:20270906T220000", "DURATION:PT8H")
        #expect(
            try blocks(night) == [
                "busy 2027-09-06 2027-09-06  22:00-24:00", "busy 2027-09-07 2027-09-07  00:00-06:00",
            ])
    }

    @Test func cancelledAndTransparentEventsDoNotBlockAndTentativeOnesAreUnwantedWhereNothingElseIs() throws {
        let events = [
            event("DTSTART:20270906T070000Z", "DURATION:PT1H", "STATUS:CANCELLED"),
            event("DTSTART:20270907T070000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT"),
            event("DTSTART:20270908T070000Z", "DURATION:PT3H", "STATUS:TENTATIVE"),
            event("DTSTART:20270908T080000Z", "DURATION:PT1H").replacing("UID:1", with: "UID:2"),
        ]
        #expect(
            try blocks(events[0...1].joined(separator: "\n")).isEmpty)
        #expect(
            try blocks(events[2...].joined(separator: "\n")) == [
                "busy 2027-09-08 2027-09-08  10:00-11:00", "unwanted 2027-09-08 2027-09-08  09:00-10:00",
                "unwanted 2027-09-08 2027-09-08  11:00-12:00",
            ])
    }

    @Test func outsideTheTimesOfAnAvailabilityOneIsBusy() throws {
        let availability = """
            BEGIN:VAVAILABILITY
            UID:a
            DTSTAMP:20270101T000000Z
            DTSTART;TZID=Europe/Amsterdam:20270906T000000
            DTEND;TZID=Europe/Amsterdam:20270908T000000
            BEGIN:AVAILABLE
            UID:b
            DTSTAMP:20270101T000000Z
            DTSTART;TZID=Europe/Amsterdam:20270906T090000
            DTEND;TZID=Europe/Amsterdam:20270906T170000
            END:AVAILABLE
            END:VAVAILABILITY
            """
        #expect(
            try blocks(availability) == [
                "busy 2027-09-06 2027-09-06  00:00-09:00", "busy 2027-09-06 2027-09-06  17:00-24:00",
                "busy 2027-09-07 2027-09-07  ",
            ])
    }

    @Test func theHourThatAutumnShowsTwiceIsTaken() throws {
        // From 02:30 summer time to 02:15 winter time: 45 minutes.
        let event = event("DTSTART:20271031T003000Z", "DTEND:20271031T011500Z")
        #expect(try blocks(event) == ["busy 2027-10-31 2027-10-31  02:00-03:00"])
    }

    @Test func whatIsNoCalendarIsRefusedWithItsLine() {
        #expect(throws: (any Error).self) {
            _ = try BusyCalendar(
                reading: Array("hello".utf8), for: .room, subject: "r1",
                days: SmallTown.day(2027, 9, 1)...SmallTown.day(2027, 9, 2))
        }
    }

    /// Each of them was once written down day by day, two million of them (found by fuzzing).
    @Test(.timeLimit(.minutes(1)))
    func anEventOfManyCenturiesCostsOnlyTheDaysThatAreAskedAbout() throws {
        let endless = event("DTSTART:16010101T000000Z", "DTEND:99990101T000000Z")
        #expect(
            try blocks(Array(repeating: endless, count: 100).joined(separator: "\n"))
                == ["busy 2027-09-01 2027-11-30  "])
    }
}
