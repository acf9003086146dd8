import Foundation
import GRDB

extension Row {
    /// The bytes of a column, copied once.
    func bytes(_ column: String) throws -> [UInt8] {
        try withUnsafeData(named: column) { data in data.map { Array($0) } ?? [] }
    }
}

extension Array<UInt8> {
    /// The bytes as SQLite takes them.
    var blob: Data { Data(self) }
}

extension Store {
    /// Throws when what was read has another checksum than what was written.
    func requireChecksum(_ checksum: Int, stored: Int, of what: String) throws(StoreError) {
        guard checksum == stored else {
            throw .damaged(path: path, detail: "\(what) does not have the checksum it was written with")
        }
    }
}
