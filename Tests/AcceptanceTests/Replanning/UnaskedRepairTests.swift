import RoosterModel
import RoosterService
import Testing

/// After every change that is accepted a draft is there without being asked for, and the policy says what becomes of it.
@Suite struct UnaskedRepairTests {
    private static let tuesday = "2027-09-21"

    private func village(_ policy: String) -> VillageText {
        var text = VillageText()
        text.settings = ["planning: {\(policy)}"]
        text.add(people: "p1", "p2", "p3", more: "programme: taal")
        text["activities"] = [VillageText.lessons("les", "dayparts: morning, max_groups: 1")]
        text["groups"] = ["id: g1, activity: les, times: \"tu 09:00-11:00|th 09:00-11:00\", room: bieb-1, staff: juf"]
        text["enrolments"] = (1...3).map { "participant: p\($0), group: g1" }
        text["programmes"] = [VillageText.programme("taal", lessons: 20)]
        return text
    }

    /// Publishes, tells of a dentist, and gives what the service does by itself until a draft was made.
    private func afterADentist(_ policy: String, _ body: (Village, ExportedPlan) async throws -> Void) async throws {
        try await Village.with(village(policy).files) { village in
            _ = try await village.feeds()
            try await village.plan()
            // The first plan touches nobody: within a budget it was published already.
            if await village.tenant.plans().draft != nil { _ = try await village.tenant.publish(by: .acceptance) }
            let before = try await village.exported()
            village.pass(hours: 1)
            let repairs = Task { try await RepairService(tenant: village.tenant, quiet: .zero).run() }
            let day = try #require(CalendarDate(isoText: Self.tuesday))
            let revision = await village.state.revision
            try await village.apply(
                .put(.block(Block(subjectKind: .participant, subject: "p1", kind: .busy, from: day, until: day))))
            for await standing in village.tenant.standing.follow()
            where standing.draft > 1 || standing.version > 1 { break }
            repairs.cancel()
            try await repairs.value
            #expect(await village.state.revision > revision)
            try await body(village, before)
        }
    }

    /// A coordinator who publishes by hand finds a draft that takes one lesson from one person.
    @Test func aDraftWaitsForTheCoordinator() async throws {
        try await afterADentist("publish: manual") { village, before in
            let (published, draft) = await village.tenant.plans()
            #expect(published?.version == 1 && draft?.isOutdated == false)
            _ = try await village.tenant.publish(by: .acceptance)
            let lost = before.visits.subtracting(try await village.exported().visits)
            #expect(lost.map { "\($0.participant) \($0.date.isoText)" } == ["p1 \(Self.tuesday)"])
            try await village.expectNothingBroken()
        }
    }

    /// Within the budget it is published by the rule, and whom to tell is named; above it, it waits and says why.
    @Test func withinTheBudgetItIsPublishedByTheRule() async throws {
        try await afterADentist("publish: within-budget, budgetShare: 0.4") { village, before in
            let (published, draft) = await village.tenant.plans()
            #expect(published?.version == 2 && published?.summary.publishedBy == "within-budget" && draft == nil)
            let after = try await village.exported()
            let lost = before.visits.subtracting(after.visits)
            #expect(lost.map { "\($0.participant) \($0.date.isoText)" } == ["p1 \(Self.tuesday)"])
            #expect(Set(after.table("plan/tell.csv").map { $0["subject"] }) == ["p1"])
            try await village.expectNothingBroken()
        }
        try await afterADentist("publish: within-budget, budgetShare: 0.1") { village, _ in
            let (published, draft) = await village.tenant.plans()
            #expect(published?.version == 1 && draft != nil)
            #expect(await village.tenant.status().reasonToWait == "1 person would be touched, and the budget is 0")
        }
    }

    /// What changed while somebody searched does not throw their plan away.
    @Test func aDraftThatWasAskedForIsRepairedWhenSomethingChanges() async throws {
        try await Village.with(village("publish: manual").files) { village in
            try await village.plan()
            _ = try await village.tenant.publish(by: .acceptance)
            village.pass(hours: 1)
            // The group now meets at another time in the draft, which was asked for and not published.
            var group = try #require(await village.state.groups["g1"])
            group.times = group.times.map { time in
                WeeklyTime(
                    weekday: time.weekday == .tuesday ? .monday : time.weekday, range: time.range)
            }
            group.pinned = true
            try await village.apply(.put(.group(group)))
            try await village.plan()
            let asked = try #require(await village.tenant.plans().draft)
            let repairs = Task { try await RepairService(tenant: village.tenant, quiet: .zero).run() }
            let day = try #require(CalendarDate(isoText: "2027-09-20"))
            try await village.apply(
                .put(.block(Block(subjectKind: .participant, subject: "p1", kind: .busy, from: day, until: day))))
            for await standing in village.tenant.standing.follow() where standing.draft > asked.draft { break }
            repairs.cancel()
            try await repairs.value
            _ = try await village.tenant.publish(by: .acceptance)
            let visits = try await village.exported().visits.filter { $0.participant == "p2" }
            #expect(visits.contains { $0.date.weekday == .monday })
            #expect(!visits.contains { $0.date.weekday == .tuesday })
            try await village.expectNothingBroken()
        }
    }
}
