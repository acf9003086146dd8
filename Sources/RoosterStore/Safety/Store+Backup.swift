import GRDB

extension Store {
    /// Writes a copy of the store, as it is at one moment, while others go on reading and writing.
    ///
    /// The copy is one file that only its owner can read. It appears under its name when it is whole, verified and on the
    /// disk.
    ///
    /// - Throws: ``StoreError/backupExists(path:)`` when there is a file of that name, ``StoreError/damaged(path:detail:)``
    ///   when the copy is not whole, others when it cannot be written.
    /// - Complexity: O(size of the file).
    package func backup(to destination: String) throws(StoreError) {
        guard !StoreFile.exists(destination) else { throw .backupExists(path: destination) }
        let draft = "\(destination)-new"
        StoreFile.remove([draft, "\(draft)-journal", "\(draft)-wal", "\(draft)-shm"])
        do {
            try StoreFile.make(draft)
            let queue = try DatabaseQueue(path: draft)
            try copy(to: queue)
            // Without a write-ahead log the copy is one file, and can be read on a medium that cannot be written.
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try Store(path: draft, database: queue, lock: nil).verify()
            try queue.close()
            try StoreFile.rename(draft, to: destination)
        } catch {
            StoreFile.remove([draft, "\(draft)-journal"])
            throw StoreError(error, path: destination)
        }
    }
}
