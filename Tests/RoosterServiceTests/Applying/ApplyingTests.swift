import RoosterModel
import RoosterStore
import Testing

@testable import RoosterService

@Suite struct ApplyingTests {
    private let room = Change.put(.room(Room(id: "bieb-2", location: "bieb", name: "Zaal 2", capacity: 8)))

    @Test func aChangeGivesTheNextRevision() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let applied = try await tenant.apply([room], by: .test, expectedRevision: 1)
        #expect(applied == AppliedChanges(revision: 2, changes: 1))
        try await tenant.close()
    }

    @Test func whoeverSawAnOlderRevisionIsTold() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await tenant.apply([room], by: .test)
        let refusal = await #expect(throws: ServiceError.self) {
            try await tenant.apply([room], by: .test, expectedRevision: 1)
        }
        #expect(refusal?.description == "somebody else was first: the state is at revision 2 now")
        try await tenant.close()
    }

    @Test func aChangeThatBreaksARuleIsNamedAndNothingIsApplied() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let wrong = Change.put(.room(Room(id: "r9", location: "nowhere", name: "Zaal", capacity: 8)))
        let refusal = await #expect(throws: ServiceError.self) {
            try await tenant.apply([room, wrong], by: .test)
        }
        guard case .refused(let refusals) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(refusals.map(\.subject) == ["rooms.csv:r9"])
        #expect(refusals.map(\.value) == ["nowhere"])
        #expect(await tenant.status().revision == 1)
        #expect(await tenant.status().tables.first { $0.table == .rooms }?.rows == 1)
        try await tenant.close()
    }

    @Test func whatWasAnsweredIsThereAfterARestartWithoutASnapshot() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await tenant.apply([room], by: .test)
        // The store is let go of without the orderly end, as a killed process would.
        try tenant.store.close()
        let again = try await fixture.open()
        #expect(await again.state == tenant.state)
        #expect(await again.unsnapshotted.entries == 2)
        try await again.close()
    }

    @Test func aSnapshotAndTheJournalAfterItGiveTheSameState() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        try await tenant.snapshot()
        _ = try await tenant.apply([room], by: .test)
        try tenant.store.close()
        let again = try await fixture.open()
        #expect(await again.state == tenant.state)
        #expect(await again.unsnapshotted.entries == 1)
        try await again.close()
    }
}
