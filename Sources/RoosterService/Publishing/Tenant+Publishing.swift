import Logging
import Metrics
import RoosterFeeds
import RoosterModel
import RoosterStore

/// What a publication amounts to.
package struct Publication: Sendable, Hashable {
    /// The plan.
    package var outline: PlanOutline
    /// Notices that were made.
    package var notices: Int
    /// Feeds that were rendered.
    package var feeds: Int
}

extension Tenant {
    /// Publishes the newest draft: gives it a number, keeps the plan before it, and renders every issued feed.
    ///
    /// When this returns plan and journal entry are durable, and readers see the new calendars.
    ///
    /// - Parameters:
    ///   - expectedDraft: The draft the caller saw; nil: any.
    ///   - allowingOutdated: Whether a draft that was made for an older revision or on an earlier day may be published.
    ///   - caller: Who publishes.
    /// - Returns: What it amounts to.
    /// - Throws: ``ServiceError/noSuchPlan(_:)``, ``ServiceError/draftOutdated(_:)``,
    ///   ``ServiceError/store(_:)``.
    package func publish(
        expectedDraft: Int? = nil, allowingOutdated: Bool = false, by caller: Caller
    ) throws(ServiceError) -> Publication {
        guard let draft else { throw .noSuchPlan("draft") }
        if let expectedDraft, expectedDraft != draft.number { throw .noSuchPlan("draft \(expectedDraft)") }
        if isOutdated(draft) && !allowingOutdated {
            throw .draftOutdated(
                OutdatedDraft(
                    draftRevision: draft.revision, currentRevision: planningRevision,
                    madeOn: Moment(seconds: draft.madeAt).date, today: clock.date))
        }
        let version = numbered(draft, by: caller)
        let reference = PublishedVersion(
            version: version.number, publishedAt: clock.now(), publishedBy: caller.name)
        let next = try judged([.publish(reference)])
        let stored: PlanVersion
        do {
            stored = try version.stored(publishedAt: reference.publishedAt)
        } catch {
            throw noted(error)
        }
        try commit([.publish(reference)], to: next, as: JournalMethod.publish, by: caller, plan: stored)
        let former = published
        published = version
        self.draft = nil
        publishedRevision = state.revision
        ServiceMetrics.publications.increment()
        try renderAll(now: reference.publishedAt, after: former)
        announce()
        logger.notice(
            "Plan published",
            metadata: ["rooster.plan": "\(version.number)", "rooster.revision": "\(state.revision)"])
        return Publication(
            outline: outline(of: version), notices: version.notices.count,
            feeds: state.feeds.values.count { !$0.isRevoked } - feedFailures.count)
    }

    /// Whether a draft was made for an older revision, or on an earlier day, when other amounts were due.
    func isOutdated(_ draft: Draft) -> Bool {
        draft.revision < planningRevision || Moment(seconds: draft.madeAt).date < clock.date
    }

    /// The draft as the next version.
    private func numbered(_ draft: Draft, by caller: Caller) -> PublishedPlan {
        let now = Moment(seconds: clock.now())
        var plan = draft.plan
        plan.summary.version = (state.published?.version ?? 0) + 1
        plan.summary.revision = draft.revision
        plan.summary.publishedAt = now.text
        plan.summary.publishedBy = caller.name
        if let old = published?.plan {
            plan = plan.keepingCancelled(from: old, today: now.date).continuingSequences(of: old)
        }
        let notices = planner.difference(published?.plan, plan, state).notices
        return PublishedPlan(
            number: plan.summary.version, plan: plan, notices: notices, record: PlanRecord(draft: draft.number))
    }
}
