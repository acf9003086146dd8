import Foundation
import RoosterModel
import RoosterStore
import Testing

@Suite struct JournalTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
    }

    @Test func entriesComeBackAsTheyWereWrittenAfterReopening() throws {
        #expect(try store.revision() == 0)
        let byDaemon = JournalDraft(
            time: 1_800_000_060, author: Author(uid: nil, name: "roosterd"), method: "roll", changes: [0, 255, 10])
        let first = try store.append(draft("[1]"), expecting: 0)
        let second = try store.append(byDaemon, expecting: 1)
        #expect(first.revision == 1)
        #expect(second == JournalEntry(revision: 2, draft: byDaemon))
        try store.close()
        let reopened = try Store.open(at: folder.store)
        #expect(try reopened.entries(after: 0) == [first, second])
        #expect(try reopened.entries(after: 1) == [second])
        #expect(try reopened.entries(after: 0, limit: 1) == [first])
        #expect(try reopened.entries(after: 2) == [])
        #expect(try reopened.revision() == 2)
    }

    @Test(arguments: [0, 2, 7])
    func anEntryBehindAnotherRevisionIsStale(expected: Int) throws {
        _ = try store.append(draft("[1]"), expecting: 0)
        #expect(throws: StoreError.stale(expected: expected, current: 1)) {
            try store.append(draft("[2]"), expecting: expected, plan: planVersion(1, "plan"))
        }
        #expect(try store.entries(after: 0).map(\.changes) == [Array("[1]".utf8)])
        #expect(try store.newestPlan() == nil)
    }

    @Test func ofManyWritersAtOnceEachRevisionHasOne() async throws {
        let store = store
        let written = await withTaskGroup(of: Int.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    (0..<25).count { attempt in
                        (try? store.append(draft("[\(writer),\(attempt)]"), expecting: (try? store.revision()) ?? -1))
                            != nil
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(written > 0)
        #expect(try store.revision() == written)
        #expect(try store.entries(after: 0).map(\.revision) == Array(1...written))
    }

    @Test func aPlanIsThereWithTheEntryThatPublishesIt() throws {
        _ = try store.append(draft("[{\"publish\":1}]"), expecting: 0, plan: planVersion(1, "plan"))
        #expect(try store.newestPlan() == planVersion(1, "plan"))
    }

    @Test func changesComeBackAsValues() throws {
        let feed = FeedIssue(id: "f1", reader: .participant("p1"))
        let changes: [Change] = [.putFeed(feed), .remove(RowReference(table: .rooms, key: "r/1"))]
        let draft = try JournalDraft(
            time: 1, author: Author(uid: 0, name: "root"), method: "nl.rooster.Feeds.Issue", changes: changes)
        let expected =
            #"[{"putFeed":{"_0":{"generation":1,"id":"f1","isRevoked":false,"language":"nl","#
            + #""reader":{"participant":{"_0":"p1"}}}}},{"remove":{"_0":{"key":"r/1","table":"rooms"}}}]"#
        #expect(String(decoding: draft.changes, as: UTF8.self) == expected)
        #expect(try store.append(draft, expecting: 0).decodedChanges() == changes)
    }

    @Test func aChangedByteInAnEntryIsFound() throws {
        _ = try store.append(draft("the first of two entries"), expecting: 0)
        _ = try store.append(draft("second"), expecting: 1)
        try store.close()
        try folder.overwrite(Array("the first of".utf8), with: Array("the First of".utf8), in: folder.store)
        let reopened = try Store.open(at: folder.store)
        let error = StoreError.damaged(
            path: folder.store, detail: "journal entry 1 does not have the checksum it was written with")
        #expect(throws: error) { try reopened.entries(after: 0) }
        #expect(throws: error) { try reopened.verify() }
        #expect(try reopened.entries(after: 1).count == 1)
    }
}
