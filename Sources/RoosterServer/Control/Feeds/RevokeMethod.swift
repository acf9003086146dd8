import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.Revoke`: withdraws a feed.
    static func revokeFeed(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "Revoke", role: .coordinator) {
            (parameters: FeedsInterface.FeedParameters, caller) in
            FeedsInterface.FeedReply(feed: .init(try await tenant.revokeFeed(parameters.id, by: caller)))
        }
    }
}
