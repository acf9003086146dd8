import GRDB

extension Store {
    /// Writes new changes over those of entries, for all entries or none, and leaves nothing of the old ones in the file.
    ///
    /// This is how a person is removed: the caller returns the changes of an entry without them.
    ///
    /// - Parameter rewrite: The new bytes of an entry's changes; nil: they stay.
    /// - Returns: How many entries were rewritten.
    /// - Throws: ``StoreError/damaged(path:detail:)`` when an entry is not what was written; what `rewrite` throws, as
    ///   ``StoreError/failed(path:detail:)`` unless it is a ``StoreError``.
    /// - Complexity: O(journal), one transaction.
    package func rewriteJournal(_ rewrite: (JournalEntry) throws -> [UInt8]?) throws(StoreError) -> Int {
        try erasing { database in
            let revisions = try Int.fetchAll(database, sql: "SELECT revision FROM journal ORDER BY revision")
            var count = 0
            for revision in revisions {
                guard
                    let row = try Row.fetchOne(
                        database, sql: "SELECT * FROM journal WHERE revision = ?", arguments: [revision])
                else { continue }
                var entry = try self.entry(row)
                guard let changes = try rewrite(entry), changes != entry.changes else { continue }
                entry.draft.changes = changes
                try Self.insert(entry, into: database)
                count += 1
            }
            return count
        }
    }

    /// Puts a snapshot, removes the entries up to its revision, and leaves nothing of them in the file.
    ///
    /// - Throws: ``StoreError/snapshotAhead(snapshot:current:)`` when the journal has not reached its revision.
    package func compact(to snapshot: StateSnapshot) throws(StoreError) {
        try erasing { database in
            try Self.insert(snapshot, into: database)
            try database.execute(sql: "DELETE FROM journal WHERE revision <= ?", arguments: [snapshot.revision])
        }
    }
}
