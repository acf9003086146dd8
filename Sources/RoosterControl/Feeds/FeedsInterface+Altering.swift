extension FeedsInterface {
    /// Parameters of `Set`.
    package struct SetParameters: Codable, Sendable {
        /// Id of the feed.
        package var id: String
        /// Language of its texts; nil: as it is.
        package var language: String?
        /// Minutes before a meeting at which it reminds, 0: never; nil: as it is.
        package var alarmMinutes: Int?
        /// Whether it keeps cancelled meetings visible where calendars hide them; nil: as it is.
        package var showCancelled: Bool?
        /// Whether reminder and cancelled meetings, as far as they are nil here, are as configured again.
        package var asConfigured: Bool?

        /// Makes parameters.
        package init(
            id: String, language: String? = nil, alarmMinutes: Int? = nil, showCancelled: Bool? = nil,
            asConfigured: Bool? = nil
        ) {
            self.id = id
            self.language = language
            self.alarmMinutes = alarmMinutes
            self.showCancelled = showCancelled
            self.asConfigured = asConfigured
        }
    }
}
