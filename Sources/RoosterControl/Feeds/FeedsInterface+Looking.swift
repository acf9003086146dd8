extension FeedsInterface {
    /// In what form a feed is looked at.
    package enum FeedForm: String, CaseIterable, Codable, Sendable, Hashable {
        case calendar, page, paper
    }

    /// Parameters of `Preview`.
    package struct PreviewParameters: Codable, Sendable {
        /// Id of the feed.
        package var id: String
        /// In what form.
        package var form: FeedForm
        /// Another language for page or paper; nil: the feed's.
        package var language: String?
        /// Which week on paper; nil: this one.
        package var weeksAhead: Int?

        /// Makes parameters.
        package init(id: String, form: FeedForm, language: String? = nil, weeksAhead: Int? = nil) {
            self.id = id
            self.form = form
            self.language = language
            self.weeksAhead = weeksAhead
        }
    }

    /// Reply of `Preview`.
    package struct PreviewReply: Codable, Sendable {
        /// The calendar or the page.
        package var text: String

        /// Makes a reply.
        package init(text: String) {
            self.text = text
        }
    }

    /// Parameters of `PrintGroup`.
    package struct PrintGroupParameters: Codable, Sendable {
        /// Id of the group in the published plan.
        package var group: String
        /// `nl` or `en`; nil: Dutch.
        package var language: String?
        /// The first week, counted from this one; nil: this one.
        package var weeksAhead: Int?
        /// How many weeks; nil: 4.
        package var weeks: Int?

        /// Makes parameters.
        package init(group: String, language: String? = nil, weeksAhead: Int? = nil, weeks: Int? = nil) {
            self.group = group
            self.language = language
            self.weeksAhead = weeksAhead
            self.weeks = weeks
        }
    }
}
