package import RoosterModel

/// What a plan amounts to, for people.
package struct PlanOutline: Sendable, Hashable {
    /// Requirements of one priority.
    package struct Standing: Sendable, Hashable {
        /// How much they weigh.
        package var priority: Requirement.Priority
        /// Requirements that are met.
        package var met = 0
        /// Requirements of which all that is due is done or planned.
        package var onTrack = 0
        /// Requirements of which something is missing.
        package var short = 0
    }

    /// Number of the published version; 0 for a draft.
    package var version: Int
    /// Number of the draft it is or was; 0 for a plan that was imported.
    package var draft: Int
    /// Revision of the state it was made for.
    package var revision: Int
    /// Whether what planning depends on has changed since.
    package var isOutdated: Bool
    /// When it was published or made, in UTC.
    package var at: String
    /// What the plan says of itself.
    package var summary: PlanSummary
    /// Groups in it.
    package var groups: Int
    /// Meetings in it, cancelled ones not counted.
    package var meetings: Int
    /// Attendances in it.
    package var attendances: Int
    /// Requirements by priority: legal, must, wish.
    package var standings: [Standing]

    /// Outlines a plan.
    ///
    /// - Complexity: O(rows of the plan).
    init(_ plan: Plan, version: Int, draft: Int, revision: Int, isOutdated: Bool, at: String) {
        self.version = version
        self.draft = draft
        self.revision = revision
        self.isOutdated = isOutdated
        self.at = at
        summary = plan.summary
        groups = plan.groups.count
        meetings = plan.meetings.count { $0.status != .cancelled }
        attendances = plan.attending.count { $0.status != .cancelled }
        var byPriority: [Requirement.Priority: Standing] = [:]
        for requirement in plan.requirements {
            let priority = requirement.priority
            switch requirement.status {
            case .met: byPriority[priority, default: Standing(priority: priority)].met += 1
            case .onTrack: byPriority[priority, default: Standing(priority: priority)].onTrack += 1
            case .short: byPriority[priority, default: Standing(priority: priority)].short += 1
            }
        }
        standings = Requirement.Priority.allCases.map { byPriority[$0] ?? Standing(priority: $0) }
    }
}

extension Tenant {
    /// Outlines a draft.
    func outline(of draft: Draft) -> PlanOutline {
        PlanOutline(
            draft.plan, version: 0, draft: draft.number, revision: draft.revision,
            isOutdated: isOutdated(draft), at: Moment(seconds: draft.madeAt).text)
    }

    /// Outlines a published version.
    func outline(of published: PublishedPlan) -> PlanOutline {
        // Publishing is itself an entry that planning depends on; only what came after it makes a plan outdated.
        PlanOutline(
            published.plan, version: published.number, draft: published.record.draft,
            revision: published.plan.summary.revision, isOutdated: planningRevision > publishedRevision,
            at: published.plan.summary.publishedAt)
    }

    /// What is published and the newest draft, outlined.
    package func plans() -> (published: PlanOutline?, draft: PlanOutline?) {
        (published.map(outline(of:)), draft.map(outline(of:)))
    }
}
