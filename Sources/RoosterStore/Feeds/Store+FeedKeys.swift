import GRDB

extension Store {
    /// Keeps by what feeds are found, beside what is there already.
    package func putFeedKeys(_ keys: [StoredFeedKey]) throws(StoreError) {
        try writing { database in
            for key in keys { try Self.insert(key, into: database) }
        }
    }

    /// Puts a key inside a transaction.
    static func insert(_ key: StoredFeedKey, into database: Database) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO feedKey VALUES (?, ?, ?)")
            .execute(arguments: [key.hash.blob, key.feed, key.generation])
    }

    /// The feed that a key with this hash belongs to or belonged to; nil for a key that never was.
    package func feedKey(hash: [UInt8]) throws(StoreError) -> StoredFeedKey? {
        try reading { database in
            try Row.fetchOne(database, sql: "SELECT * FROM feedKey WHERE hash = ?", arguments: [hash.blob])
                .map(Self.feedKey)
        }
    }

    /// All keys, sorted by feed, then generation.
    package func feedKeys() throws(StoreError) -> [StoredFeedKey] {
        try reading { database in
            try Row.fetchAll(database, sql: "SELECT * FROM feedKey ORDER BY feed, generation").map(Self.feedKey)
        }
    }

    private static func feedKey(_ row: Row) throws -> StoredFeedKey {
        StoredFeedKey(hash: try row.bytes("hash"), feed: row["feed"], generation: row["generation"])
    }
}
