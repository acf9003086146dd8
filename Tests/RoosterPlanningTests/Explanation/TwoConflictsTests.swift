import RoosterModel
import RoosterPlanning
import Testing

/// The ninth of the sharp cases: two independent conflicts, a repair with two parts, and neither alone works.
@Suite struct TwoConflictsTests {
    @Test func bothConflictsAreReturned() throws {
        let explanation = try #require(TwoConflicts.explanation(try TwoConflicts.state()))
        #expect(explanation.status == .short)
        #expect(explanation.isImpossible)
        let reasons = Set(explanation.conflicts.map { Set($0.rules.map(\.reason)) })
        #expect(reasons == [[.childUncovered], [.groupFull, .maxGroups]])
        #expect(!explanation.hasMoreConflicts)
    }

    @Test func theRepairHasTwoPartsAndNeitherAloneWorks() throws {
        let state = try TwoConflicts.state()
        let repair = try #require(TwoConflicts.explanation(state)?.repairs.first)
        #expect(repair.edits == ["activities.csv:avond.group_max=2", "childcare.csv:k1.places=2"])
        #expect(repair.gives == 4)
        #expect(
            repair.sentences["en"]
                == "What helps: one seat more in group e2: 2 instead of 1, "
                + "and one more childcare place on Tuesday 18:00-22:00; that gives 4 meetings (e2).")
        func short(_ changes: [Change]) throws -> Int {
            TwoConflicts.plan(try state.applying(changes)).summary.short["must"] ?? 0
        }
        #expect(try short([]) == 1)
        for part in repair.parts { #expect(try short(part.changes) == 1, "\(part.edits)") }
        #expect(try short(repair.changes) == 0)
    }

    @Test func withASeatOnlyTheCareIsMissing() throws {
        let explanation = try #require(TwoConflicts.explanation(try TwoConflicts.state(seats: 2)))
        #expect(explanation.conflicts.map { $0.rules.map(\.reason) } == [[.childUncovered]])
        #expect(explanation.repairs.first?.edits == ["childcare.csv:k1.places=2"])
    }

    @Test func withBothNothingIsShort() throws {
        let explanation = try #require(TwoConflicts.explanation(try TwoConflicts.state(seats: 2, places: 2)))
        #expect(explanation.status == .met)
        #expect(explanation.conflicts == [])
        #expect(!explanation.isImpossible)
    }
}
