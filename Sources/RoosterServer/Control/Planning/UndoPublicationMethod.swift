import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.UndoPublication`: makes a draft like the version before the published one.
    static func undoPublication(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "UndoPublication", role: .coordinator) { call in
            try await call.reply(
                encoding: PlanningInterface.UndoPublicationReply(plan: .init(try await tenant.undoPublication())))
        }
    }
}
