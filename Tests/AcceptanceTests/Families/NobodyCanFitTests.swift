import RoosterModel
import RoosterPlanning
import Testing

/// C19: a case for which there is no plan.
@Suite struct NobodyCanFitTests {
    /// C19: a single parent who works nights is reported as impossible to place in lessons, with busy hours and an
    /// uncovered child as reasons, and with the cheapest change that would mend it.
    @Test(arguments: Town.allCases) func c19NobodyCanFitAndTheReasonAndCheapestRepairAreNamed(
        _ town: Town
    ) async throws {
        let planned = try await PlannedTown.of(town)
        let (key, requirement) = ("c19-impossible", "law-2021-b1/lesson-hours")
        #expect(planned.lessons(of: key).isEmpty)
        #expect(try planned.feed(of: key).events.allSatisfy { !$0["SUMMARY"].contains("Taalles") })
        let row = try #require(planned.plan.unplaced(of: key)[requirement])
        #expect(try #require(row.number("missing")) > 50)
        #expect(row.list("reasons").contains("busy"))

        let explanation = try await planned.explanation(of: key, requirement)
        #expect(explanation.isImpossible)
        let reasons = Set(explanation.conflicts.flatMap(\.rules).map(\.reason))
        #expect(reasons.isSuperset(of: [.busy, .childUncovered]))
        let cheapest = try #require(explanation.repairs.first)
        #expect(explanation.repairs.allSatisfy { $0.cost >= cheapest.cost })
        #expect(!cheapest.edits.isEmpty && cheapest.gives > 0)
        #expect(explanation.sentences["nl"]?.contains { $0.hasPrefix("Wat helpt: ") } == true)
        // On a copy with that change the way it names is open.
        let mended = try planned.scenes(with: cheapest.changes)
        let again = explain(participant: key, requirement: requirement, in: mended)
        #expect(again.first?.openOptions.contains(cheapest.option) == true)
    }
}
