/// By what a feed is found: never its key, only the key's hash.
package struct StoredFeedKey: Sendable, Hashable {
    /// Hash of the key.
    package var hash: [UInt8]
    /// Id of the feed.
    package var feed: String
    /// Generation of the key, from 1.
    package var generation: Int

    /// Makes a record.
    package init(hash: [UInt8], feed: String, generation: Int) {
        self.hash = hash
        self.feed = feed
        self.generation = generation
    }
}
