extension Store {
    /// Puts a backup in the place of a store that no service has open.
    ///
    /// The backup is verified first. A file that stands at `path` is kept aside, with its write-ahead log.
    ///
    /// - Returns: The new name of what stood at `path`; nil when nothing did.
    /// - Throws: ``StoreError/inUse(path:)`` when a service has the store open; whatever is wrong with the backup.
    package static func restore(backup: String, to path: String) throws(StoreError) -> String? {
        let lock = try StoreLock(path: path)
        defer { lock.release() }
        let draft = "\(path)-restored"
        StoreFile.remove([draft, "\(draft)-lock", "\(draft)-wal", "\(draft)-shm"])
        try StoreFile.copy(backup, to: draft)
        let copy = try open(at: draft)
        try copy.verify()
        try copy.close()
        StoreFile.remove(["\(draft)-lock", "\(draft)-wal", "\(draft)-shm"])
        let kept = StoreFile.exists(path) ? freeName(beside: path) : nil
        if let kept {
            for suffix in ["-wal", "-shm", ""] where StoreFile.exists(path + suffix) {
                try StoreFile.rename(path + suffix, to: kept + suffix)
            }
        }
        try StoreFile.rename(draft, to: path)
        return kept
    }

    private static func freeName(beside path: String) -> String {
        var number = 1
        while StoreFile.exists("\(path).aside-\(number)") { number += 1 }
        return "\(path).aside-\(number)"
    }
}
