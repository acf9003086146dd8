import GRDB

extension Store {
    /// Stores what a publication changes in the feeds: all of it, or nothing.
    ///
    /// - Complexity: O(changed bytes + changed records), one transaction.
    package func publish(_ publication: FeedPublication) throws(StoreError) {
        var rest: FeedPublication? = publication
        try publish {
            defer { rest = nil }
            return rest
        }
    }

    /// Stores what a publication changes in the feeds, part by part as it is made: all of it, or nothing.
    ///
    /// - Parameter next: Makes the next part; nil: there is none. It is called within the transaction.
    /// - Throws: ``StoreError`` when it cannot be written; then nothing is.
    /// - Complexity: O(changed bytes + changed records), one transaction.
    package func publish(_ next: () -> FeedPublication?) throws(StoreError) {
        try writingToLog { database in
            while let part = next() {
                try Self.remove(part.removedDocuments, from: database)
                for key in part.keys { try Self.insert(key, into: database) }
                for document in part.documents { try Self.insert(document, into: database) }
                for records in part.records { try Self.insert(records, into: database) }
            }
        }
    }

    /// Removes documents and records of feeds that have ended, and leaves nothing of them in the file.
    ///
    /// Their keys stay unless `forgettingKeys`: a key that was is answered otherwise than one that never was.
    package func removeFeeds(_ feeds: [String], forgettingKeys: Bool = false) throws(StoreError) {
        try erasing { database in
            try Self.remove(feeds, from: database)
            guard forgettingKeys else { return }
            for feed in feeds {
                try database.execute(sql: "DELETE FROM feedKey WHERE feed = ?", arguments: [feed])
            }
        }
    }

    private static func remove(_ feeds: [String], from database: Database) throws {
        for feed in feeds {
            try database.execute(sql: "DELETE FROM feedDocument WHERE feed = ?", arguments: [feed])
            try database.execute(sql: "DELETE FROM feedRecords WHERE feed = ?", arguments: [feed])
        }
    }

    private static func insert(_ document: StoredDocument, into database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO feedDocument VALUES (?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                document.feed, document.bytes.blob, document.etag, document.lastModified, document.contentType,
                checksum(of: document),
            ])
    }

    /// Puts the records of a feed inside a transaction.
    static func insert(_ records: StoredFeedRecords, into database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO feedRecords VALUES (?, ?, ?)")
            .execute(arguments: [records.feed, records.bytes.blob, Checksum.of(records.bytes)])
    }

    /// The checksum a document is stored with: of its body and of what is served beside it.
    static func checksum(of document: StoredDocument) -> Int {
        var checksum = Checksum()
        checksum.add(document.bytes)
        checksum.add(document.etag)
        checksum.add(document.lastModified)
        checksum.add(document.contentType)
        return checksum.value
    }
}
