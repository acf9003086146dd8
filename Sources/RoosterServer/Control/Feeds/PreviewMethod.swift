import RoosterControl
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Feeds.Preview`: what the reader of a feed sees.
    static func previewFeed(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(FeedsInterface.name, "Preview", role: .coordinator) {
            (parameters: FeedsInterface.PreviewParameters, _) in
            let form: FeedForm =
                switch parameters.form {
                case .calendar: .calendar
                case .page: .page
                case .paper: .paper
                }
            return FeedsInterface.PreviewReply(
                text: try tenant.preview(
                    feed: parameters.id, as: form, language: parameters.language,
                    weeksAhead: parameters.weeksAhead ?? 0))
        }
    }
}
