import GRDB

/// Version 3: feed documents, the revisions of their events, and the hashes of feed keys.
enum Migration3Feeds {
    /// Makes the tables.
    static func apply(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE feedDocument (
                    feed TEXT PRIMARY KEY,
                    bytes BLOB NOT NULL,
                    etag TEXT NOT NULL,
                    lastModified INTEGER NOT NULL,
                    contentType TEXT NOT NULL,
                    checksum INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE eventRevision (
                    feed TEXT NOT NULL,
                    event TEXT NOT NULL,
                    contentHash BLOB NOT NULL,
                    scheduleHash BLOB NOT NULL,
                    sequence INTEGER NOT NULL,
                    revisedAt INTEGER NOT NULL,
                    PRIMARY KEY (feed, event)
                ) STRICT, WITHOUT ROWID;
                CREATE TABLE feedKey (
                    hash BLOB PRIMARY KEY,
                    feed TEXT NOT NULL,
                    generation INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX feedKeyFeed ON feedKey(feed);
                """)
    }
}
