import FoundationEssentials
import RoosterStore
import Testing

@testable import RoosterService

@Suite struct BackupTests {
    @Test func anArchiveIsReadAsItWasWritten() throws {
        let database = Data((0..<1500).map { UInt8($0 % 251) })
        let archive = BackupArchive(database: database, secret: Data(1...32), time: 1_800_000_000)
        #expect(archive.bytes().count % 512 == 0)
        #expect(try BackupArchive(reading: archive.bytes()) == archive)
    }

    @Test func aCutArchiveIsRefused() {
        let archive = BackupArchive(database: Data(count: 2000), secret: Data(1...32), time: 0)
        #expect(throws: BackupError.notAnArchive) { try BackupArchive(reading: archive.bytes().prefix(2048)) }
        #expect(throws: BackupError.missing("rooster.sqlite")) { try BackupArchive(reading: Data(count: 1024)) }
    }

    @Test func aBackupHoldsTheStateAndTheSecret() async throws {
        let fixture = try Fixture()
        defer { fixture.remove() }
        let tenant = try await fixture.openVillage()
        let archive = try BackupArchive(reading: try await tenant.backup(in: fixture.directory))
        #expect(archive.secret == Data(1...32))
        let path = "\(fixture.directory)/copy.sqlite"
        try archive.database.write(to: URL(filePath: path))
        let copy = try Store.open(at: path)
        #expect(try copy.revision() == 1)
        try copy.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.directory)
        #expect(!left.contains { $0.hasPrefix("backup-") })
        try await tenant.close()
    }
}
