import RoosterFormats
import RoosterModel
import RoosterPlanning
import Testing

@Suite struct ReproductionTests {
    /// One newcomer who needs three talks in the library, which nothing stands in the way of.
    private var state: State {
        var state = Desk().state
        state.locations["library"] = Location(
            id: "library", name: "Library", coordinate: Coordinate(latitude: 51.501, longitude: 4))
        state.organisations["town"] = Organisation(id: "town", name: "Town", kind: .municipality)
        for id in ["lesson", "course"] { state.activities[id] = nil }
        state.activities["talk"]?.locations = ["library"]
        state.activities["talk"]?.dayparts = ["morning"]
        state.activities["talk"]?.roomFeatures = ["none"]
        state.programmes["law"] = Programme(
            id: "law", titles: ["nl": "Wet", "en": "Law"],
            requirements: [
                Requirement(
                    id: "talks", kind: .count(atLeast: 3), of: Selection(activities: ["talk"]), priority: .legal)
            ])
        return state
    }

    private func plan(seed: UInt64) -> Plan {
        let now = PlanningMoment(date: Desk.start, text: "2027-06-28T09:00:00Z")
        let request = PlanningRequest(state: state, published: nil, now: now, seconds: 60, seed: seed)
        var plan = makePlan(request, stop: PlanningStop()) { _ in }
        // The only thing in a plan that the clock decides.
        plan.summary.seconds = 0
        return plan
    }

    @Test func theSameSeedGivesTheSameBytes() {
        let first = plan(seed: 4)
        #expect(first.meetings.count == 3)
        #expect(first.requirements.map(\.status) == [.met])
        #expect(writeFolder(state, plan: first) == writeFolder(state, plan: plan(seed: 4)))
    }

    @Test func aRaisedFlagEndsPlanningWithAPlan() {
        let stop = PlanningStop()
        stop.raise()
        let now = PlanningMoment(date: Desk.start, text: "2027-06-28T09:00:00Z")
        let request = PlanningRequest(state: state, published: nil, now: now, seconds: 3600)
        let cut = makePlan(request, stop: stop) { _ in }
        #expect(cut.meetings.isEmpty)
        #expect(cut.requirements.map(\.status) == [.short])
        #expect(cut.requirements.map(\.missing) == [3])
    }
}
