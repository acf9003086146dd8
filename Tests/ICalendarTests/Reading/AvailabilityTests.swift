import ICalendar
import Testing

@Suite struct AvailabilityTests {
    private func text(_ timeline: BusyTimeline) -> [String] {
        timeline.intervals.map { "\(CalendarText.text($0.start)) \(CalendarText.text($0.end)) \($0.kind.rawValue)" }
    }

    private func week() throws -> Range<UTCInstant> {
        try CalendarText.instant("20260824T000000")..<CalendarText.instant("20260826T000000")
    }

    private static let officeHours = """
        BEGIN:VAVAILABILITY\r
        UID:a\r
        DTSTAMP:20260701T000000Z\r
        BEGIN:AVAILABLE\r
        UID:b\r
        DTSTART;TZID=Europe/Amsterdam:20260803T090000\r
        DTEND;TZID=Europe/Amsterdam:20260803T170000\r
        RRULE:FREQ=WEEKLY;BYDAY=MO,TU\r
        END:AVAILABLE\r
        END:VAVAILABILITY
        """

    @Test func availableTimesAreFreeAndTheRestIsNot() throws {
        let calendar = try ParsedCalendar(CalendarText.calendar(Self.officeHours))
        let timeline = try calendar.availability(in: week(), floatingZone: "UTC")
        #expect(
            text(timeline) == [
                "20260824T0000 20260824T0700 BUSY-UNAVAILABLE", "20260824T0700 20260824T1500 FREE",
                "20260824T1500 20260825T0700 BUSY-UNAVAILABLE", "20260825T0700 20260825T1500 FREE",
                "20260825T1500 20260826T0000 BUSY-UNAVAILABLE",
            ])
    }

    @Test func higherPriorityCoversLower() throws {
        let holiday = """
            BEGIN:VAVAILABILITY\r
            PRIORITY:1\r
            BUSYTYPE:BUSY-TENTATIVE\r
            DTSTART:20260824T100000Z\r
            DTEND:20260824T120000Z\r
            END:VAVAILABILITY
            """
        let calendar = try ParsedCalendar(CalendarText.calendar(holiday, Self.officeHours))
        let window = try CalendarText.instant("20260824T060000")..<CalendarText.instant("20260824T160000")
        #expect(
            text(try calendar.availability(in: window, floatingZone: "UTC")) == [
                "20260824T0600 20260824T0700 BUSY-UNAVAILABLE", "20260824T0700 20260824T1000 FREE",
                "20260824T1000 20260824T1200 BUSY-TENTATIVE", "20260824T1200 20260824T1500 FREE",
                "20260824T1500 20260824T1600 BUSY-UNAVAILABLE",
            ])
    }

    @Test func whereNothingIsSaidThereIsNoSpan() throws {
        #expect(text(try ParsedCalendar(CalendarText.calendar()).availability(in: week(), floatingZone: "UTC")) == [])
    }

    @Test func readsFreeBusyPeriods() throws {
        let calendar = try ParsedCalendar(
            CalendarText.calendar(
                "BEGIN:VFREEBUSY", "FREEBUSY:20260824T080000Z/PT1H,20260824T090000Z/20260824T093000Z",
                "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260825T230000Z/PT4H", "FREEBUSY:nonsense", "END:VFREEBUSY"))
        let timeline = try calendar.freeBusy(in: week(), floatingZone: "UTC")
        #expect(
            text(timeline) == [
                "20260824T0800 20260824T0930 BUSY", "20260825T2300 20260826T0000 BUSY-UNAVAILABLE",
            ])
        #expect(
            timeline.problems.map(\.description)
                == ["line 6: the value (nonsense) is not one that FREEBUSY can have"])
    }
}
