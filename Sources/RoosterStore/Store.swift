import GRDB

/// Keeps journal, snapshots, plan versions, feed documents and feed keys of one municipality in one SQLite file.
///
/// What a method has stored when it returns survives a killed process and a loss of power: the file is in WAL mode with
/// `synchronous = FULL`. Methods block; call them off the cooperative thread pool. One writer at a time, readers beside
/// it see the state before or after a transaction and nothing between.
package final class Store: Sendable {
    /// The path of the SQLite file.
    package let path: String
    /// Whether the file or its file system cannot be written: reading works, every change throws
    /// ``StoreError/readOnly(path:)``.
    package let isReadOnly: Bool

    /// The connections; use ``reading(_:)``, ``writing(_:)`` and ``erasing(_:)``.
    let database: any DatabaseWriter
    private let lock: StoreLock?

    /// Makes a handle on an opened database; `lock` is held as long as the handle lives.
    init(path: String, database: any DatabaseWriter, lock: StoreLock?) {
        self.path = path
        self.database = database
        self.lock = lock
        isReadOnly = lock == nil
    }

    /// Closes the file; every later call throws.
    ///
    /// - Throws: ``StoreError`` when SQLite cannot close it.
    package func close() throws(StoreError) {
        do {
            try database.close()
            lock?.release()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs `body` on one consistent view of the file.
    func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.read(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs `body` in one transaction that is durable when this returns, and rolled back whole when it throws.
    func writing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        guard !isReadOnly else { throw .readOnly(path: path) }
        do {
            return try database.write(body)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs `body` in one transaction as ``writing(_:)`` does, and leaves what it wrote in the write-ahead log until the
    /// next transaction.
    ///
    /// It is as durable there; copying fifty megabytes from the log into the file would take as long as writing them.
    func writingToLog(_ body: (Database) throws -> Void) throws(StoreError) {
        guard !isReadOnly else { throw .readOnly(path: path) }
        do {
            try database.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 0")
                // SQLite's own default, in pages.
                defer { try? database.execute(sql: "PRAGMA wal_autocheckpoint = 1000") }
                try database.inTransaction(.immediate) {
                    try body(database)
                    return .commit
                }
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Runs `body` in one transaction, then empties the write-ahead log, so that nothing that was replaced or removed is
    /// left in any file.
    ///
    /// `secure_delete` overwrites what a transaction frees; the log still holds pages as they were before, until now.
    func erasing<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        let value = try writing(body)
        do {
            try database.barrierWriteWithoutTransaction { database in
                _ = try database.checkpoint(.truncate)
            }
        } catch {
            throw StoreError(error, path: path)
        }
        return value
    }

    /// Copies the whole file, as it is at one moment, to another database.
    func copy(to destination: any DatabaseWriter) throws(StoreError) {
        do {
            try database.backup(to: destination)
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
