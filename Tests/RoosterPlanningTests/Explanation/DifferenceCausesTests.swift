import RoosterModel
import RoosterPlanning
import Testing

@Suite struct DifferenceCausesTests {
    private let date = CalendarDate(dayNumber: 21_000)

    private func meeting(_ id: String, group: String, room: String = "r1", hour: Int = 9) -> Meeting {
        Meeting(
            id: id, group: group, activity: "taal", date: date,
            range: TimeRange(start: TimeOfDay(minutes: hour * 60), end: TimeOfDay(minutes: hour * 60 + 120)),
            location: "bieb", room: room, staff: ["juf-\(group)"])
    }

    private func plan(_ meetings: [Meeting], _ attending: [(String, String)]) -> Plan {
        var plan = Plan()
        plan.meetings = meetings
        plan.attending = attending.map {
            Attending(participant: $0.0, meeting: $0.1, mode: .walk, minutesBefore: 5, minutesAfter: 5)
        }
        return plan
    }

    private func state() throws -> State {
        let people = ["p1", "p2"].map { id in
            Change.put(
                .participant(
                    Participant(
                        id: id, neighbourhood: "noord", coordinate: Coordinate(latitude: 51, longitude: 4),
                        language: "nl", settled: date, modes: [.walk])))
        }
        return try State().applying(people)
    }

    private func block(_ kind: Block.SubjectKind, _ subject: String) -> JournalledChange {
        let block = Block(subjectKind: kind, subject: subject, kind: .busy, from: date)
        return JournalledChange(revision: 7, subject: "blocks.csv:\(block.key)", change: .put(.block(block)))
    }

    private func explained(_ changes: [JournalledChange]) throws -> PlanDifference {
        let old = plan([meeting("m1", group: "g1"), meeting("m2", group: "g2")], [("p1", "m1"), ("p2", "m2")])
        let new = plan(
            [meeting("m1", group: "g1", hour: 14), meeting("m2", group: "g2", room: "r2")],
            [("p1", "m1"), ("p2", "m2")])
        let state = try state()
        return RoosterPlanning.explained(
            difference(from: old, to: new, state: state), among: changes, from: old, to: new, state: state)
    }

    private func causes(_ changes: [JournalledChange]) throws -> [DifferenceCause] { try explained(changes).causes }

    @Test func aTeachersAbsenceMovesTheGroupAndWhatFollows() throws {
        let found = try causes([block(.staff, "juf-g1")])
        #expect(found.map(\.participant) == ["p1", "p2"])
        #expect(found.map(\.link) == [.direct, .follows])
        #expect(found.map(\.revision) == [7, 7])
        #expect(found[0].change?.hasPrefix("blocks.csv:staff/juf-g1/") == true)
    }

    @Test func aPersonsOwnChangeGoesBeforeThatOfTheRoom() throws {
        let found = try causes([block(.room, "r1"), block(.participant, "p1")])
        #expect(found[0].change?.hasPrefix("blocks.csv:participant/p1/") == true)
        #expect(found[1].change?.hasPrefix("blocks.csv:room/r1/") == true)
    }

    @Test func withoutAnyChangeItIsTheSearchsDoing() throws {
        #expect(try causes([]).map(\.link) == [.search, .search])
    }

    @Test func theCauseIsSaidInBothLanguagesAndItsNoteIsNot() throws {
        let away = Block(
            subjectKind: .staff, subject: "juf-g1", kind: .busy, from: date, until: date, note: "operatie")
        let change = JournalledChange(revision: 7, subject: "blocks.csv:\(away.key)", change: .put(.block(away)))
        let found = try causes([change])
        #expect(
            found.map { $0.sentences["nl"] } == [
                "Komt door wijziging 7: juf-g1 is bezet op \(date.isoText).",
                "Volgt uit wijziging 7: juf-g1 is bezet op \(date.isoText).",
            ])
        #expect(found[0].sentences["en"] == "Because of change 7: juf-g1 is busy on \(date.isoText).")
    }

    @Test func aCalendarBearsOnEverybody() throws {
        let calendar = HolidayCalendar(id: "dicht", entries: [])
        let other = JournalledChange(
            revision: 6, subject: "blocks.csv:x", change: block(.room, "elsewhere").change)
        let change = JournalledChange(revision: 8, subject: "calendars/dicht.csv", change: .putCalendar(calendar))
        let found = try causes([other, change])
        #expect(found.map(\.link) == [.follows, .follows])
        #expect(found.map(\.revision) == [8, 8])
    }

    @Test func otherStaffAndEmptyMeetingsHaveACauseThoughNobodyIsTold() throws {
        var moved = meeting("m1", group: "g1")
        moved.staff = ["inval"]
        let old = plan([meeting("m1", group: "g1"), meeting("m3", group: "g3")], [("p1", "m1")])
        let new = plan([moved], [("p1", "m1")])
        let state = try state()
        let found = RoosterPlanning.explained(
            difference(from: old, to: new, state: state), among: [block(.staff, "juf-g1")], from: old, to: new,
            state: state)
        #expect(found.notices == [])
        #expect(found.untold.map(\.meeting) == ["m3", "m1"])
        #expect(found.untold.map(\.change) == [.cancelled, .staff])
        #expect(found.untold.map(\.before) == ["\(date.isoText) 09:00-11:00 r1", "juf-g1"])
        #expect(found.untold.map(\.after) == ["", "inval"])
        #expect(found.untold.map { $0.cause?.link } == [.follows, .direct])
    }
}
