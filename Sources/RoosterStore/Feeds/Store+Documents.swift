import GRDB

extension Store {
    /// All feed documents, sorted by feed id.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when one is not what was written.
    package func documents() throws(StoreError) -> [StoredDocument] {
        try reading { database in
            var documents: [StoredDocument] = []
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM feedDocument ORDER BY feed")
            while let row = try rows.next() { documents.append(try self.document(row)) }
            return documents
        }
    }

    /// The document of a feed; nil when none was published.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when it is not what was written.
    package func document(feed: String) throws(StoreError) -> StoredDocument? {
        try reading { database in
            try Row.fetchOne(database, sql: "SELECT * FROM feedDocument WHERE feed = ?", arguments: [feed])
                .map(self.document)
        }
    }

    /// The records of all feeds, by feed id.
    ///
    /// - Complexity: O(events of all feeds).
    package func eventRevisions() throws(StoreError) -> [String: [StoredEventRevision]] {
        try reading { database in
            var byFeed: [String: [StoredEventRevision]] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM eventRevision ORDER BY feed, event")
            while let row = try rows.next() {
                let revision = try Self.revision(row)
                byFeed[revision.feed, default: []].append(revision)
            }
            return byFeed
        }
    }

    /// The records of one feed, sorted by event.
    package func eventRevisions(feed: String) throws(StoreError) -> [StoredEventRevision] {
        try reading { database in
            let sql = "SELECT * FROM eventRevision WHERE feed = ? ORDER BY event"
            return try Row.fetchAll(database, sql: sql, arguments: [feed]).map(Self.revision)
        }
    }

    private func document(_ row: Row) throws -> StoredDocument {
        let document = StoredDocument(
            feed: row["feed"], bytes: try row.bytes("bytes"), etag: row["etag"], lastModified: row["lastModified"],
            contentType: row["contentType"])
        try requireChecksum(
            Self.checksum(of: document), stored: row["checksum"], of: "the document of feed \(document.feed)")
        return document
    }

    private static func revision(_ row: Row) throws -> StoredEventRevision {
        // By index: a town has a hundred thousand of them, and a look-up by name costs more than the rest.
        StoredEventRevision(
            feed: row[0], event: row[1],
            contentHash: try row.withUnsafeData(atIndex: 2) { $0.map { Array($0) } ?? [] },
            scheduleHash: try row.withUnsafeData(atIndex: 3) { $0.map { Array($0) } ?? [] },
            sequence: row[4], revisedAt: row[5])
    }
}
