import GRDB

/// Version 2: plan versions.
enum Migration2Plans {
    /// Makes the tables; the bytes stand apart, so that a list of versions does not read them.
    static func apply(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE plan (
                    number INTEGER PRIMARY KEY,
                    revision INTEGER NOT NULL,
                    publishedAt INTEGER NOT NULL,
                    publishedBy TEXT NOT NULL,
                    summary BLOB NOT NULL
                ) STRICT;
                CREATE TABLE planBytes (
                    number INTEGER PRIMARY KEY REFERENCES plan(number) ON DELETE CASCADE,
                    bytes BLOB NOT NULL,
                    checksum INTEGER NOT NULL
                ) STRICT;
                """)
    }
}
