import RoosterStore
import Testing

@Suite struct SnapshotTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
        for number in 0..<4 { _ = try store.append(draft("[\(number)]"), expecting: number) }
    }

    @Test func theNewestSnapshotIsKept() throws {
        #expect(try store.snapshot() == nil)
        let newest = StateSnapshot(revision: 3, format: 1, bytes: [3])
        try store.putSnapshot(StateSnapshot(revision: 1, format: 1, bytes: [1]))
        try store.putSnapshot(newest)
        try store.putSnapshot(StateSnapshot(revision: 2, format: 1, bytes: [2]))
        #expect(try store.snapshot() == newest)
        let sameRevision = StateSnapshot(revision: 3, format: 2, bytes: [4])
        try store.putSnapshot(sameRevision)
        #expect(try store.snapshot() == sameRevision)
        #expect(try store.entries(after: 0).count == 4)
    }

    @Test func aSnapshotAheadOfTheJournalIsRefused() throws {
        #expect(throws: StoreError.snapshotAhead(snapshot: 5, current: 4)) {
            try store.putSnapshot(StateSnapshot(revision: 5, format: 1, bytes: []))
        }
    }

    @Test func compactionKeepsTheRevisionAndWhatFollows() throws {
        try store.compact(to: StateSnapshot(revision: 3, format: 1, bytes: [3]))
        #expect(try store.entries(after: 0).map(\.revision) == [4])
        try store.compact(to: StateSnapshot(revision: 4, format: 1, bytes: [4]))
        #expect(try store.entries(after: 0) == [])
        #expect(try store.revision() == 4)
        #expect(try store.append(draft("[4]"), expecting: 4).revision == 5)
        #expect(try store.entries(after: 4).map(\.revision) == [5])
    }
}
