import Foundation
import Testing

@testable import RoosterStore

/// Whether rights on files mean anything to this process; root may write everything.
private let obeysRights = geteuid() != 0

@Suite struct ReadOnlyTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(.enabled(if: obeysRights, "root may write everything"))
    func aReadOnlyStoreIsReadAndRefusesChanges() throws {
        let writer = try Store.open(at: folder.store)
        _ = try writer.append(draft("[1]"), expecting: 0)
        try writer.close()
        try setRights(file: 0o400, folder: 0o500)
        defer { try? setRights(file: 0o600, folder: 0o700) }
        let store = try Store.open(at: folder.store)
        #expect(store.isReadOnly)
        #expect(try store.entries(after: 0).map(\.changes) == [Array("[1]".utf8)])
        #expect(throws: StoreError.readOnly(path: folder.store)) { try store.append(draft("[2]"), expecting: 1) }
        #expect(throws: StoreError.readOnly(path: folder.store)) { try store.putCounters(["meeting": 1]) }
        try store.close()
    }

    @Test func whatIsOpenedForReadingRefusesEveryChange() throws {
        let writer = try Store.open(at: folder.store)
        let store = Store(path: folder.store, database: writer.database, lock: nil)
        let refusal = StoreError.readOnly(path: folder.store)
        #expect(throws: refusal) { try store.append(draft("[2]"), expecting: 0) }
        #expect(throws: refusal) { try store.putSnapshot(StateSnapshot(revision: 0, format: 1, bytes: [])) }
        #expect(throws: refusal) { try store.compact(to: StateSnapshot(revision: 0, format: 1, bytes: [])) }
        #expect(throws: refusal) { try store.rewriteJournal { _ in nil } }
        #expect(throws: refusal) { try store.putPlan(planVersion(1, "plan")) }
        #expect(throws: refusal) { try store.removePlans(before: 1) }
        #expect(throws: refusal) { try store.publish(FeedPublication()) }
        #expect(throws: refusal) { try store.putFeedKeys([]) }
        #expect(throws: refusal) { try store.removeFeeds([]) }
        #expect(throws: refusal) { try store.putCounters([:]) }
        #expect(try store.revision() == 0)
    }

    private func setRights(file: Int, folder rights: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: file], ofItemAtPath: folder.store)
        try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: folder.path)
    }
}
