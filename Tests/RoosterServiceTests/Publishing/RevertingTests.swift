import RoosterModel
import RoosterPlanning
import Testing

@testable import RoosterService

@Suite struct RevertingTests {
    /// A planner whose second plan meets five hours later; what it does besides is what the program does.
    private var planner: Planner {
        var planner = Planner.making { request, _ in Fixture.plan(hour: request.published == nil ? 9 : 14) }
        planner.replanner = Planner.rooster.replanner
        planner.difference = Planner.rooster.difference
        return planner
    }

    private func publishTwice(_ tenant: Tenant) async throws {
        try await searching(tenant) {
            for _ in 1...2 {
                _ = try await tenant.planned()
                _ = try await tenant.publish(by: .test)
            }
        }
    }

    @Test func thePublicationTakenBackGivesTheTimesAndIdsOfBefore() async throws {
        let fixture = try Fixture(planner: planner)
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await publishTwice(tenant)
        #expect(await tenant.published?.plan.meetings.map(\.sequence) == [1, 1, 1, 1])
        let outline = try await tenant.undoPublication()
        #expect(await tenant.published?.number == 2)
        _ = try await tenant.publish(expectedDraft: outline.draft, by: .test)
        let plan = try #require(await tenant.published?.plan)
        #expect(plan.meetings.filter { $0.status != .cancelled }.map(\.id) == ["m1", "m2", "m3", "m4"])
        #expect(plan.meetings.allSatisfy { $0.range.startMinutes == 9 * 60 && $0.sequence == 2 })
        #expect(plan.attending.map(\.meeting) == ["m1", "m2", "m3", "m4"])
        #expect(await tenant.published?.notices.contains { $0.change == .moved } == true)
        try await tenant.close()
    }

    @Test func whatHasPassedSinceStaysAsItWent() async throws {
        let fixture = try Fixture(planner: planner)
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await publishTwice(tenant)
        // The first lesson, on 29 June, was held at the later hour.
        fixture.time.advance(seconds: 10 * 86_400)
        _ = try await tenant.undoPublication()
        let plan = try #require(await tenant.draft?.plan)
        #expect(plan.meetings.map { $0.range.startMinutes / 60 } == [14, 9, 9, 9])
        try await tenant.close()
    }

    @Test func theFirstPublicationCannotBeTakenBack() async throws {
        let fixture = try Fixture(planner: planner)
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.publish(by: .test)
        let refusal = await #expect(throws: ServiceError.self) { try await tenant.undoPublication() }
        #expect(
            refusal?.description == "version 1: it is the first that was published, and has none before it")
        try await tenant.close()
    }
}
