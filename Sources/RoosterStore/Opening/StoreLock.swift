import Glibc
import Synchronization

/// The right to write a store, held by one handle at a time through an advisory lock on a file beside it.
///
/// The kernel lets go of the lock when the process dies in whatever way. The lock is not taken on the store's own file:
/// SQLite's locks there belong to the process, and closing any descriptor of that file would drop them.
final class StoreLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// Takes the lock of the store at `path`.
    ///
    /// - Throws: ``StoreError/inUse(path:)`` when another handle holds it, ``StoreError/unreachable(path:detail:)`` when
    ///   the lock file cannot be made.
    init(path: String) throws(StoreError) {
        let opened = unsafe open("\(path)-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw .unreachable(path: path, detail: FileFailure.text(errno)) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(opened)
            throw .inUse(path: path)
        }
        descriptor = Mutex(opened)
    }

    deinit {
        release()
    }

    /// Lets another handle take the lock.
    func release() {
        descriptor.withLock { held in
            if let open = held { Glibc.close(open) }
            held = nil
        }
    }
}
