import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Records.History`: who did what, the newest first.
    static func history(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(RecordsInterface.name, "History", role: .viewer) {
            (parameters: RecordsInterface.HistoryParameters, _) in
            guard (1...1000).contains(parameters.limit ?? 100) else { throw VarlinkError.invalidParameter("limit") }
            let entries = try await tenant.history(limit: parameters.limit ?? 100, before: parameters.before)
            return RecordsInterface.HistoryReply(
                entries: entries.map { entry in
                    RecordsInterface.Entry(
                        revision: entry.revision, at: entry.at, author: entry.author, action: entry.action,
                        changes: entry.changes, subjects: entry.subjects)
                })
        }
    }
}
