import Foundation
import RoosterStore
import Testing

@Suite struct RedactionTests {
    let folder: TemporaryFolder
    let store: Store
    let person = Array("participant-7f3a".utf8)

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
        for number in 0..<20 {
            let filling = String(repeating: "-", count: 900)
            let text = number.isMultiple(of: 5) ? "participant-7f3a \(filling)" : "someone \(filling)"
            _ = try store.append(draft(text), expecting: number)
        }
    }

    @Test func afterRewritingNothingOfAPersonIsLeftInAnyFile() throws {
        #expect(try folder.everything().firstRange(of: person) != nil)
        let count = try store.rewriteJournal { entry in
            entry.changes.starts(with: person) ? Array("redacted".utf8) : nil
        }
        #expect(count == 4)
        #expect(try folder.everything().firstRange(of: person) == nil)
        #expect(try store.entries(after: 15).first?.changes == Array("redacted".utf8))
        #expect(try store.entries(after: 0).count == 20)
        try store.verify()
    }

    @Test func afterCompactionNothingOfAPersonIsLeftInAnyFile() throws {
        try store.compact(to: StateSnapshot(revision: 20, format: 1, bytes: [1]))
        #expect(try folder.everything().firstRange(of: person) == nil)
    }

    @Test func afterRemovalOfFeedsAndPlansNothingOfThemIsLeft() throws {
        let document = StoredDocument(
            feed: "f1", bytes: Array("document-of-f1".utf8), etag: "\"1\"", lastModified: 1,
            contentType: "text/calendar")
        try store.publish(FeedPublication(documents: [document]))
        try store.putPlan(planVersion(1, "plan-of-version-1"))
        try store.putPlan(planVersion(2, "plan-of-version-2"))
        try store.removeFeeds(["f1"])
        #expect(try store.removePlans(before: 2) == 1)
        let rest = try folder.everything()
        #expect(rest.firstRange(of: Array("document-of-f1".utf8)) == nil)
        #expect(rest.firstRange(of: Array("plan-of-version-1".utf8)) == nil)
        #expect(rest.firstRange(of: Array("plan-of-version-2".utf8)) != nil)
    }

    @Test func aRewritingThatFailsChangesNothing() throws {
        struct Refusal: Error {}
        #expect(throws: StoreError.self) {
            try store.rewriteJournal { entry in
                if entry.revision == 11 { throw Refusal() }
                return Array("redacted".utf8)
            }
        }
        #expect(try store.entries(after: 0).allSatisfy { $0.changes != Array("redacted".utf8) })
    }
}
