import GRDB
import Testing

@testable import RoosterStore

@Suite struct MissingEntryTests {
    @Test(arguments: [1, 2])
    func anEntryThatIsGoneIsFound(revision: Int) throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(at: folder.store)
        for number in 0..<3 { _ = try store.append(draft("[\(number)]"), expecting: number) }
        try store.writing { database in
            try database.execute(sql: "DELETE FROM journal WHERE revision = ?", arguments: [revision])
        }
        #expect(throws: StoreError.damaged(path: folder.store, detail: "journal entry \(revision) is missing")) {
            try store.entries(after: 0)
        }
    }
}
