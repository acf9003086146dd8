/// Why the store refused, as a sentence.
package enum StoreError: Error, Sendable, Hashable {
    /// Another entry was first: the caller saw a revision that is no longer the newest.
    case stale(expected: Int, current: Int)
    /// The file system, or the limit given at opening, has no room left; nothing was changed.
    case full(path: String)
    /// The file or its file system cannot be written; nothing was changed.
    case readOnly(path: String)
    /// What is stored is not what was written.
    case damaged(path: String, detail: String)
    /// The file is something else than a store of Rooster.
    case notAStore(path: String, detail: String)
    /// The file was written by a newer Rooster.
    case wrongVersion(path: String, found: Int, supported: Int)
    /// Another process, or another handle in this one, has the store open.
    case inUse(path: String)
    /// The file cannot be opened or made.
    case unreachable(path: String, detail: String)
    /// The operating system or SQLite failed in another way.
    case failed(path: String, detail: String)
    /// A snapshot claims a revision that the journal has not reached.
    case snapshotAhead(snapshot: Int, current: Int)
    /// A backup is never written over.
    case backupExists(path: String)
    /// A value cannot be written as, or read from, JSON.
    case unreadableValue(what: String, detail: String)
}

extension StoreError: CustomStringConvertible {
    /// The sentence, with the values and, where it helps, how to go on.
    package var description: String {
        switch self {
        case .stale(let expected, let current):
            "revision (\(expected)) is not the newest: the journal is at \(current)"
        case .full(let path):
            "store (\(path)) cannot grow: the file system or its quota is full, and nothing was changed"
        case .readOnly(let path):
            "store (\(path)) is read-only: nothing can be changed until it can be written"
        case .damaged(let path, let detail):
            "store (\(path)) is damaged: \(detail); \(Self.restoring(path))"
        case .notAStore(let path, let detail):
            "file (\(path)) is not a store of Rooster: \(detail); name another file, or else \(Self.restoring(path))"
        case .wrongVersion(let path, let found, let supported):
            "store (\(path)) has schema version \(found), and this Rooster knows versions up to \(supported): "
                + "install the newer Rooster again, or \(Self.restoring(path))"
        case .inUse(let path):
            "store (\(path)) is open already: one service at a time may use it"
        case .unreachable(let path, let detail):
            "store (\(path)) cannot be opened: \(detail)"
        case .failed(let path, let detail):
            "store (\(path)) failed: \(detail)"
        case .snapshotAhead(let snapshot, let current):
            "snapshot (revision \(snapshot)) is ahead of the journal, which is at \(current)"
        case .backupExists(let path):
            "backup (\(path)) exists already: name a new file"
        case .unreadableValue(let what, let detail):
            "\(what) is not the JSON it should be: \(detail)"
        }
    }

    private static func restoring(_ path: String) -> String {
        "to restore, stop the service, move \(path) with its -wal and -shm files aside, copy the last backup to \(path) "
            + "and start the service"
    }
}
