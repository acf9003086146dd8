import GRDB

/// Version 4: numbers that go on counting over restarts.
enum Migration4Counters {
    /// Makes the table.
    static func apply(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE counter (
                    name TEXT PRIMARY KEY,
                    value INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
