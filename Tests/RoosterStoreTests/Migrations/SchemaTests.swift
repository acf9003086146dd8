import GRDB
import Testing

@testable import RoosterStore

@Suite struct SchemaTests {
    /// A store as a Rooster of `version` left it, with one entry in its journal.
    private func old(_ version: Int, at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(StoreFile.applicationIdentifier)")
            for step in Schema.steps.prefix(version) { try step(database) }
            try database.execute(sql: "PRAGMA user_version = \(version)")
            try Store.insert(JournalEntry(revision: 1, draft: draft("[1]")), into: database)
        }
        try queue.close()
    }

    @Test(arguments: 1..<Schema.newest)
    func aStoreOfEveryOlderVersionIsBroughtToTheNewestWithItsData(version: Int) throws {
        let folder = try TemporaryFolder()
        try old(version, at: folder.store)
        let store = try Store.open(at: folder.store)
        #expect(try store.reading(Schema.version) == Schema.newest)
        #expect(try store.entries(after: 0).map(\.changes) == [Array("[1]".utf8)])
        try store.putPlan(planVersion(1, "plan"))
        try store.putCounters(["meeting": 1])
        try store.publish(FeedPublication())
        try store.verify()
    }

    @Test func theRecordsOfFeedsAreTakenOverFromTheTableOfBefore() throws {
        let folder = try TemporaryFolder()
        try old(4, at: folder.store)
        let queue = try DatabaseQueue(path: folder.store)
        try queue.write { database in
            try database.execute(
                sql: """
                    INSERT INTO eventRevision VALUES ('f2', 'c', x'05', x'', 0, 30), ('f1', 'b', x'0102', x'09', 7, 20),
                        ('f1', 'a', x'03', x'0A0B', 1, 10)
                    """)
        }
        try queue.close()
        let store = try Store.open(at: folder.store)
        let first = [
            StoredEventRevision(event: "a", contentHash: [3], scheduleHash: [10, 11], sequence: 1, revisedAt: 10),
            StoredEventRevision(event: "b", contentHash: [1, 2], scheduleHash: [9], sequence: 7, revisedAt: 20),
        ]
        let second = [
            StoredEventRevision(event: "c", contentHash: [5], scheduleHash: [], sequence: 0, revisedAt: 30)
        ]
        #expect(try store.eventRevisions() == ["f1": first, "f2": second])
    }

    @Test func aStepThatFailsLeavesTheVersionBefore() throws {
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { database in
            try Migration1Journal.apply(database)
            try database.execute(sql: "PRAGMA user_version = 1; CREATE TABLE planBytes (other TEXT)")
            #expect(throws: DatabaseError.self) { try Schema.migrate(database, from: 1) }
            #expect(try Schema.version(database) == 1)
            #expect(try !database.tableExists("plan"))
        }
    }
}
