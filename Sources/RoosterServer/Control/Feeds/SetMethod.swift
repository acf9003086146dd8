import RoosterControl
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Feeds.Set`: alters what was chosen for a feed.
    static func setFeed(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "Set", role: .coordinator) {
            (parameters: FeedsInterface.SetParameters, caller) in
            try checkAlarm(parameters.alarmMinutes)
            let feed = try await tenant.setFeed(
                parameters.id, language: parameters.language, alarmMinutes: parameters.alarmMinutes,
                showsCancelled: parameters.showCancelled, asConfigured: parameters.asConfigured ?? false, by: caller)
            return FeedsInterface.FeedReply(feed: .init(feed))
        }
    }

    /// Refuses a reminder that is more than a week before, or after the meeting.
    static func checkAlarm(_ minutes: Int?) throws {
        guard let minutes, !(0...10_080).contains(minutes) else { return }
        throw VarlinkError.invalidParameter("alarmMinutes")
    }
}
