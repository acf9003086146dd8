import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.Watch`: follows what is known and planned.
    static func watch(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Watch", role: .viewer, requiresMore: true) { call in
            let states = tenant.standing.follow().map { PlanningInterface.WatchReply($0) }
            try await call.replyContinuing(newestOf: states)
        }
    }
}

extension PlanningInterface.WatchReply {
    /// How the service stands.
    init(_ standing: ServiceStanding) {
        self.init(
            revision: standing.revision, version: standing.version, draft: standing.draft,
            draftRevision: standing.draftRevision, queued: standing.queued,
            progress: standing.progress.map(PlanningInterface.Progress.init))
    }
}
