import GRDB

/// Version 1: the journal and the snapshot it may be read from.
enum Migration1Journal {
    /// Makes the tables.
    static func apply(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE journal (
                    revision INTEGER PRIMARY KEY,
                    time INTEGER NOT NULL,
                    uid INTEGER,
                    name TEXT NOT NULL,
                    method TEXT NOT NULL,
                    cause TEXT,
                    changes BLOB NOT NULL,
                    checksum INTEGER NOT NULL
                ) STRICT;
                CREATE TABLE snapshot (
                    revision INTEGER PRIMARY KEY,
                    format INTEGER NOT NULL,
                    bytes BLOB NOT NULL,
                    checksum INTEGER NOT NULL
                ) STRICT;
                """)
    }
}
