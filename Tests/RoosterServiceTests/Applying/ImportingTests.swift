import FoundationEssentials
import RoosterModel
import Testing

@testable import RoosterService

@Suite struct ImportingTests {
    @Test func aFolderBecomesTheState() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let outcome = try await tenant.importFolder(Fixture.folder(), by: .test)
        #expect(outcome.revision == 1)
        #expect(outcome.removed == 0)
        let status = await tenant.status()
        #expect(status.municipality == "Dorp")
        #expect(status.tables.first { $0.table == .participants }?.rows == 2)
        try await tenant.close()
    }

    @Test func theSameFolderTwiceMakesNoChange() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let outcome = try await tenant.importFolder(Fixture.folder(), by: .test)
        #expect(outcome == ImportOutcome(revision: 1, put: 0, removed: 0, plan: false, notes: []))
        try await tenant.close()
    }

    @Test func aDryRunTellsAndChangesNothing() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let outcome = try await tenant.importFolder(Fixture.folder(name: "Stad"), by: .test, dryRun: true)
        #expect(outcome.put == 1)
        #expect(outcome.revision == 1)
        #expect(await tenant.status().municipality == "Dorp")
        try await tenant.close()
    }

    @Test func aWrongFolderIsRefusedWhole() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        var folder = Fixture.folder(name: "Stad")
        folder["rooms.csv"] = Data("id,location,name,capacity\nr9,nowhere,Zaal,12\n".utf8)
        let refusal = await #expect(throws: ServiceError.self) {
            try await tenant.importFolder(folder, by: .test)
        }
        guard case .invalidFolder(let problems, let total) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(total == problems.count)
        #expect(await tenant.status().municipality == "Dorp")
        #expect(await tenant.status().revision == 1)
        try await tenant.close()
    }

    @Test func rowsThatVanishedAreRemovedWhenAsked() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.open()
        let more = "pools:\n  - {id: fietsen, kind: bicycles, location: bieb, amount: 3}"
        _ = try await tenant.importFolder(Fixture.folder(more), by: .test)
        #expect(try await tenant.importFolder(Fixture.folder(), by: .test).removed == 0)
        #expect(try await tenant.importFolder(Fixture.folder(), by: .test, removeMissing: true).removed == 1)
        #expect(await tenant.status().tables.first { $0.table == .pools }?.rows == 0)
        try await tenant.close()
    }

    @Test func anExportIsImportedWithItsPlanAndExportedTheSame() async throws {
        let (first, second) = (try Fixture(), try Fixture())
        defer {
            first.remove()
            second.remove()
        }
        let tenant = try await first.openVillage()
        _ = try await searching(tenant) { try await tenant.planned() }
        _ = try await tenant.publish(by: .test)
        let exported = try await tenant.exportFolder()
        let other = try await second.open()
        let files = Dictionary(uniqueKeysWithValues: exported.map { ($0.path, $0.bytes) })
        let outcome = try await other.importFolder(files, by: .test)
        #expect(outcome.plan)
        #expect(try await other.exportFolder() == exported)
        #expect(try await other.importFolder(files, by: .test).revision == outcome.revision)
        try await tenant.close()
        try await other.close()
    }
}
