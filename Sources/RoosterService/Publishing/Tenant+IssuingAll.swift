import Metrics
import RoosterFeeds
package import RoosterModel

/// What issuing feeds to everybody came to.
package struct FeedsForAll: Sendable, Hashable {
    /// Feeds that were issued.
    package var issued: Int
    /// Readers who had one.
    package var present: Int
    /// Readers whose feed could not be rendered, and so was not issued: the reason by reader, as `KIND ID`.
    package var failures: [String: String]
}

extension Tenant {
    /// Issues a feed to every reader who has none without a label, in their language.
    ///
    /// It is one entry of the journal and one rendering, so it takes as long as the feeds are many; one after the other,
    /// each would make the snapshot and the pages again.
    ///
    /// - Parameters:
    ///   - isWanted: Which readers are meant.
    ///   - caller: Who asks.
    /// - Returns: What it came to.
    /// - Throws: ``ServiceError/nothingImported``, ``ServiceError/store(_:)``; then none is issued.
    package func issueFeedsToAll(
        where isWanted: (FeedIssue.Reader) -> Bool, by caller: Caller
    ) throws(ServiceError) -> FeedsForAll {
        guard state.municipality != nil else { throw .nothingImported }
        let present = Set(state.feeds.values.lazy.filter { !$0.isRevoked && $0.label == nil }.map(\.reader))
        let wanted = allReaders.filter(isWanted)
        var number = lastFeedNumber
        var issues: [FeedIssue] = []
        for reader in wanted where !present.contains(reader) {
            let issue = FeedIssue(
                id: Self.feedID(number + 1), reader: reader, language: try checked(nil, of: reader))
            // Whose guidance has been over for long would get a key that has expired; see ``checkLasts(_:)``.
            guard !hasEnded(issue) else { continue }
            number += 1
            issues.append(issue)
        }
        var outcome = FeedsForAll(issued: 0, present: wanted.count { present.contains($0) }, failures: [:])
        let begin = ContinuousClock.now
        let renderings = try render(issues, now: clock.now())
        ServiceMetrics.rendering.record(duration: .now - begin)
        for issue in issues {
            if let reason = renderings.failures[issue.id] {
                outcome.failures["\(issue.reader.kind) \(issue.reader.id)"] = reason
            }
        }
        issues.removeAll { renderings.failures[$0.id] != nil }
        if !issues.isEmpty { try put(issues, with: renderings, by: caller) }
        outcome.issued = issues.count
        return outcome
    }

    /// Everybody who can have a feed: who is only known as a member of a household is not planned, and has none.
    ///
    /// The calendar of a location has its rooms; one of a single room is issued to whom it is wanted for.
    private var allReaders: [FeedIssue.Reader] {
        let participants = state.participants.sorted.filter { !$0.isNotPlanned }
        let childcare = Set(state.childcare.sorted.map(\.location)).sorted()
        return participants.map { .participant($0.id) } + state.organisations.sorted.map { .organisation($0.id) }
            + state.staff.sorted.map { .staff($0.id) } + state.locations.sorted.map { .location($0.id) }
            + childcare.map(FeedIssue.Reader.childcare) + [.municipality]
    }
}
