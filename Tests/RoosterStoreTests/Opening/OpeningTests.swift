import Foundation
import GRDB
import Testing

@testable import RoosterStore

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aNewStoreIsEmptyAndItsOwnersAlone() throws {
        let store = try Store.open(at: folder.store)
        _ = try store.append(draft("[]"), expecting: 0)
        for name in try folder.names {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        #expect(try folder.names == ["rooster.db", "rooster.db-lock", "rooster.db-shm", "rooster.db-wal"])
        #expect(!store.isReadOnly)
    }

    @Test func rightsOfOthersAreTakenFromAnExistingFile() throws {
        try Store.open(at: folder.store).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.store)
        let store = try Store.open(at: folder.store)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.store)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try store.close()
    }

    @Test func everyCommitWaitsForTheDisk() throws {
        let store = try Store.open(at: folder.store)
        let settings = try store.writing { database in
            [
                try String.fetchOne(database, sql: "PRAGMA journal_mode"),
                try String.fetchOne(database, sql: "PRAGMA synchronous"),
                try String.fetchOne(database, sql: "PRAGMA secure_delete"),
            ]
        }
        #expect(settings == ["wal", "2", "1"])
    }

    @Test func aSecondHandleIsRefusedUntilTheFirstIsClosed() throws {
        let first = try Store.open(at: folder.store)
        #expect(throws: StoreError.inUse(path: folder.store)) { try Store.open(at: folder.store) }
        try first.close()
        try Store.open(at: folder.store).close()
    }

    @Test func aMissingFolderIsNamed() {
        let path = "\(folder.path)/missing/rooster.db"
        #expect(throws: StoreError.unreachable(path: path, detail: "No such file or directory")) {
            try Store.open(at: path)
        }
    }

    @Test func aFileOfAnotherKindIsRefusedAndLeftAsItIs() throws {
        let text = Data(repeating: UInt8(ascii: "x"), count: 5000)
        try text.write(to: URL(filePath: folder.store))
        let error = StoreError.notAStore(
            path: folder.store, detail: "it does not begin as an SQLite database does")
        #expect(throws: error) { try Store.open(at: folder.store) }
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == text)
    }

    @Test func anEmptyFileIsNotTakenForANewStore() throws {
        try Data().write(to: URL(filePath: folder.store))
        let error = StoreError.notAStore(path: folder.store, detail: "it has 0 bytes, and a store has at least 100")
        #expect(throws: error) { try Store.open(at: folder.store) }
    }

    @Test func aDatabaseOfAnotherProgramIsRefused() throws {
        let queue = try DatabaseQueue(path: folder.store)
        try queue.write { database in try database.execute(sql: "CREATE TABLE other (id INTEGER)") }
        try queue.close()
        let error = StoreError.notAStore(path: folder.store, detail: "it is a database of another program")
        #expect(throws: error) { try Store.open(at: folder.store) }
    }

    @Test func aStoreOfANewerRoosterIsRefusedAndLeftAsItIs() throws {
        try Store.open(at: folder.store).close()
        let queue = try DatabaseQueue(path: folder.store)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE")
        }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: folder.store))
        let error = StoreError.wrongVersion(path: folder.store, found: 99, supported: 5)
        #expect(throws: error) { try Store.open(at: folder.store) }
        #expect(try Data(contentsOf: URL(filePath: folder.store)) == before)
    }
}
