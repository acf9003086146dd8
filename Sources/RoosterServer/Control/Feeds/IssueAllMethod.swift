import RoosterControl
import RoosterModel
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.IssueAll`: issues a feed to every reader who has none.
    static func issueAllFeeds(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "IssueAll", role: .coordinator) {
            (parameters: FeedsInterface.IssueAllParameters, caller) in
            let outcome = try await tenant.issueFeedsToAll(
                where: { reader in parameters.readerKind.map { $0 == FeedsInterface.ReaderKind(reader) } ?? true },
                by: caller)
            return FeedsInterface.IssueAllReply(
                issued: outcome.issued, present: outcome.present,
                failures: outcome.failures.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
        }
    }
}
