import GRDB

extension Store {
    /// Reads everything and checks it: SQLite's structure and every checksum.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` with the first fault.
    /// - Complexity: O(size of the file).
    package func verify() throws(StoreError) {
        try reading { database in try Self.checkIntegrity(database, path: self.path) }
        _ = try entries(after: 0)
        _ = try snapshot()
        for heading in try planHeadings() { _ = try plan(number: heading.number) }
        _ = try documents()
    }

    /// Throws when SQLite finds a fault in the structure of a file.
    static func checkIntegrity(_ database: Database, path: String) throws {
        let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(3)")
        guard faults == ["ok"] else {
            throw StoreError.damaged(path: path, detail: faults.joined(separator: "; "))
        }
    }
}
