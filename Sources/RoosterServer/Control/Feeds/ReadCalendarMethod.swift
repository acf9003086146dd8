import FoundationEssentials
import RoosterControl
import RoosterModel
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.ReadCalendar`: takes a foreign calendar over as blocks.
    static func readCalendar(_ tenant: Tenant, _ sessions: ImportSessions) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "ReadCalendar", role: .coordinator) {
            (parameters: FeedsInterface.ReadCalendarParameters, caller) in
            guard let last = Data(base64Encoded: parameters.content) else {
                throw ServiceError.invalidPart(file: "calendar", rule: "content must be base64")
            }
            var bytes = Data()
            if let session = parameters.session {
                bytes = try await sessions.finish(session)[FeedsInterface.ReadCalendarParameters.partsFile] ?? Data()
            }
            bytes.append(last)
            let subject: CalendarSubject =
                switch parameters.subjectKind {
                case .participant: .busy(.participant, id: parameters.subject)
                case .staff: .busy(.staff, id: parameters.subject)
                case .room: .busy(.room, id: parameters.subject)
                case .location: .busy(.location, id: parameters.subject)
                case .employer: .shifts(employer: parameters.subject)
                }
            let outcome = try await tenant.importCalendar(
                Array(bytes), of: subject, name: parameters.calendar, dryRun: parameters.dryRun ?? false, by: caller)
            return FeedsInterface.ReadCalendarReply(
                revision: outcome.revision, added: outcome.added, removed: outcome.removed, problems: outcome.problems)
        }
    }
}
