extension FeedsInterface {
    /// Parameters of `IssueAll`.
    package struct IssueAllParameters: Codable, Sendable {
        /// Only to readers of this kind; nil: to all.
        package var readerKind: ReaderKind?

        /// Makes parameters.
        package init(readerKind: ReaderKind? = nil) {
            self.readerKind = readerKind
        }
    }

    /// Reply of `IssueAll`.
    package struct IssueAllReply: Codable, Sendable {
        /// Feeds that were issued.
        package var issued: Int
        /// Readers who had one.
        package var present: Int
        /// Readers whose feed could not be rendered, each with the reason.
        package var failures: [String]

        /// Makes a reply.
        package init(issued: Int, present: Int, failures: [String]) {
            self.issued = issued
            self.present = present
            self.failures = failures
        }
    }

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
