import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Planning.Publish`: makes the newest draft the published plan.
    static func publish(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Publish", role: .coordinator) {
            (parameters: PlanningInterface.PublishParameters, caller) in
            let publication = try await tenant.publish(
                expectedDraft: parameters.expectedDraft, allowingOutdated: parameters.outdated ?? false, by: caller)
            return PlanningInterface.PublishReply(
                plan: .init(publication.outline), notices: publication.notices, feeds: publication.feeds)
        }
    }
}
