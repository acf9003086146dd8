import Logging
import Metrics
import RoosterFeeds
import RoosterModel
import RoosterStore

extension Tenant {
    /// What rendering feeds made, before it is stored.
    struct Renderings {
        var documents: [String: [ServedDocument]] = [:]
        /// The same in the form the store keeps, by the document's feed: sharing the bytes that were rendered.
        var stored: [String: StoredDocument] = [:]
        var revisions: [String: FeedRevisions] = [:]
        var publication = FeedPublication()
        var failures: [String: String] = [:]
        var digests: [String: Int] = [:]
    }

    /// Renders every issued feed again, stores what changed in one transaction and serves it.
    ///
    /// A feed that cannot be rendered keeps its last good document; the status names it.
    ///
    /// - Parameters:
    ///   - now: As of when, in seconds since 1970-01-01 UTC.
    ///   - former: The version before the published one, where it is at hand; otherwise it is read from the store.
    /// - Throws: ``ServiceError/store(_:)``; then what was served before stays.
    func renderAll(now: Int, after former: PublishedPlan? = nil) throws(ServiceError) {
        let issues = state.feeds.values.filter { !$0.isRevoked }.sorted { $0.id < $1.id }
        let begin = ContinuousClock.now
        _ = try currentIndex(after: former)
        var renderings = try render(issues.filter { !hasEnded($0) }, now: now)
        try renderCatalogue(into: &renderings, now: now)
        let rendered = ContinuousClock.now
        ServiceMetrics.rendering.record(duration: rendered - begin)
        try keep(renderings, of: issues)
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
        var result = Renderings()
        guard !issues.isEmpty else { return result }
        let renderer = try renderer(now: now)
        let served = feeds.load().documents
        let known = digests.filter { served[$0.key] != nil }
        let batch = FeedBatch(issues, renderer: renderer, revisions: revisions, known: known)
        for (issue, outcome) in zip(issues, batch.outcomes()) {
            switch outcome {
            case .unchanged: break
            case .rendered(let feed):
                result.add(feed, of: issue)
                ServiceMetrics.renderedFeeds.increment()
            case .failed(let error):
                result.failures[issue.id] = "\(error)"
                ServiceMetrics.failedFeeds.increment()
                logger.error(
                    "Feed could not be rendered", metadata: ["rooster.feed": "\(issue.id)", "feed.error": "\(error)"])
            }
        }
        return result
    }

    /// Renders the catalogue in every language of the municipality; only its records are kept, since the page asks for
    /// selections of it.
    private func renderCatalogue(into renderings: inout Renderings, now: Int) throws(ServiceError) {
        let renderer = try renderer(now: now)
        for language in state.municipality?.languages ?? [] {
            let id = FeedRenderer.catalogueID(language)
            let old = revisions[id] ?? FeedRevisions()
            let feed = renderer.catalogueFeed(CatalogueFilter(), language: language, revisions: old)
            renderings.keep(feed.revisions, of: id, since: old)
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
        var snapshot = feeds.load()
        var publication = renderings.publication
        for issue in issues where issue.isRevoked || renderings.documents[issue.id] != nil || hasEnded(issue) {
            let old = snapshot.documents(of: issue.id)
            let new = (renderings.documents[issue.id] ?? []).map { document in
                // Equal bytes keep the stored moment, so that a rendering which changed nothing changes nothing.
                old[document.feed].flatMap { $0.etag == document.etag ? $0 : nil } ?? document
            }
            publication.documents += new.filter { $0 != old[$0.feed] }.map { renderings.stored[$0.feed] ?? $0.stored }
            publication.removedDocuments += Set(old.keys).subtracting(new.map(\.feed)).sorted()
            snapshot.serve(issue, new, secret: secret)
        }
        let newKeys = issues.flatMap { keys(of: [$0.id] + snapshot.documents(of: $0.id).keys) }
        do {
            if !newKeys.isEmpty { try store.putFeedKeys(newKeys) }
            try store.publish(publication)
        } catch {
            throw noted(error)
        }
        storedKeys.formUnion(newKeys.map { "\($0.feed)/\($0.generation)" })
        revisions.merge(renderings.revisions) { $1 }
        for issue in issues where issue.isRevoked || renderings.documents[issue.id] != nil || hasEnded(issue) {
            digests[issue.id] = renderings.digests[issue.id]
        }
        for issue in issues { feedFailures[issue.id] = renderings.failures[issue.id] }
        feeds.publish(snapshot)
        try publishPages()
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

extension Tenant.Renderings {
    /// Adds what rendering one feed made.
    mutating func add(_ feed: FeedRendering, of issue: FeedIssue) {
        documents[issue.id] = feed.documents
        for document in feed.stored { stored[document.feed] = document }
        revisions[issue.id] = feed.revisions
        if let records = feed.records { publication.records.append(records) }
        digests[issue.id] = feed.digest
    }

    /// Adds the records of a feed.
    mutating func keep(_ new: FeedRevisions, of feed: String, since old: FeedRevisions) {
        revisions[feed] = new
        if let records = StoredFeedRecords(feed: feed, new, since: old) { publication.records.append(records) }
    }
}
