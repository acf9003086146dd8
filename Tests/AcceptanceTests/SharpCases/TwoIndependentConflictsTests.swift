import RoosterModel
import RoosterPlanning
import RoosterService
import Testing

/// Sharp case 9: two independent conflicts.
@Suite struct TwoIndependentConflictsTests {
    private static let requirement = "taal/lessen"

    /// An evening group with one seat and a childcare place for one child, both taken by `p2`; `p1` works by day and has a
    /// baby.
    private func village() -> VillageText {
        var text = VillageText()
        text.weeks = 4
        text.add(people: "p1", "p2", more: "programme: taal")
        text["children"] = ["id: baby-1, parents: p1, age_band: 0-1", "id: baby-2, parents: p2, age_band: 0-1"]
        text["childcare"] = [
            "id: k1, location: bieb, age_bands: 0-1, weekday: tu, start: \"18:00\", end: \"22:00\", places: 1"
        ]
        text["blocks"] = ["subject_kind: participant, subject: p1, kind: busy, start: \"08:00\", end: \"17:30\""]
        text["activities"] = [
            VillageText.lessons("avond", perWeek: 1, "dayparts: evening, max_groups: 1").replacing(
                "group_max: 12", with: "group_max: 1")
        ]
        text["groups"] = ["id: e2, activity: avond, times: \"tu 19:00-21:00\", room: bieb-1, staff: juf, pinned: yes"]
        text["enrolments"] = ["participant: p2, group: e2, pinned: yes"]
        text["programmes"] = [
            VillageText.programme(
                "taal",
                requirements: ["{id: lessen, kind: count, of: {countsFor: lesson}, atLeast: 4, priority: must}"])
        ]
        return text
    }

    /// Both conflicts are returned, each minimal, and the repair has a part for each.
    @Test func bothAreReturnedWithARepairInTwoParts() async throws {
        try await Village.with(village().files) { village in
            let plan = try await village.publish()
            #expect(plan.unplaced(of: "p1")[Self.requirement]?.number("missing") == 4)
            let explanation = try #require(
                try await village.tenant.explain(participant: "p1", requirement: Self.requirement).first)
            #expect(explanation.isImpossible && !explanation.hasMoreConflicts)
            #expect(
                Set(explanation.conflicts.map { Set($0.rules.map(\.reason)) })
                    == [[.childUncovered], [.groupFull, .maxGroups]])
            let repair = try #require(explanation.repairs.first)
            #expect(repair.parts.count == 2)
            #expect(repair.edits == ["activities.csv:avond.group_max=2", "childcare.csv:k1.places=2"])
            #expect(repair.gives == 4)
            try await village.expectNothingBroken()
        }
    }

    /// Neither part alone places anybody; both together place `p1`, and nobody else's week changes.
    @Test(arguments: [
        (["activities.csv:avond.group_max=2"], 0), (["childcare.csv:k1.places=2"], 0),
        (["activities.csv:avond.group_max=2", "childcare.csv:k1.places=2"], 4),
    ])
    func onlyBothPartsTogetherWork(_ edits: [String], _ attended: Int) async throws {
        try await Village.with(village().files) { village in
            let before = try await village.publish()
            for edit in edits { try await village.edit(edit) }
            let after = try await village.publish()
            #expect(after.visits(of: "p1").count == attended)
            #expect(before.visits.isSubset(of: after.visits))
            try await village.expectNothingBroken()
        }
    }
}
