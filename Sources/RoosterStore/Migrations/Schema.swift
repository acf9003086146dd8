import GRDB

/// The tables of the store, as a list of steps from an empty file to the newest version.
///
/// A step that was released is never changed: a new one is added behind it, in a file of its own.
enum Schema {
    /// The steps; the first one makes version 1.
    static let steps: [@Sendable (Database) throws -> Void] = [
        Migration1Journal.apply,
        Migration2Plans.apply,
        Migration3Feeds.apply,
        Migration4Counters.apply,
        Migration5FeedRecords.apply,
    ]

    /// The version this Rooster writes.
    static var newest: Int { steps.count }

    /// The version of a file; 0 for an empty one.
    static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }

    /// Takes a file to the newest version, each step whole or not at all.
    static func migrate(_ database: Database, from version: Int) throws {
        for (index, step) in steps.enumerated() where index >= version {
            try database.inTransaction(.immediate) {
                try step(database)
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
                return .commit
            }
        }
    }
}
