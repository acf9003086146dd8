import Logging
import Metrics
import RoosterFeeds
import RoosterModel
import RoosterStore

extension Tenant {
    /// What rendering feeds made, before it is stored.
    struct Renderings {
        /// What was rendered, by feed.
        var feeds: [String: FeedRendering] = [:]
        /// Records of the catalogue, by its feed id.
        var catalogue: [String: FeedRevisions] = [:]
        /// Why feeds could not be rendered, by feed.
        var failures: [String: String] = [:]
    }

    /// Renders every issued feed again, stores what changed in one transaction and serves it.
    ///
    /// What is rendered is stored while the others are being rendered. A feed that cannot be rendered keeps its last good
    /// document; the status names it.
    ///
    /// - Parameters:
    ///   - now: As of when, in seconds since 1970-01-01 UTC.
    ///   - former: The version before the published one, where it is at hand; otherwise it is read from the store.
    /// - Throws: ``ServiceError/store(_:)``; then what was served before stays.
    func renderAll(now: Int, after former: PublishedPlan? = nil) throws(ServiceError) {
        let issues = state.feeds.values.filter { !$0.isRevoked }.sorted { $0.id < $1.id }
        let begin = ContinuousClock.now
        _ = try currentIndex(after: former)
        let batch = try batch(of: issues.filter { !hasEnded($0) }, now: now)
        defer { batch.stop() }
        var renderings = Renderings()
        var rendered = begin
        var ended = issues.filter(hasEnded)
        renderings.catalogue = try renderedCatalogue(now: now)
        try keep(&renderings, of: issues) { renderings in
            if let result = batch.next() {
                note(result, in: &renderings)
                rendered = .now
                return result.issue
            }
            return ended.popLast()
        }
        ServiceMetrics.rendering.record(duration: rendered - begin)
        ServiceMetrics.serving.record(duration: .now - rendered)
        renderedDay = FeedRenderer.day(at: now)
        renderedRevision = planningRevision
        do {
            try store.putCounters([
                TenantCounter.renderedDay: FeedRenderer.day(at: now).dayNumber,
                TenantCounter.renderedVersion: state.published?.version ?? 0,
                TenantCounter.publishedRevision: publishedRevision,
            ])
        } catch {
            throw noted(error)
        }
    }

    /// Renders feeds against what is published.
    func render(_ issues: [FeedIssue], now: Int) throws(ServiceError) -> Renderings {
        var renderings = Renderings()
        guard !issues.isEmpty else { return renderings }
        let batch = try batch(of: issues, now: now)
        while let result = batch.next() { note(result, in: &renderings) }
        return renderings
    }

    /// Begins to render feeds against what is published.
    private func batch(of issues: [FeedIssue], now: Int) throws(ServiceError) -> FeedBatch {
        let served = feeds.load().documents
        return FeedBatch(
            issues, renderer: try renderer(now: now), revisions: revisions,
            known: digests.filter { served[$0.key] != nil })
    }

    private func note(_ result: FeedBatch.Result, in renderings: inout Renderings) {
        let feed = result.issue.id
        switch result.outcome {
        case .unchanged: break
        case .rendered(let rendering):
            renderings.feeds[feed] = rendering
            ServiceMetrics.renderedFeeds.increment()
        case .failed(let error):
            renderings.failures[feed] = "\(error)"
            ServiceMetrics.failedFeeds.increment()
            logger.error("Feed could not be rendered", metadata: ["rooster.feed": "\(feed)", "feed.error": "\(error)"])
        }
    }

    /// Renders the catalogue in every language of the municipality; only its records are kept, since the page asks for
    /// selections of it.
    private func renderedCatalogue(now: Int) throws(ServiceError) -> [String: FeedRevisions] {
        let renderer = try renderer(now: now)
        return (state.municipality?.languages ?? []).reduce(into: [:]) { records, language in
            let id = FeedRenderer.catalogueID(language)
            let old = revisions[id] ?? FeedRevisions()
            records[id] = renderer.catalogueFeed(CatalogueFilter(), language: language, revisions: old).revisions
        }
    }

    /// Publishes the pages of what is published now.
    func publishPages() throws(ServiceError) {
        guard state.municipality != nil else { return }
        let catalogue = revisions.filter { $0.key.hasPrefix("catalogue-") }
        pages.publish(PublishedPages(renderer: try renderer(now: clock.now()), catalogue: catalogue))
    }

    private func renderer(now: Int) throws(ServiceError) -> FeedRenderer {
        FeedRenderer(
            state: state, plan: try currentIndex(), secret: secret, now: now, settings: settings.feeds)
    }

    /// The published plan with what it keeps of the one before, ready for rendering; made once for a revision that
    /// matters to it.
    ///
    /// - Parameter former: The version before, where it is at hand; any other is not looked at.
    /// - Returns: The plan with its tables.
    /// - Throws: ``ServiceError/store(_:)`` when the version before cannot be read.
    func currentIndex(after former: PublishedPlan? = nil) throws(ServiceError) -> PlanIndex {
        let number = published?.number ?? 0
        if let indexed, indexed.number == number, indexed.revision == planningRevision { return indexed.plan }
        var plan = published?.plan ?? Plan()
        var previous = former.flatMap { $0.number == number - 1 ? $0 : nil }
        if previous == nil { previous = try previousPlan() }
        if let previous {
            // From the day of the publication on, and not from today: what was dropped then did not take place.
            let day = CalendarDate(isoText: plan.summary.publishedAt.prefix(10)) ?? clock.date
            plan = plan.keepingCancelled(from: previous.plan, today: day) { state.participants[$0] != nil }
        }
        let made = IndexedPlan(number: number, revision: planningRevision, plan: PlanIndex(plan: plan, state: state))
        indexed = made
        return made.plan
    }

    /// Stores renderings in one transaction, then serves them.
    ///
    /// - Parameters:
    ///   - renderings: What was rendered.
    ///   - issues: The feeds they are of; those without a rendering are withdrawn when they were revoked, and keep their
    ///     last good document otherwise.
    /// - Throws: ``ServiceError/store(_:)``; then what was served before stays.
    func keep(_ renderings: Renderings, of issues: [FeedIssue]) throws(ServiceError) {
        var (renderings, rest) = (renderings, issues)
        try keep(&renderings, of: issues) { _ in rest.popLast() }
    }

    /// Stores renderings as they are made, in one transaction, then serves them.
    ///
    /// - Parameters:
    ///   - renderings: What was rendered before.
    ///   - issues: All feeds.
    ///   - next: The next feed to be stored, whose rendering it adds if there is a new one; nil: there is none left.
    /// - Throws: ``ServiceError/store(_:)``; then what was served before stays.
    private func keep(
        _ renderings: inout Renderings, of issues: [FeedIssue], _ next: (inout Renderings) -> FeedIssue?
    ) throws(ServiceError) {
        var snapshot = feeds.load()
        var stored: Set<String> = []
        var catalogue: FeedPublication? = FeedPublication(
            records: renderings.catalogue.compactMap { id, records in
                StoredFeedRecords(feed: id, records, since: revisions[id] ?? FeedRevisions())
            })
        do {
            try store.publish {
                if let issue = next(&renderings) {
                    let part = part(of: issue, renderings.feeds[issue.id], in: &snapshot)
                    stored.formUnion(part.keys.map { "\($0.feed)/\($0.generation)" })
                    return part
                }
                defer { catalogue = nil }
                return catalogue
            }
        } catch {
            throw noted(error)
        }
        storedKeys.formUnion(stored)
        revisions.merge(renderings.catalogue) { $1 }
        for (feed, rendering) in renderings.feeds { revisions[feed] = rendering.revisions }
        for issue in issues where isServedAnew(issue, renderings.feeds[issue.id]) {
            digests[issue.id] = renderings.feeds[issue.id]?.digest
        }
        for issue in issues { feedFailures[issue.id] = renderings.failures[issue.id] }
        feeds.publish(snapshot)
        try publishPages()
    }

    private func isServedAnew(_ issue: FeedIssue, _ rendering: FeedRendering?) -> Bool {
        issue.isRevoked || rendering != nil || hasEnded(issue)
    }

    /// What is to be stored of a feed, which is served in the snapshot from then on.
    private func part(
        of issue: FeedIssue, _ rendering: FeedRendering?, in snapshot: inout FeedSnapshot
    ) -> FeedPublication {
        var part = FeedPublication()
        if isServedAnew(issue, rendering) {
            let old = snapshot.documents(of: issue.id)
            let new = (rendering?.documents ?? []).map { document in
                // Equal bytes keep the stored moment, so that a rendering which changed nothing changes nothing.
                old[document.feed].flatMap { $0.etag == document.etag ? $0 : nil } ?? document
            }
            let changed = Set(new.filter { $0 != old[$0.feed] }.map(\.feed))
            part.documents = (rendering?.stored ?? []).filter { changed.contains($0.feed) }
            part.records = rendering?.records.map { [$0] } ?? []
            part.removedDocuments = Set(old.keys).subtracting(new.map(\.feed)).sorted()
            snapshot.serve(issue, new, secret: secret)
        }
        part.keys = keys(of: [issue.id] + snapshot.documents(of: issue.id).keys)
        return part
    }

    /// Keys to store for feeds or parts of feeds, of every generation, as far as they are not stored for certain.
    func keys(of ids: [String]) -> [StoredFeedKey] {
        Set(ids).sorted().flatMap { id -> [StoredFeedKey] in
            guard let issue = state.feeds[String(id.prefix { $0 != "@" })] else { return [] }
            return (1...max(1, issue.generation)).filter { !storedKeys.contains("\(id)/\($0)") }.map { generation in
                StoredFeedKey(hash: secret.key(feed: id, generation: generation).hash, feed: id, generation: generation)
            }
        }
    }
}

/// The published plan, ready for rendering.
struct IndexedPlan {
    /// Number of the published version; 0: none.
    var number: Int
    /// Revision of the last change that matters to it.
    var revision: Int
    /// The plan, with what it keeps of the one before.
    var plan: PlanIndex
}
