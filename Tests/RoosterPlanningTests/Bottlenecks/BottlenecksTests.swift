import RoosterModel
import RoosterPlanning
import Testing

@Suite struct BottlenecksTests {
    @Test func oneMoreSeatIsTriedOnACopy() throws {
        // The childcare place is there; only the seat is missing.
        let state = try TwoConflicts.state(places: 2)
        let plan = TwoConflicts.plan(state)
        #expect(plan.summary.short["must"] == 1)
        let request = PlanningRequest(state: state, published: plan, now: TwoConflicts.now(state), seconds: 1)
        let found = bottlenecks(request, seconds: 60, stop: PlanningStop()) { _ in }
        let best = try #require(found.first)
        #expect(best.places == 1)
        #expect(best.waiting == 1)
        #expect(["activities.csv:avond"].contains(best.resource))
    }

    @Test func withoutTimeTheyAreListedUntried() throws {
        let state = try TwoConflicts.state(places: 2)
        let request = PlanningRequest(
            state: state, published: TwoConflicts.plan(state), now: TwoConflicts.now(state), seconds: 1)
        let found = bottlenecks(request, seconds: 0, stop: PlanningStop()) { _ in }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.places == nil })
    }
}
