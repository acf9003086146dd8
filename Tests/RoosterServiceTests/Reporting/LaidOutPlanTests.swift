import RoosterModel
import RoosterPlanning
import Testing

@testable import RoosterService

@Suite struct LaidOutPlanTests {
    /// A village with a draft.
    private func planned(_ body: (Fixture, Tenant) async throws -> Void) async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await searching(tenant) { _ = try await tenant.planned() }
        try await body(fixture, tenant)
        try await tenant.close()
    }

    @Test func whoAsksNextFindsItLaidOut() async throws {
        try await planned { _, tenant in
            let first = try await tenant.laidOutPlan(of: "p1")
            #expect(try await tenant.laidOutPlan(of: "p2") === first)
            #expect(first.scenes.plan == Fixture.plan())
        }
    }

    @Test func somethingElseThatIsKnownEndsIt() async throws {
        try await planned { _, tenant in
            let first = try await tenant.laidOutPlan(of: "p1")
            let block = Block(subjectKind: .participant, subject: "p1", kind: .busy, weekdays: [.tuesday])
            _ = try await tenant.apply([.put(.block(block))], by: .test)
            #expect(await tenant.keptPlan == nil)
            let second = try await tenant.laidOutPlan(of: "p1")
            #expect(second !== first)
            #expect(second.scenes.state.blocks.count == 1)
        }
    }

    @Test func anotherDraftEndsIt() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await searching(tenant) {
            _ = try await tenant.planned()
            let first = try await tenant.laidOutPlan(of: "p1")
            _ = try await tenant.planned()
            #expect(await tenant.keptPlan == nil)
            #expect(try await tenant.laidOutPlan(of: "p1") !== first)
        }
        try await tenant.close()
    }

    @Test func nobodyAskingForMinutesEndsIt() async throws {
        try await planned { fixture, tenant in
            let first = try await tenant.laidOutPlan(of: "p1")
            fixture.time.advance(seconds: KeptPlan.idleSeconds - 1)
            try await tenant.maintain()
            #expect(try await tenant.laidOutPlan(of: "p1") === first)
            fixture.time.advance(seconds: KeptPlan.idleSeconds)
            try await tenant.maintain()
            #expect(await tenant.keptPlan == nil)
        }
    }

    @Test func whoIsNotThereAndAPlanThatIsNotThereAreSaid() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let nobody = await #expect(throws: ServiceError.self) { _ = try await tenant.laidOutPlan(of: "nobody") }
        #expect(nobody?.description == "participant (nobody): there is no such participant")
        await #expect(throws: ServiceError.self) { _ = try await tenant.laidOutPlan(of: "p1") }
        try await tenant.close()
    }
}
