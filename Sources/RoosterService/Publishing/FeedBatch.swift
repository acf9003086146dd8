import NIOCore
import NIOPosix
import RoosterFeeds
import RoosterModel
import RoosterStore
import Synchronization

/// Renders those of many feeds that say something else than before, on as many threads as there are processors.
///
/// A feed is a pure function of renderer, issue and records, so the order in which they are rendered does not show. The
/// one who asks for the outcomes takes part in the rendering while there is nothing else to do.
final class FeedBatch: Sendable {
    /// What became of one feed.
    enum Outcome: Sendable {
        /// It says what it said.
        case unchanged
        /// It was rendered.
        case rendered(FeedRendering)
        /// It cannot be rendered.
        case failed(FeedError)
    }

    /// One feed and what became of it.
    struct Result: Sendable {
        /// The feed.
        let issue: FeedIssue
        /// What became of it.
        let outcome: Outcome
    }

    private struct Progress {
        /// The first feed that nobody has begun with.
        var next = 0
        /// What other threads made, and nobody has asked for.
        var made: [Result] = []
        /// Other threads that may still make something.
        var others: [EventLoopFuture<Void>] = []
    }

    /// Fewest feeds for which it pays to ask other threads.
    private static let fewest = 32

    private let renderer: FeedRenderer
    private let issues: [FeedIssue]
    private let revisions: [String: FeedRevisions]
    private let known: [String: Int]
    private let progress = Mutex(Progress())

    /// Takes what is to be rendered, and begins on other threads.
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
        guard issues.count >= Self.fewest else { return }
        let others = (1..<max(2, System.coreCount)).map { _ in
            let promise = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: Void.self)
            // A pool that is gone makes nothing; then all is done by who asks.
            NIOThreadPool.singleton.submit { [self] state in
                if case .active = state { makeAll() }
                promise.succeed()
            }
            return promise.futureResult
        }
        progress.withLock { $0.others = others }
    }

    /// What became of one more feed, in no order; nil when all were asked for.
    ///
    /// It blocks until there is one, so it must not be called on an event loop.
    func next() -> Result? {
        while true {
            if let made = progress.withLock({ $0.made.popLast() }) { return made }
            if let issue = begin() { return make(issue) }
            // All others have begun with are waited for; what they made is looked for once more.
            guard let other = progress.withLock({ $0.others.popLast() }) else {
                return progress.withLock { $0.made.popLast() }
            }
            try? other.wait()
        }
    }

    /// Leaves the feeds that nobody has begun with as they are.
    func stop() {
        progress.withLock { $0.next = issues.count }
    }

    private func makeAll() {
        while let issue = begin() {
            let made = make(issue)
            progress.withLock { $0.made.append(made) }
        }
    }

    private func begin() -> FeedIssue? {
        progress.withLock { progress in
            guard progress.next < issues.count else { return nil }
            defer { progress.next += 1 }
            return issues[progress.next]
        }
    }

    private func make(_ issue: FeedIssue) -> Result {
        let old = revisions[issue.id] ?? FeedRevisions()
        do throws(FeedError) {
            let (feed, digest) = try renderer.render(issue, revisions: old, unless: known[issue.id])
            let rendering = feed.map { FeedRendering($0, of: issue, since: old, digest: digest) }
            return Result(issue: issue, outcome: rendering.map(Outcome.rendered) ?? .unchanged)
        } catch {
            return Result(issue: issue, outcome: .failed(error))
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
