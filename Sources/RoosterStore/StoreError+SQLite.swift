import GRDB

extension StoreError {
    /// What an error from SQLite, or from the store's own code inside a transaction, means for the caller.
    init(_ error: any Error, path: String) {
        if let own = error as? StoreError {
            self = own
            return
        }
        guard let failure = error as? DatabaseError else {
            self = .failed(path: path, detail: "\(error)")
            return
        }
        let detail = failure.message ?? failure.resultCode.description
        switch failure.resultCode {
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_NOTADB: self = .notAStore(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .inUse(path: path)
        case .SQLITE_CANTOPEN: self = .unreachable(path: path, detail: detail)
        default: self = .failed(path: path, detail: detail)
        }
    }
}
