import RoosterStore
import Testing

@Suite struct PublicationTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
    }

    private func document(_ feed: String, _ text: String) -> StoredDocument {
        StoredDocument(
            feed: feed, bytes: Array(text.utf8), etag: "\"\(text.count)\"", lastModified: 1_800_000_000,
            contentType: "text/calendar; charset=utf-8")
    }

    private func revision(_ feed: String, _ event: String, sequence: Int = 0) -> StoredEventRevision {
        StoredEventRevision(
            feed: feed, event: event, contentHash: [1, 2, UInt8(sequence)], scheduleHash: [9], sequence: sequence,
            revisedAt: 1_800_000_000 + sequence)
    }

    @Test func documentsAndRecordsComeBackAfterReopening() throws {
        try store.publish(
            FeedPublication(
                documents: [document("f2", "two"), document("f1", "one")],
                revisions: [revision("f1", "b"), revision("f1", "a"), revision("f2", "c", sequence: 3)]))
        try store.close()
        let reopened = try Store.open(at: folder.store)
        #expect(try reopened.documents() == [document("f1", "one"), document("f2", "two")])
        #expect(try reopened.document(feed: "f2") == document("f2", "two"))
        #expect(try reopened.document(feed: "f3") == nil)
        #expect(try reopened.eventRevisions(feed: "f1") == [revision("f1", "a"), revision("f1", "b")])
        #expect(
            try reopened.eventRevisions() == [
                "f1": [revision("f1", "a"), revision("f1", "b")], "f2": [revision("f2", "c", sequence: 3)],
            ])
    }

    @Test func aPublicationReplacesWhatItNamesAndNothingElse() throws {
        try store.publish(
            FeedPublication(
                documents: [document("f1", "one"), document("f2", "two")],
                revisions: [revision("f1", "a"), revision("f1", "b"), revision("f2", "c")]))
        try store.publish(
            FeedPublication(
                documents: [document("f1", "changed")], revisions: [revision("f1", "a", sequence: 1)],
                removedRevisions: ["f1": ["b"]]))
        #expect(try store.documents() == [document("f1", "changed"), document("f2", "two")])
        #expect(try store.eventRevisions(feed: "f1") == [revision("f1", "a", sequence: 1)])
        try store.publish(FeedPublication(removedDocuments: ["f1"]))
        #expect(try store.documents() == [document("f2", "two")])
        #expect(try store.eventRevisions() == ["f2": [revision("f2", "c")]])
    }

    @Test func aPublicationThatDoesNotFitChangesNothing() throws {
        try store.close()
        let small = try Store.open(at: folder.store, options: StoreOptions(maximumBytes: 200_000))
        try small.publish(FeedPublication(documents: [document("f1", "one")], revisions: [revision("f1", "a")]))
        let large = document("f2", String(repeating: "x", count: 300_000))
        #expect(throws: StoreError.full(path: folder.store)) {
            try small.publish(
                FeedPublication(
                    documents: [document("f1", "changed"), large], revisions: [revision("f1", "a", sequence: 1)]))
        }
        #expect(try small.documents() == [document("f1", "one")])
        #expect(try small.eventRevisions(feed: "f1") == [revision("f1", "a")])
    }

    @Test func aChangedByteInADocumentIsFound() throws {
        try store.publish(FeedPublication(documents: [document("f1", "BEGIN:VCALENDAR")]))
        try store.close()
        try folder.overwrite(Array("BEGIN:VCAL".utf8), with: Array("BEGIN:vCAL".utf8), in: folder.store)
        let reopened = try Store.open(at: folder.store)
        let detail = "the document of feed f1 does not have the checksum it was written with"
        #expect(throws: StoreError.damaged(path: folder.store, detail: detail)) { try reopened.documents() }
    }
}
