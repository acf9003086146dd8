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
    /// - Throws: ``StoreError/damaged(path:detail:)`` when those of one are not what was written.
    /// - Complexity: O(events of all feeds).
    package func eventRevisions() throws(StoreError) -> [String: [StoredEventRevision]] {
        try reading { database in
            var byFeed: [String: [StoredEventRevision]] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT * FROM feedRecords")
            while let row = try rows.next() { byFeed[row["feed"]] = try self.revisions(row) }
            return byFeed
        }
    }

    /// The records of one feed, in the order in which they were written.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when they are not what was written.
    package func eventRevisions(feed: String) throws(StoreError) -> [StoredEventRevision] {
        try reading { database in
            try Row.fetchOne(database, sql: "SELECT * FROM feedRecords WHERE feed = ?", arguments: [feed])
                .map(self.revisions) ?? []
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

    private func revisions(_ row: Row) throws -> [StoredEventRevision] {
        let records = StoredFeedRecords(feed: row["feed"], bytes: try row.bytes("bytes"))
        let name = "the list of records of feed \(records.feed)"
        try requireChecksum(Checksum.of(records.bytes), stored: row["checksum"], of: name)
        guard let revisions = records.revisions else {
            throw StoreError.damaged(path: path, detail: "\(name) cannot be read")
        }
        return revisions
    }
}
