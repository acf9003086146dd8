import FoundationEssentials
import RoosterControl
import RoosterModel
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.ReadCalendar`: takes a foreign calendar over as blocks.
    static func readCalendar(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "ReadCalendar", role: .coordinator) {
            (parameters: FeedsInterface.ReadCalendarParameters, caller) in
            guard let bytes = Data(base64Encoded: parameters.content) else {
                throw ServiceError.invalidPart(file: "calendar", rule: "content must be base64")
            }
            let kind: Block.SubjectKind =
                switch parameters.subjectKind {
                case .participant: .participant
                case .staff: .staff
                case .room: .room
                case .location: .location
                }
            let outcome = try await tenant.importCalendar(
                Array(bytes), for: kind, subject: parameters.subject, dryRun: parameters.dryRun ?? false, by: caller)
            return FeedsInterface.ReadCalendarReply(
                revision: outcome.revision, added: outcome.added, removed: outcome.removed, problems: outcome.problems)
        }
    }
}
