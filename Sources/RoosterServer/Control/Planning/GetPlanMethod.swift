import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.GetPlan`: the published plan and the newest draft, in short.
    static func getPlan(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "GetPlan", role: .viewer) { call in
            let (published, draft) = await tenant.plans()
            try await call.reply(
                encoding: PlanningInterface.GetPlanReply(
                    published: published.map(PlanningInterface.PlanSummary.init),
                    draft: draft.map(PlanningInterface.PlanSummary.init)))
        }
    }
}
