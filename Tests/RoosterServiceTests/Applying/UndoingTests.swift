import RoosterModel
import Testing

@testable import RoosterService

@Suite struct UndoingTests {
    private let room = Change.put(.room(Room(id: "bieb-2", location: "bieb", name: "Zaal 2", capacity: 8)))
    private let larger = Change.put(.room(Room(id: "bieb-2", location: "bieb", name: "Zaal 2", capacity: 20)))

    private func village(_ changes: [Change], _ body: (Tenant) async throws -> Void) async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        for change in changes { _ = try await tenant.apply([change], by: .test) }
        try await body(tenant)
        try await tenant.close()
    }

    @Test func aNewRowGoesAnAlteredOneIsAsBeforeAndARemovedOneReturns() async throws {
        try await village([room, larger]) { tenant in
            let before = await tenant.state
            _ = try await tenant.apply([.remove(RowReference(table: .rooms, key: "bieb-2"))], by: .test)
            #expect(try await tenant.undo(by: .test).undone == 4)
            #expect(await tenant.state.rooms == before.rooms)
            #expect(try await tenant.undo(by: .test).undone == 3)
            #expect(await tenant.state.rooms["bieb-2"]?.capacity == 8)
            #expect(try await tenant.undo(by: .test).undone == 2)
            #expect(await tenant.state.rooms["bieb-2"] == nil)
        }
    }

    @Test func theWholeFolderThatCameFirstCannotBeTakenBack() async throws {
        try await village([]) { tenant in
            let refusal = await #expect(throws: ServiceError.self) { try await tenant.undo(by: .test) }
            #expect(
                refusal?.description
                    == "municipality.yaml: the first settings of the municipality cannot be taken back")
            #expect(await tenant.state.revision == 1)
        }
    }

    @Test func whatWasAlteredAgainIsNamedWithTheRevisionThatDid() async throws {
        try await village([room, larger]) { tenant in
            let refusal = await #expect(throws: ServiceError.self) {
                try await tenant.undo(revision: 2, by: .test)
            }
            #expect(
                refusal?.description == "rooms.csv:bieb-2: it was altered again in revision 3: take that back first")
        }
    }

    @Test func anUndoCanBeTakenBackByItsRevision() async throws {
        try await village([room]) { tenant in
            _ = try await tenant.undo(by: .test)
            #expect(try await tenant.undo(revision: 3, by: .test).subjects == ["rooms.csv:bieb-2"])
            #expect(await tenant.state.rooms["bieb-2"]?.capacity == 8)
            // What stands again can be taken back again.
            #expect(try await tenant.undo(by: .test).undone == 2)
            #expect(await tenant.state.rooms["bieb-2"] == nil)
        }
    }

    @Test func aRevisionThatIsNotThereIsNamedWithThoseThatAre() async throws {
        try await village([room]) { tenant in
            let refusal = await #expect(throws: ServiceError.self) {
                try await tenant.undo(revision: 9, by: .test)
            }
            #expect(refusal?.description == "revision (9): the history reaches from 1 to 2")
        }
    }

    @Test func judgingOnlyAltersNothingAndAnUndoIsKeptOverARestart() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        _ = try await tenant.apply([room], by: .test)
        #expect(try await tenant.undo(by: .test, dryRun: true).subjects == ["rooms.csv:bieb-2"])
        #expect(await tenant.state.rooms["bieb-2"] != nil)
        _ = try await tenant.undo(by: .test)
        try await tenant.close()
        let again = try await fixture.open()
        #expect(await again.state.rooms["bieb-2"] == nil)
        #expect(try await again.history().first?.action == "undo")
        try await again.close()
    }

    @Test func whatARuleNeedsIsNotTakenAway() async throws {
        try await village([room]) { tenant in
            let block = Block(
                subjectKind: .room, subject: "bieb-2", kind: .busy, from: nil, until: nil, weekdays: [.monday],
                range: nil)
            _ = try await tenant.apply([.put(.block(block))], by: .test)
            let refusal = await #expect(throws: ServiceError.self) {
                try await tenant.undo(revision: 2, by: .test)
            }
            guard case .refused(let refusals) = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            #expect(refusals.map(\.value) == ["bieb-2"])
        }
    }
}
