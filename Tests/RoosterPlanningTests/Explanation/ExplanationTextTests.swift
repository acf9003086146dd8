import RoosterModel
import Testing

@testable import RoosterPlanning

@Suite struct ExplanationTextTests {
    private func english(_ unit: RequirementStanding.Unit, due: Double, planned: Double, done: Double = 0) -> String {
        let standing = RequirementStanding(
            participant: "p1", requirement: "law/hours", priority: .legal, start: CalendarDate(dayNumber: 20_000),
            unit: unit, due: due, planned: planned, done: done, missing: 0, status: .onTrack)
        return ExplanationText(standing: standing, state: State()).english
    }

    @Test func hoursBeforeAnythingIsDueAreNotToldAsSoManyOfNone() {
        #expect(
            english(.hours, due: 0, planned: 70, done: 8)
                == "law/hours is on track: 78 hours, and nothing is due by the end of the horizon.")
        #expect(
            english(.hours, due: 0, planned: 0) == "law/hours is on track: nothing is due by the end of the horizon.")
        #expect(
            english(.once, due: 0, planned: 1) == "law/hours is on track: nothing is due by the end of the horizon.")
    }

    @Test func whatIsDueIsToldWithWhatThereIs() {
        #expect(
            english(.hours, due: 12, planned: 10, done: 2)
                == "law/hours is on track: 12 of the 12 hours due by the end of the horizon.")
    }
}
