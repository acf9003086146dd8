import Testing

@testable import RoosterStore

@Suite struct FullTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aFullStoreRefusesTheChangeWholeAndGoesOn() throws {
        let store = try Store.open(at: folder.store, options: StoreOptions(maximumBytes: 200_000))
        _ = try store.append(draft("[1]"), expecting: 0)
        let large = String(repeating: "x", count: 300_000)
        #expect(throws: StoreError.full(path: folder.store)) { try store.append(draft(large), expecting: 1) }
        #expect(throws: StoreError.full(path: folder.store)) {
            try store.append(draft("[2]"), expecting: 1, plan: planVersion(1, large))
        }
        #expect(try store.revision() == 1)
        #expect(try store.newestPlan() == nil)
        #expect(try store.append(draft("[2]"), expecting: 1).revision == 2)
        try store.verify()
    }
}
