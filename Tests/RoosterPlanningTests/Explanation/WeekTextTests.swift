import RoosterModel
import Testing

@testable import RoosterPlanning

@Suite struct WeekTextTests {
    @Test func weekdaysThatFollowEachOtherAreSaidInShort() {
        #expect(WeekText([.monday, .tuesday, .wednesday, .thursday, .friday]).dutch == "maandag t/m vrijdag")
        #expect(WeekText([.sunday, .monday, .tuesday, .wednesday]).english == "Monday to Wednesday, Sunday")
        #expect(WeekText([.tuesday, .monday]).dutch == "maandag, dinsdag")
        #expect(WeekText([.friday]).english == "Friday")
    }

    @Test func weekdaysWithTheSameHoursAreSaidTogether() {
        let evening = TimeRange(start: TimeOfDay(minutes: 19 * 60), end: TimeOfDay(minutes: 21 * 60 + 30))
        let morning = TimeRange(start: TimeOfDay(minutes: 9 * 60), end: TimeOfDay(minutes: 12 * 60))
        let times = [
            WeeklyTime(weekday: .monday, range: evening), WeeklyTime(weekday: .tuesday, range: morning),
            WeeklyTime(weekday: .thursday, range: evening),
        ]
        #expect(WeekText(times).dutch == "maandag, donderdag 19:00-21:30, dinsdag 09:00-12:00")
        #expect(WeekText(times).english == "Monday, Thursday 19:00-21:30, Tuesday 09:00-12:00")
    }

    @Test func aBlockSaysWhenItHoldsAndNotWhy() throws {
        let work = TimeRange(start: TimeOfDay(minutes: 7 * 60), end: TimeOfDay(minutes: 13 * 60))
        let from = try #require(CalendarDate(isoText: "2027-09-06"))
        var block = Block(
            subjectKind: .participant, subject: "p1", kind: .busy, weekdays: [.monday, .tuesday, .wednesday],
            range: work, everyWeeks: 2, firstWeekOf: from, note: "bakkerij")
        #expect(BlockText(block).dutch == "op maandag t/m woensdag 07:00-13:00 om de 2 weken")
        block.from = from
        #expect(BlockText(block).english == "on Monday to Wednesday 07:00-13:00 every 2 weeks from 2027-09-06 on")
        #expect(BlockText(Block(subjectKind: .staff, subject: "s", kind: .busy)).dutch == "elke dag")
        let day = Block(subjectKind: .staff, subject: "s", kind: .busy, from: from, until: from)
        #expect(BlockText(day).dutch == "op 2027-09-06")
    }
}
