import Foundation
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

    private func revision(_ event: String, sequence: Int = 0) -> StoredEventRevision {
        StoredEventRevision(
            event: event, contentHash: [1, 2, UInt8(truncatingIfNeeded: sequence)], scheduleHash: [9],
            sequence: sequence, revisedAt: 1_800_000_000 + sequence)
    }

    @Test func documentsAndRecordsComeBackAfterReopening() throws {
        try store.publish(
            FeedPublication(
                documents: [document("f2", "two"), document("f1", "one")],
                records: [
                    StoredFeedRecords(feed: "f1", [revision("b"), revision("a", sequence: -2)]),
                    StoredFeedRecords(feed: "f2", [revision("c", sequence: 1 << 40)]),
                    StoredFeedRecords(feed: "f3", []),
                ]))
        try store.close()
        let reopened = try Store.open(at: folder.store)
        #expect(try reopened.documents() == [document("f1", "one"), document("f2", "two")])
        #expect(try reopened.document(feed: "f2") == document("f2", "two"))
        #expect(try reopened.document(feed: "f3") == nil)
        #expect(try reopened.eventRevisions(feed: "f1") == [revision("b"), revision("a", sequence: -2)])
        #expect(
            try reopened.eventRevisions() == [
                "f1": [revision("b"), revision("a", sequence: -2)], "f2": [revision("c", sequence: 1 << 40)], "f3": [],
            ])
    }

    @Test func aPublicationReplacesWhatItNamesAndNothingElse() throws {
        try store.publish(
            FeedPublication(
                documents: [document("f1", "one"), document("f2", "two")],
                records: [
                    StoredFeedRecords(feed: "f1", [revision("a"), revision("b")]),
                    StoredFeedRecords(feed: "f2", [revision("c")]),
                ]))
        try store.publish(
            FeedPublication(
                documents: [document("f1", "changed")],
                records: [StoredFeedRecords(feed: "f1", [revision("a", sequence: 1)])]))
        #expect(try store.documents() == [document("f1", "changed"), document("f2", "two")])
        #expect(try store.eventRevisions(feed: "f1") == [revision("a", sequence: 1)])
        try store.publish(FeedPublication(removedDocuments: ["f1"]))
        #expect(try store.documents() == [document("f2", "two")])
        #expect(try store.eventRevisions() == ["f2": [revision("c")]])
    }

    @Test func aPublicationThatDoesNotFitChangesNothing() throws {
        try store.close()
        let small = try Store.open(at: folder.store, options: StoreOptions(maximumBytes: 200_000))
        try small.publish(
            FeedPublication(
                documents: [document("f1", "one")], records: [StoredFeedRecords(feed: "f1", [revision("a")])]))
        let large = document("f2", String(repeating: "x", count: 300_000))
        #expect(throws: StoreError.full(path: folder.store)) {
            try small.publish(
                FeedPublication(
                    documents: [document("f1", "changed"), large],
                    records: [StoredFeedRecords(feed: "f1", [revision("a", sequence: 1)])]))
        }
        #expect(try small.documents() == [document("f1", "one")])
        #expect(try small.eventRevisions(feed: "f1") == [revision("a")])
    }

    @Test func aChangedByteInTheRecordsOfAFeedIsFound() throws {
        try store.publish(
            FeedPublication(records: [StoredFeedRecords(feed: "f1", [revision("some-lesson@rooster")])]))
        try store.close()
        try folder.overwrite(Array("some-lesson".utf8), with: Array("some-Lesson".utf8), in: folder.store)
        let reopened = try Store.open(at: folder.store)
        let detail = "the list of records of feed f1 does not have the checksum it was written with"
        #expect(throws: StoreError.damaged(path: folder.store, detail: detail)) { try reopened.eventRevisions() }
    }

    @Test func aPublicationInPartsOfWhichOneDoesNotFitChangesNothing() throws {
        try store.close()
        let small = try Store.open(at: folder.store, options: StoreOptions(maximumBytes: 200_000))
        var parts = [
            FeedPublication(documents: [document("f2", String(repeating: "x", count: 300_000))]),
            FeedPublication(
                documents: [document("f1", "one")], keys: [StoredFeedKey(hash: [7], feed: "f1", generation: 1)]),
        ]
        #expect(throws: StoreError.full(path: folder.store)) { try small.publish { parts.popLast() } }
        #expect(parts.isEmpty)
        #expect(try small.documents().isEmpty)
        #expect(try small.feedKeys().isEmpty)
        parts = [
            FeedPublication(documents: [document("f2", "two")]), FeedPublication(documents: [document("f1", "one")]),
        ]
        try small.publish { parts.popLast() }
        #expect(try small.documents() == [document("f1", "one"), document("f2", "two")])
    }

    @Test func aLargePublicationIsDurableBeforeItIsTakenIntoTheFile() throws {
        let large = document("f1", String(repeating: "x", count: 6_000_000))
        try store.publish(FeedPublication(documents: [large]))
        // What a loss of power would leave now.
        let other = try TemporaryFolder()
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: folder.store + ending, toPath: other.store + ending)
        }
        #expect(try Data(contentsOf: URL(filePath: other.store)).count < large.bytes.count)
        #expect(try Store.open(at: other.store).documents() == [large])
        // The next transaction empties the log into the file.
        try store.putCounters(["meeting": 1])
        #expect(try Data(contentsOf: URL(filePath: folder.store)).count > large.bytes.count)
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
