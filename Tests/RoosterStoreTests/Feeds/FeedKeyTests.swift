import RoosterStore
import Testing

@Suite struct FeedKeyTests {
    let folder: TemporaryFolder
    let store: Store
    let first = StoredFeedKey(hash: [1, 2, 3], feed: "f1", generation: 1)
    let second = StoredFeedKey(hash: [4, 5, 6], feed: "f1", generation: 2)

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.store)
        try store.putFeedKeys([second, first])
    }

    @Test func aFeedIsFoundByTheHashOfItsKey() throws {
        #expect(try store.feedKey(hash: [1, 2, 3]) == first)
        #expect(try store.feedKey(hash: [4, 5, 6]) == second)
        #expect(try store.feedKey(hash: [1, 2]) == nil)
        #expect(try store.feedKeys() == [first, second])
    }

    @Test func theKeyOfARemovedFeedIsStillKnownUnlessForgotten() throws {
        try store.removeFeeds(["f1"])
        #expect(try store.feedKey(hash: [1, 2, 3]) == first)
        try store.removeFeeds(["f1"], forgettingKeys: true)
        #expect(try store.feedKeys() == [])
    }
}
