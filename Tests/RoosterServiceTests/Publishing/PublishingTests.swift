import RoosterModel
import RoosterPlanning
import Testing

@testable import RoosterService

@Suite struct PublishingTests {
    private let room = Change.put(.room(Room(id: "bieb-2", location: "bieb", name: "Zaal 2", capacity: 8)))

    @Test func aDraftBecomesTheNextVersion() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let publication = try await searching(tenant) {
            _ = try await tenant.planned()
            return try await tenant.publish(by: .test)
        }
        #expect(publication.outline.version == 1)
        #expect(publication.outline.at == "2027-06-21T09:00:00Z")
        #expect(publication.outline.summary.publishedBy == "tester")
        let (published, draft) = await tenant.plans()
        #expect(published?.version == 1)
        #expect(published?.isOutdated == false)
        #expect(draft == nil)
        try await tenant.close()
    }

    @Test func withoutADraftThereIsNothingToPublish() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.publish(by: .test) }
        #expect(refusal?.description == "plan (draft) is not there")
        try await tenant.close()
    }

    @Test func anOutdatedDraftIsRefusedUnlessAllowed() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.apply([room], by: .test)
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.publish(by: .test) }
        #expect(
            refusal?.description
                == "the draft was made for revision 1, and what is known changed since (revision 2): plan again")
        #expect(try await tenant.publish(allowingOutdated: true, by: .test).outline.version == 1)
        try await tenant.close()
    }

    @Test func aDraftOfAnEarlierDayIsRefusedSinceOtherAmountsAreDue() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        fixture.time.advance(seconds: 86_400)
        let refusal = await #expect(throws: ServiceError.self) { _ = try await tenant.publish(by: .test) }
        #expect(
            refusal?.description
                == "the draft was made on 2027-06-21, and on 2027-06-22 other amounts are due: plan again")
        #expect(try await tenant.publish(allowingOutdated: true, by: .test).outline.at == "2027-06-22T09:00:00Z")
        try await tenant.close()
    }

    @Test func issuingAFeedOutdatesNothing() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.issueFeed(to: .participant("p1"), by: .test)
        #expect(await tenant.plans().draft?.isOutdated == false)
        #expect(try await tenant.publish(by: .test).feeds == 1)
        try await tenant.close()
    }

    @Test func aDraftWithinTheBudgetIsPublishedByTheRule() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        _ = try await tenant.importFolder(Fixture.folder("planning: {publish: within-budget}"), by: .test)
        _ = try await searching(tenant) { try await tenant.planned() }
        let (published, draft) = await tenant.plans()
        #expect(published?.summary.publishedBy == "within-budget")
        #expect(draft == nil)
        try await tenant.close()
    }

    @Test func aDraftAboveTheBudgetWaits() async throws {
        let fixture = try Fixture(
            planner: .making { request, _ in Fixture.plan(hour: request.published == nil ? 9 : 13) })
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        _ = try await tenant.importFolder(Fixture.folder("planning: {publish: within-budget}"), by: .test)
        _ = try await searching(tenant) {
            _ = try await tenant.planned()
            return try await tenant.planned()
        }
        let (published, draft) = await tenant.plans()
        #expect(published?.version == 1)
        #expect(draft?.draft == 2)
        #expect(await tenant.status().reasonToWait == "1 person would be touched, and the budget is 0")
        try await tenant.close()
    }

    /// Whatever the budget, what lies within the freeze is not moved by a rule.
    @Test(arguments: [(14, "1 meeting within 14 days would move or be cancelled, such as m1"), (0, nil)])
    func aDraftThatMovesSomethingNearWaits(_ freezeDays: Int, _ reason: String?) async throws {
        var planner = Planner.making { request, _ in Fixture.plan(hour: request.published == nil ? 9 : 13) }
        planner.difference = { RoosterPlanning.difference(from: $0, to: $1, state: $2) }
        let fixture = try Fixture(planner: planner)
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let policy = "planning: {publish: within-budget, budgetShare: 1, freezeDays: \(freezeDays)}"
        _ = try await tenant.importFolder(Fixture.folder(policy), by: .test)
        _ = try await searching(tenant) {
            _ = try await tenant.planned()
            return try await tenant.planned()
        }
        #expect(await tenant.status().reasonToWait == reason)
        #expect(await tenant.plans().published?.version == (reason == nil ? 2 : 1))
        try await tenant.close()
    }

    @Test func versionsAndDraftsAreThereAfterARestart() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) {
            _ = try await tenant.planned()
            _ = try await tenant.publish(by: .test)
            return try await tenant.planned()
        }
        try await tenant.close()
        let again = try await fixture.open()
        let (published, draft) = await again.plans()
        #expect(published?.version == 1)
        #expect(published?.isOutdated == false)
        #expect(draft?.draft == 2)
        #expect(draft?.isOutdated == false)
        #expect(await again.published?.plan == tenant.published?.plan)
        try await again.close()
    }
}
