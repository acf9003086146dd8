import RoosterFeeds
import RoosterModel
import Testing

@Suite struct ShiftCalendarTests {
    private func blocks(_ events: String..., locations: [String] = ["works"]) throws -> [String] {
        let body = events.map { "BEGIN:VEVENT\nUID:1\nDTSTAMP:20270101T000000Z\n\($0)\nEND:VEVENT\n" }.joined()
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//T//T//EN\n\(body)END:VCALENDAR\n"
            .replacing("\n", with: "\r\n")
        let calendar = try ShiftCalendar(
            reading: Array(text.utf8), locations: locations,
            days: SmallTown.day(2027, 9, 6)...SmallTown.day(2027, 9, 19))
        #expect(calendar.problems.isEmpty)
        return calendar.blocks.map { block in
            [
                block.subject, block.kind.rawValue, block.from?.isoText ?? "", block.until?.isoText ?? "",
                block.weekdays.map(\.rawValue).joined(), block.range?.text ?? "",
            ].joined(separator: " ")
        }
    }

    private let morning = "DTSTART;TZID=Europe/Amsterdam:20270906T060000\nDURATION:PT8H"

    @Test func betweenTheShiftsThePlaceIsClosedUntilTheLastOfThem() throws {
        #expect(
            try blocks("\(morning)\nRRULE:FREQ=WEEKLY;COUNT=2") == [
                "works busy 2027-09-06 2027-09-13 mo 00:00-06:00", "works busy 2027-09-06 2027-09-13 mo 14:00-24:00",
                "works busy 2027-09-07 2027-09-12  ",
            ])
    }

    @Test func twoShiftsThatMeetAreOneOpening() throws {
        #expect(
            try blocks(morning, "DTSTART;TZID=Europe/Amsterdam:20270906T140000\nDURATION:PT8H") == [
                "works busy 2027-09-06 2027-09-06  00:00-06:00", "works busy 2027-09-06 2027-09-06  22:00-24:00",
            ])
    }

    @Test func aShiftThatMakesNobodyBusyIsAShiftAndACancelledOneIsNot() throws {
        #expect(try blocks("\(morning)\nTRANSP:TRANSPARENT") == (try blocks(morning)))
        #expect(try blocks("\(morning)\nSTATUS:CANCELLED") == [])
    }

    @Test func theHoursOfATentativeShiftAreUnwanted() throws {
        #expect(try blocks("\(morning)\nSTATUS:TENTATIVE").last == "works unwanted 2027-09-06 2027-09-06  06:00-14:00")
    }

    @Test func everyPlaceHasItsRows() throws {
        let one = try blocks(morning).count
        #expect(try blocks(morning, locations: ["works", "yard"]).count == 2 * one)
    }
}
