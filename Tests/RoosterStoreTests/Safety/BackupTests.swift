import Foundation
import RoosterStore
import Testing

@Suite struct BackupTests {
    let folder: TemporaryFolder
    let store: Store
    let backup: String

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
        backup = "\(folder.path)/backup.db"
        for number in 0..<3 {
            _ = try store.append(
                draft("[\(number)]"), expecting: number, plan: planVersion(number + 1, "plan \(number)"))
        }
        try store.putSnapshot(StateSnapshot(revision: 2, format: 1, bytes: [2]))
        try store.publish(
            FeedPublication(
                documents: [
                    StoredDocument(
                        feed: "f1", bytes: [1], etag: "\"1\"", lastModified: 1, contentType: "text/calendar")
                ],
                records: [
                    StoredFeedRecords(
                        feed: "f1",
                        [
                            StoredEventRevision(
                                event: "e1", contentHash: [1], scheduleHash: [2], sequence: 1, revisedAt: 2)
                        ])
                ]))
        try store.putFeedKeys([StoredFeedKey(hash: [7], feed: "f1", generation: 1)])
        try store.putCounters(["meeting": 17])
    }

    private func expectSame(_ other: Store) throws {
        #expect(try other.entries(after: 0) == store.entries(after: 0))
        #expect(try other.snapshot() == store.snapshot())
        #expect(try other.planHeadings() == store.planHeadings())
        #expect(try other.newestPlan() == store.newestPlan())
        #expect(try other.documents() == store.documents())
        #expect(try other.eventRevisions() == store.eventRevisions())
        #expect(try other.feedKeys() == store.feedKeys())
        #expect(try other.counters() == store.counters())
    }

    @Test func aBackupOfAnOpenStoreIsOnePrivateFileThatHoldsTheSame() throws {
        try store.backup(to: backup)
        let attributes = try FileManager.default.attributesOfItem(atPath: backup)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try folder.names.filter { $0.hasPrefix("backup") } == ["backup.db"])
        try expectSame(try Store.open(at: backup))
    }

    @Test func aBackupIsNeverWrittenOver() throws {
        try store.backup(to: backup)
        #expect(throws: StoreError.backupExists(path: backup)) { try store.backup(to: backup) }
    }

    @Test func aRestoredStoreHoldsTheSameAndTheOldFileIsKept() throws {
        try store.backup(to: backup)
        let copy = "\(folder.path)/town.db"
        #expect(try Store.restore(backup: backup, to: copy) == nil)
        let first = try Store.open(at: copy)
        try expectSame(first)
        _ = try first.append(draft("[3]"), expecting: 3)
        #expect(throws: StoreError.inUse(path: copy)) { try Store.restore(backup: backup, to: copy) }
        try first.close()
        #expect(try Store.restore(backup: backup, to: copy) == "\(copy).aside-1")
        try expectSame(try Store.open(at: copy))
        #expect(try Store.open(at: "\(copy).aside-1").revision() == 4)
    }

    @Test func aDamagedBackupIsNotRestored() throws {
        try store.backup(to: backup)
        try folder.overwrite(Array("plan 2".utf8), with: Array("plan 3".utf8), in: backup)
        let copy = "\(folder.path)/town.db"
        #expect(throws: StoreError.self) { try Store.restore(backup: backup, to: copy) }
        #expect(!FileManager.default.fileExists(atPath: copy))
    }
}
