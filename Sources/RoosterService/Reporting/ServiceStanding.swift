package import RoosterModel

/// How the service stands, in short: what followers see.
package struct ServiceStanding: Sendable, Hashable {
    /// Revision of what is known.
    package var revision = 0
    /// Published version; 0: none.
    package var version = 0
    /// Number of the newest draft; 0: none.
    package var draft = 0
    /// Revision it was made for.
    package var draftRevision = 0
    /// Searches that wait behind the running one.
    package var queued = 0
    /// How far the running search is; nil: none runs.
    package var progress: PlanningProgress?

    /// The same as a sentence, for the status line of the service.
    package var sentence: String {
        let plan = version > 0 ? "plan \(version) published" : "nothing published"
        guard let progress else { return "Ready; \(plan)" }
        return "Planning: \(progress.phase.rawValue), \(Int(progress.share * 100)) %; \(plan)"
    }

    /// How a state with a draft stands.
    init(state: State, draft: Draft?) {
        revision = state.revision
        version = state.published?.version ?? 0
        self.draft = draft?.number ?? 0
        draftRevision = draft?.revision ?? 0
    }
}
