import NIOCore
import NIOPosix
import RoosterFeeds
import RoosterModel

/// Renders many feeds at once, or finds out which have changed, on as many threads as there are processors.
///
/// A feed is a pure function of renderer, issue and records, so the order in which they are rendered does not show.
struct FeedBatch: Sendable {
    /// What became of one feed.
    typealias Outcome = Result<RenderedFeed, FeedError>

    /// Fewest feeds for which it pays to ask other threads.
    private static let fewest = 32

    private let renderer: FeedRenderer
    private let issues: [FeedIssue]
    private let revisions: [String: FeedRevisions]

    /// Takes what is to be rendered.
    ///
    /// - Parameters:
    ///   - issues: The feeds.
    ///   - renderer: Knows state and plan.
    ///   - revisions: The records of the feeds, by id.
    init(_ issues: [FeedIssue], renderer: FeedRenderer, revisions: [String: FeedRevisions]) {
        self.issues = issues
        self.renderer = renderer
        self.revisions = revisions
    }

    /// Renders them; the outcomes are in the order of the feeds.
    ///
    /// It blocks until all are there, so it must not be called on an event loop.
    func outcomes() -> [Outcome] { each(outcome) }

    /// What their digests are now, in the order of the feeds; see ``FeedRenderer/digest(_:)``.
    ///
    /// It blocks as ``outcomes()`` does.
    func digests() -> [Int?] { each { renderer.digest($0) } }

    private func each<Value: Sendable>(_ body: @escaping @Sendable (FeedIssue) -> Value) -> [Value] {
        let workers = issues.count < Self.fewest ? 1 : max(1, System.coreCount)
        guard workers > 1 else { return issues.map(body) }
        // The last share is done here; feeds of one kind lie together, so every worker gets a part of each kind.
        let share = { @Sendable (worker: Int) in
            stride(from: worker, to: issues.count, by: workers).map { body(issues[$0]) }
        }
        let others = (1..<workers).map { worker in
            let promise = MultiThreadedEventLoopGroup.singleton.any().makePromise(of: [Value].self)
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
        do throws(FeedError) {
            return .success(try renderer.render(issue, revisions: revisions[issue.id] ?? FeedRevisions()))
        } catch {
            return .failure(error)
        }
    }
}
