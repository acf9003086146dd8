import RoosterFeeds
import Testing

@Suite struct FeedKeyTests {
    @Test func aKeyIsDerivedAndSoTheSameAfterARestore() throws {
        let restored = try #require(FeedSecret(bytes: secret.bytes))
        let key = secret.key(feed: "feed-1", generation: 1)
        #expect(restored.key(feed: "feed-1", generation: 1).text == key.text)
        #expect(key.text.utf8.count == 32)
    }

    /// The value was computed with Python's `hmac`, `hashlib` and `base64` from the same secret.
    @Test func aKeyIsTheFirst160BitsOfTheHMACInBase32() {
        #expect(secret.key(feed: "feed-1", generation: 1).text == "blqrjq7occszw7lyie7knk3utaogywgm")
    }

    @Test func everyFeedAndGenerationHasAnotherKey() {
        let keys = ["feed-1", "feed-11", "feed-2"].flatMap { feed in
            [1, 2, 11].map { secret.key(feed: feed, generation: $0).text }
        }
        #expect(Set(keys).count == 9)
        #expect(FeedSecret.random().key(feed: "feed-1", generation: 1).text != keys[0])
    }

    @Test func thePathEndsInICS() {
        let key = secret.key(feed: "feed-1", generation: 1)
        #expect(feedPath(key) == "/a/\(key.text).ics")
        #expect(key.path == feedPath(key))
        #expect(key.pagePath == "/a/\(key.text)")
    }

    @Test func aKeyFromAPathIsTheSameKey() throws {
        let key = secret.key(feed: "feed-1", generation: 1)
        let read = try #require(FeedKey(text: key.text))
        #expect(read.matches(key))
        #expect(read.hash == key.hash)
        #expect(key.hash.count == 32)
        #expect(!secret.key(feed: "feed-1", generation: 2).matches(key))
        #expect(secret.key(feed: "feed-1", generation: 2).hash != key.hash)
    }

    @Test(arguments: [
        "", "abc", String(repeating: "a", count: 33), String(repeating: "A", count: 32), "../../etc/passwd",
    ])
    func whatHasNotTheFormOfAKeyIsNone(text: String) {
        #expect(FeedKey(text: text) == nil)
    }

    @Test func neitherKeyNorSecretIsPrinted() {
        let key = secret.key(feed: "feed-1", generation: 1)
        var dumped = ""
        dump((key, secret), to: &dumped)
        #expect(!dumped.contains(key.text))
        #expect("\(key)" == "FeedKey(…)")
        #expect("\(secret)" == "FeedSecret(…)")
        #expect(String(reflecting: secret) == "FeedSecret(…)")
    }

    @Test(arguments: [0, 31, 33])
    func aSecretHas32Bytes(count: Int) {
        #expect(FeedSecret(bytes: Array(repeating: 7, count: count)) == nil)
        #expect(FeedSecret.random().bytes.count == 32)
        #expect(FeedSecret.random().bytes != FeedSecret.random().bytes)
    }
}
