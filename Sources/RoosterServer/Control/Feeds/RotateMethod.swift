import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.Rotate`: gives a feed another key.
    static func rotateFeed(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "Rotate", role: .coordinator) {
            (parameters: FeedsInterface.FeedParameters, caller) in
            FeedsInterface.FeedReply(feed: .init(try await tenant.rotateFeed(parameters.id, by: caller)))
        }
    }
}
