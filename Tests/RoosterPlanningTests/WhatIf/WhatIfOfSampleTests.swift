import RoosterModel
import RoosterPlanning
import Testing

@Suite struct WhatIfOfSampleTests {
    private func answer(_ changes: [Change], _ state: State, _ plan: Plan?) throws -> WhatIfAnswer {
        let request = PlanningRequest(
            state: state, published: plan, now: TwoConflicts.now(state), seconds: 0.6)
        return try whatIf(
            changes, request, stop: PlanningStop(), progress: { _ in },
            makePlan: { makePlan($0, stop: $1, progress: $2) })
    }

    @Test func aSeatAndAPlaceMeetTheRequirement() throws {
        let state = try TwoConflicts.state()
        let plan = TwoConflicts.plan(state)
        let repair = try #require(TwoConflicts.explanation(state)?.repairs.first)
        let found = try answer(repair.changes, state, plan)
        #expect(found.before.short["must"] == 1)
        #expect(found.after.short["must"] == 0)
        #expect(found.after.attendances == found.before.attendances + 4)
        #expect(found.standings.map(\.participant) == ["p1"])
        #expect(found.standings.map(\.missingBefore) == [4])
        #expect(found.standings.map(\.missingAfter) == [0])
        #expect(found.peopleMoved == 0)
    }

    @Test func aChangeOfSomebodysWeekNamesWhatFallsOut() throws {
        let state = try TwoConflicts.state(seats: 2, places: 2)
        let plan = TwoConflicts.plan(state)
        let evening = TimeRange(start: TimeOfDay(minutes: 18 * 60), end: TimeOfDay(minutes: 22 * 60))
        let job = Block(subjectKind: .participant, subject: "p1", kind: .busy, weekdays: [.tuesday], range: evening)
        let found = try answer([.put(.block(job))], state, plan)
        #expect(found.standings.map(\.missingAfter) == [4])
        let person = try #require(found.people.first)
        #expect(found.people.count == 1)
        #expect(person.participant == "p1")
        #expect(person.cancelled == 4)
        #expect(person.left == ["e2"])
    }

    @Test func aRowThatIsNotThereCannotBeRemoved() throws {
        let state = try TwoConflicts.state()
        #expect(throws: ChangeError.self) {
            _ = try answer([.remove(RowReference(table: .rooms, key: "nowhere"))], state, nil)
        }
    }
}
