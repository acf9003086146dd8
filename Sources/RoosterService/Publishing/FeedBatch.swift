import NIOCore
import NIOPosix
import RoosterFeeds
import RoosterModel
import RoosterStore

/// Renders those of many feeds that say something else than before, on as many threads as there are processors.
///
/// A feed is a pure function of renderer, issue and records, so the order in which they are rendered does not show.
struct FeedBatch: Sendable {
    /// What became of one feed.
    enum Outcome: Sendable {
        /// It says what it said.
        case unchanged
        /// It was rendered.
        case rendered(FeedRendering)
        /// It cannot be rendered.
        case failed(FeedError)
    }

    /// Fewest feeds for which it pays to ask other threads.
    private static let fewest = 32

    private let renderer: FeedRenderer
    private let issues: [FeedIssue]
    private let revisions: [String: FeedRevisions]
    private let known: [String: Int]

    /// Takes what is to be rendered.
    ///
    /// - Parameters:
    ///   - issues: The feeds.
    ///   - renderer: Knows state and plan.
    ///   - revisions: The records of the feeds, by id.
    ///   - known: Numbers of what the feeds said last, by id, as far as that is served.
    init(_ issues: [FeedIssue], renderer: FeedRenderer, revisions: [String: FeedRevisions], known: [String: Int]) {
        self.issues = issues
        self.renderer = renderer
        self.revisions = revisions
        self.known = known
    }

    /// Renders them; the outcomes are in the order of the feeds.
    ///
    /// It blocks until all are there, so it must not be called on an event loop.
    func outcomes() -> [Outcome] {
        let workers = issues.count < Self.fewest ? 1 : max(1, System.coreCount)
        guard workers > 1 else { return issues.map(outcome) }
        // The last share is done here; feeds of one kind lie together, so every worker gets a part of each kind.
        let share = { @Sendable (worker: Int) in
            stride(from: worker, to: issues.count, by: workers).map { outcome(issues[$0]) }
        }
        let others = (1..<workers).map { worker in
            let promise = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: [Outcome].self)
            NIOThreadPool.singleton.submit { _ in promise.succeed(share(worker)) }
            return promise.futureResult
        }
        var shares = [share(0)]
        for (index, other) in others.enumerated() {
            // A pool that is gone fails the share; then it is done here.
            shares.append((try? other.wait()) ?? share(index + 1))
        }
        return issues.indices.map { shares[$0 % workers][$0 / workers] }
    }

    private func outcome(_ issue: FeedIssue) -> Outcome {
        let old = revisions[issue.id] ?? FeedRevisions()
        do throws(FeedError) {
            let (feed, digest) = try renderer.render(issue, revisions: old, unless: known[issue.id])
            return feed.map { .rendered(FeedRendering($0, of: issue, since: old, digest: digest)) } ?? .unchanged
        } catch {
            return .failed(error)
        }
    }
}

/// A rendered feed in the forms in which it is served and stored.
struct FeedRendering: Sendable {
    /// The calendar, and an organisation's by location.
    let documents: [ServedDocument]
    /// The same as the store keeps them, sharing the bytes.
    let stored: [StoredDocument]
    /// The records for the next rendering.
    let revisions: FeedRevisions
    /// The same as the store keeps them; nil when they are what they were.
    let records: StoredFeedRecords?
    /// The number of what the feed says; nil for readers who have none.
    let digest: Int?

    /// Takes a rendered feed.
    init(_ feed: RenderedFeed, of issue: FeedIssue, since old: FeedRevisions, digest: Int?) {
        let rendered = [feed.document] + feed.parts
        stored = rendered.map(StoredDocument.init)
        documents = zip(stored, rendered).map { ServedDocument($0, events: $1.events, isKept: true) }
        revisions = feed.revisions
        records = StoredFeedRecords(feed: issue.id, feed.revisions, since: old)
        self.digest = digest
    }
}

extension StoredFeedRecords {
    /// The form in which the records of a feed are stored; nil when they are the old ones.
    init?(feed: String, _ revisions: FeedRevisions, since old: FeedRevisions) {
        guard revisions != old else { return nil }
        self.init(feed: feed, revisions.all.map(StoredEventRevision.init))
    }
}
