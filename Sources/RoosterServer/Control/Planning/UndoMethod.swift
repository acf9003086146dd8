import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Planning.Undo`: takes an entry of the history back.
    static func undo(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Undo", role: .coordinator) {
            (parameters: PlanningInterface.UndoParameters, caller) in
            let undone = try await tenant.undo(
                revision: parameters.revision, by: caller, expectedRevision: parameters.expectedRevision,
                dryRun: parameters.dryRun ?? false)
            return PlanningInterface.UndoReply(
                revision: undone.revision, undone: undone.undone, subjects: undone.subjects)
        }
    }
}
