import Testing

@testable import Timetabling

@Suite struct VisitTests {
    @Test(arguments: [Visit.Way.none, .mode(0), .mode(3), .ride(0), .ride(41)])
    func everyWayIsKept(way: Visit.Way) {
        let visit = Visit(
            meeting: 100_000, day: 511, start: 600, end: 720, early: 5, place: nil, way: way, minutesBefore: 20,
            minutesAfter: 30, leave: 575, back: 750, isTentative: true)
        #expect(visit.way == way)
        #expect([visit.meeting, visit.day, visit.start, visit.end, visit.early] == [100_000, 511, 600, 720, 5])
        #expect([visit.minutesBefore, visit.minutesAfter, visit.leave, visit.back] == [20, 30, 575, 750])
        #expect(visit.place == nil)
        #expect(visit.isTentative)
    }

    @Test(arguments: [CoverUse.By.given, .onSite, .offer(0), .offer(600), .guardian(0), .guardian(4_999)])
    func whoeverCoversIsKept(by: CoverUse.By) {
        let cover = CoverUse(dependant: 3_249, meeting: 100_000, day: 511, by: by, from: 590, until: 670)
        #expect(cover.by == by)
        #expect([cover.dependant, cover.meeting, cover.day] == [3_249, 100_000, 511])
        #expect([cover.from, cover.until] == [590, 670])
    }

    @Test func aWayThatIsTooLongForADayStaysTooLong() {
        let visit = Visit(
            meeting: 0, day: 0, start: 600, end: 720, early: 0, place: 1, way: .mode(0), minutesBefore: 40_000,
            minutesAfter: 40_000, leave: 600 - 40_000, back: 720 + 40_000, isTentative: false)
        #expect(visit.leave < 0)
        #expect(visit.back > 1440)
        #expect(visit.place == 1)
    }
}
