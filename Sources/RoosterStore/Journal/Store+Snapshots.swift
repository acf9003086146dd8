import GRDB

extension Store {
    /// Keeps a snapshot instead of the one before it.
    ///
    /// - Throws: ``StoreError/snapshotAhead(snapshot:current:)`` when the journal has not reached its revision.
    package func putSnapshot(_ snapshot: StateSnapshot) throws(StoreError) {
        try writing { database in try Self.insert(snapshot, into: database) }
    }

    /// The snapshot; nil when none was put.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when it is not what was written.
    package func snapshot() throws(StoreError) -> StateSnapshot? {
        try reading { database in
            let newest = "SELECT * FROM snapshot ORDER BY revision DESC LIMIT 1"
            guard let row = try Row.fetchOne(database, sql: newest) else { return nil }
            let snapshot = StateSnapshot(
                revision: row["revision"], format: row["format"], bytes: try row.bytes("bytes"))
            try self.requireChecksum(
                Checksum.of(snapshot.bytes), stored: row["checksum"],
                of: "the snapshot of revision \(snapshot.revision)")
            return snapshot
        }
    }

    /// Puts a snapshot inside a transaction; one of an older revision than the kept one is not taken.
    static func insert(_ snapshot: StateSnapshot, into database: Database) throws {
        let current = try revision(database)
        guard snapshot.revision <= current else {
            throw StoreError.snapshotAhead(snapshot: snapshot.revision, current: current)
        }
        guard snapshot.revision >= (try snapshotRevision(database)) else { return }
        try database.execute(sql: "DELETE FROM snapshot")
        try database.execute(
            sql: "INSERT INTO snapshot VALUES (?, ?, ?, ?)",
            arguments: [snapshot.revision, snapshot.format, snapshot.bytes.blob, Checksum.of(snapshot.bytes)])
    }
}
