import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Service.GetStatus`: how the service stands.
    static func getStatus(_ tenant: Tenant, version: String) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "GetStatus", role: .viewer) { call in
            let status = await tenant.status()
            var reply = AdministrationInterface.Status()
            reply.product = "roosterd"
            reply.version = version
            reply.now = status.now
            reply.municipality = status.municipality
            reply.revision = status.revision
            reply.tables = status.tables.map { .init(table: $0.table.rawValue, rows: $0.rows) }
            reply.published = status.published.map(AdministrationInterface.PlanState.init)
            reply.draft = status.draft.map(AdministrationInterface.PlanState.init)
            reply.draftWaits = status.reasonToWait
            let waiting = status.queued > 0 ? "waiting" : "idle"
            reply.planner = .init(
                phase: status.progress?.phase.rawValue ?? waiting, share: status.progress?.share ?? 0,
                queued: status.queued, failure: status.searchFailure)
            reply.feeds = status.feeds
            reply.feedWarnings = status.feedLimits.map {
                .init(id: $0.feed, rule: $0.rule, amount: $0.amount, limit: $0.limit)
            }
            reply.storeFailure = status.storeFailure
            try await call.reply(encoding: reply)
        }
    }
}

extension AdministrationInterface.PlanState {
    /// The outline of a plan.
    init(_ outline: PlanOutline) {
        self.init()
        number = outline.version > 0 ? outline.version : outline.draft
        revision = outline.revision
        outdated = outline.isOutdated
        at = outline.at
        by = outline.version > 0 ? outline.summary.publishedBy : ""
        meetings = outline.meetings
        served = outline.summary.served
        bound = outline.summary.bound
        boundHow = outline.summary.boundHow
        standings = outline.standings.map {
            .init(priority: $0.priority.rawValue, met: $0.met, onTrack: $0.onTrack, short: $0.short)
        }
    }
}
