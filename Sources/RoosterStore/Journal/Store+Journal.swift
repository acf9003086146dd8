import GRDB

extension Store {
    /// The revision of the last entry, or of the snapshot that replaced it; 0 for an empty store.
    package func revision() throws(StoreError) -> Int {
        try reading(Self.revision)
    }

    /// Writes an entry behind the revision the caller saw, and its plan in the same transaction.
    ///
    /// When this returns, the entry survives a loss of power.
    ///
    /// - Parameters:
    ///   - draft: What is written.
    ///   - revision: The revision the caller saw.
    ///   - plan: What `Change.publish` refers to: both are there afterwards, or neither.
    /// - Returns: The entry with its revision.
    /// - Throws: ``StoreError/stale(expected:current:)`` when `revision` is not the newest.
    package func append(
        _ draft: JournalDraft, expecting revision: Int, plan: PlanVersion? = nil
    ) throws(StoreError) -> JournalEntry {
        try writing { database in
            let current = try Self.revision(database)
            guard current == revision else { throw StoreError.stale(expected: revision, current: current) }
            let entry = JournalEntry(revision: current + 1, draft: draft)
            try Self.insert(entry, into: database)
            if let plan { try Self.insert(plan, into: database) }
            return entry
        }
    }

    /// Entries after a revision, oldest first.
    ///
    /// - Throws: ``StoreError/damaged(path:detail:)`` when an entry is not what was written, or one is missing between
    ///   two others.
    package func entries(after revision: Int, limit: Int = .max) throws(StoreError) -> [JournalEntry] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM journal WHERE revision > ? ORDER BY revision LIMIT ?",
                arguments: [revision, limit])
            var entries: [JournalEntry] = []
            // Entries up to the snapshot may have been removed by compaction; behind it none may be missing.
            var expected = max(revision, try Self.snapshotRevision(database)) + 1
            while let row = try rows.next() {
                let entry = try self.entry(row)
                guard entry.revision <= expected else {
                    throw StoreError.damaged(path: self.path, detail: "journal entry \(expected) is missing")
                }
                entries.append(entry)
                expected = max(expected, entry.revision + 1)
            }
            return entries
        }
    }

    /// The revision inside a transaction.
    static func revision(_ database: Database) throws -> Int {
        max(
            try Int.fetchOne(database, sql: "SELECT max(revision) FROM journal") ?? 0,
            try snapshotRevision(database))
    }

    /// The revision of the kept snapshot; 0 without one.
    static func snapshotRevision(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT max(revision) FROM snapshot") ?? 0
    }

    /// Writes an entry, or writes over the one with its revision.
    static func insert(_ entry: JournalEntry, into database: Database) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                entry.revision, entry.time, entry.author.uid, entry.author.name, entry.method, entry.cause,
                entry.changes.blob, checksum(of: entry),
            ])
    }

    /// Reads an entry from a row of the journal and checks it.
    func entry(_ row: Row) throws -> JournalEntry {
        let entry = JournalEntry(
            revision: row["revision"],
            draft: JournalDraft(
                time: row["time"], author: Author(uid: row["uid"], name: row["name"]), method: row["method"],
                cause: row["cause"], changes: try row.bytes("changes")))
        try requireChecksum(
            Self.checksum(of: entry), stored: row["checksum"], of: "journal entry \(entry.revision)")
        return entry
    }

    private static func checksum(of entry: JournalEntry) -> Int {
        var checksum = Checksum()
        checksum.add(entry.revision)
        checksum.add(entry.time)
        checksum.add(entry.author.uid.map(String.init))
        checksum.add(entry.author.name)
        checksum.add(entry.method)
        checksum.add(entry.cause)
        checksum.add(entry.changes)
        return checksum.value
    }
}
