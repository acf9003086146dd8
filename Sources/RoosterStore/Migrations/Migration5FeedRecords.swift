import GRDB

/// Version 5: the records of a feed in one row instead of one for each of its events.
///
/// All of them are read and written together: fifty thousand rows took longer than the documents they belong to.
enum Migration5FeedRecords {
    /// Makes the table and takes the records of every feed over.
    static func apply(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE feedRecords (
                    feed TEXT PRIMARY KEY,
                    bytes BLOB NOT NULL,
                    checksum INTEGER NOT NULL
                ) STRICT;
                """)
        var feed: String?
        var revisions: [StoredEventRevision] = []
        func keep() throws {
            if let feed { try Store.insert(StoredFeedRecords(feed: feed, revisions), into: database) }
            revisions = []
        }
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM eventRevision ORDER BY feed, event")
        while let row = try rows.next() {
            let next: String = row["feed"]
            if next != feed { try keep() }
            feed = next
            revisions.append(
                StoredEventRevision(
                    event: row["event"], contentHash: try row.bytes("contentHash"),
                    scheduleHash: try row.bytes("scheduleHash"), sequence: row["sequence"], revisedAt: row["revisedAt"])
            )
        }
        try keep()
        try database.execute(sql: "DROP TABLE eventRevision")
    }
}
