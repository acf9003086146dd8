import RoosterModel
import Testing

/// C17: two parties want an intake of one newcomer.
@Suite struct TwoIntakesTests {
    /// C17: an intake that a second party fixed within ten days of the municipality's is flagged as double work; it
    /// stays where it is, for nobody else, and the joint intake does not clash with it.
    @Test(arguments: Town.allCases) func c17ASecondIntakeIsFlaggedAsDoubleWork(_ town: Town) async throws {
        let planned = try await PlannedTown.of(town)
        let key = "c17-two-intakes"
        let second = try #require(planned.plan.meetings(of: "c17-second-intake").first)
        let told = try #require(planned.state.groups["c17-second-intake"])
        #expect(second.date == told.from && second.room == told.room && second.staff == told.staff)
        #expect(planned.plan.people(at: second.id) == [key])
        let joint = try #require(planned.plan.visits(of: key, to: "intake").first { $0.meeting.activity == "intake" })
        #expect(joint.meeting.date != second.date || !joint.meeting.minutes.overlaps(second.minutes))
        let signals = planned.signals(.twoIntakes, of: key)
        #expect(signals.count == 1)
        #expect(
            signals.first?.references.filter { $0.kind == .activity }.map(\.id).sorted() == [
                "intake", "intake-werkbedrijf",
            ])
        #expect(abs(second.date - joint.meeting.date) <= 10)
        #expect(signals.first?.sentences["en"]?.action.isEmpty == false)
        try planned.expectFeed(of: key)
        let coach = try planned.feed(.staff("werkcoach-001")).events
        #expect(coach.contains { $0.date == second.date.isoText && $0.start == PlannedTown.text(second.start) })
    }
}
