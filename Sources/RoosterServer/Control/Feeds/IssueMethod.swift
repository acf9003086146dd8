import RoosterControl
import RoosterModel
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.Issue`: issues a feed to a reader.
    static func issueFeed(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "Issue", role: .coordinator) {
            (parameters: FeedsInterface.IssueParameters, caller) in
            try checkAlarm(parameters.alarmMinutes)
            let reader = FeedIssue.Reader(parameters.readerKind, id: parameters.reader)
            let feed = try await tenant.issueFeed(
                to: reader, language: parameters.language, label: parameters.label,
                alarmMinutes: parameters.alarmMinutes, showsCancelled: parameters.showCancelled, by: caller)
            return FeedsInterface.FeedReply(feed: .init(feed))
        }
    }
}
