package import RoosterFeeds
import RoosterModel
import RoosterStore

/// All feeds as HTTP readers see them: complete, and never changed after it is published.
package struct FeedSnapshot: Sendable {
    /// What a key leads to.
    package enum Answer: Sendable {
        /// A calendar.
        case document(ServedDocument)
        /// The key was withdrawn or replaced; the feed's id.
        case gone(feed: String)
        /// There is no such key, and never was.
        case unknown
    }

    private struct Entry: Sendable {
        var feed: String
        var document: ServedDocument?
    }

    private var entries: [FeedKey: Entry] = [:]
    /// Ids of the parts, `FEED@LOCATION`, that a feed has or had.
    private var parts: [String: Set<String>] = [:]
    /// Calendars that are served, by feed id.
    package private(set) var documents: [String: ServedDocument] = [:]

    /// Makes the snapshot of a state's feeds from their stored documents.
    init(state: State, documents stored: [StoredDocument], secret: FeedSecret) {
        let byOwner = Dictionary(grouping: stored.map(ServedDocument.init), by: \.owner)
        for issue in state.feeds.values {
            serve(issue, byOwner[issue.id] ?? [], secret: secret)
        }
    }

    /// Serves the calendar of a feed and its parts, and nothing else of that feed.
    ///
    /// - Parameters:
    ///   - issue: The feed.
    ///   - new: The calendars; none for a feed that was revoked.
    ///   - secret: What keys are derived from.
    mutating func serve(_ issue: FeedIssue, _ new: [ServedDocument], secret: FeedSecret) {
        let byFeed = Dictionary(new.map { ($0.feed, $0) }) { $1 }
        let gone = parts[issue.id, default: []].subtracting(byFeed.keys)
        for feed in gone { documents[feed] = nil }
        for feed in gone.union(byFeed.keys).union([issue.id]) {
            add(issue, feed: feed, byFeed[feed], secret: secret)
        }
        parts[issue.id] = gone.union(byFeed.keys).subtracting([issue.id])
    }

    private mutating func add(_ issue: FeedIssue, feed: String, _ document: ServedDocument?, secret: FeedSecret) {
        for generation in 1...max(1, issue.generation) {
            let key = secret.key(feed: feed, generation: generation)
            let isCurrent = generation == issue.generation && !issue.isRevoked
            entries[key] = Entry(feed: feed, document: isCurrent ? document : nil)
        }
        documents[feed] = issue.isRevoked ? nil : document
    }

    /// The calendars of a feed and its parts, by id.
    func documents(of feed: String) -> [String: ServedDocument] {
        var found: [String: ServedDocument] = [:]
        for id in parts[feed, default: []].union([feed]) {
            if let document = documents[id] { found[id] = document }
        }
        return found
    }

    /// What a key leads to.
    ///
    /// Found by a seeded hash and compared in constant time, so that the time taken tells nothing about other keys.
    package func answer(to key: FeedKey) -> Answer {
        guard let entry = entries[key] else { return .unknown }
        guard let document = entry.document else { return .gone(feed: entry.feed) }
        return .document(document)
    }
}
