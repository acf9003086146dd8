import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Service.ImportCommit`: imports what was received, whole or not at all.
    static func importCommit(_ tenant: Tenant, _ sessions: ImportSessions) -> ControlMethod {
        ControlMethod(AdministrationInterface.name, "ImportCommit", role: .coordinator) {
            (parameters: AdministrationInterface.ImportCommitParameters, caller) in
            let files = try await sessions.finish(parameters.session)
            let outcome = try await tenant.importFolder(
                files, by: caller, removeMissing: parameters.removeMissing ?? false, dryRun: parameters.dryRun ?? false)
            return AdministrationInterface.ImportCommitReply(
                revision: outcome.revision, changes: outcome.put + outcome.removed + (outcome.plan ? 1 : 0),
                put: outcome.put, removed: outcome.removed, plan: outcome.plan, notes: outcome.notes)
        }
    }
}
