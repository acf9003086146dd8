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

    /// What a calendar is of.
    package enum CalendarSubject: String, CaseIterable, Codable, Sendable, Hashable {
        case participant, staff, room, location
    }

    /// Parameters of `ReadCalendar`.
    package struct ReadCalendarParameters: Codable, Sendable {
        /// What it is the calendar of.
        package var subjectKind: CalendarSubject
        /// Id of the subject.
        package var subject: String
        /// The .ics file in base64, at most 512 KiB of it.
        package var content: String
        /// Whether to judge only.
        package var dryRun: Bool?

        /// Makes parameters.
        package init(subjectKind: CalendarSubject, subject: String, content: String, dryRun: Bool? = nil) {
            self.subjectKind = subjectKind
            self.subject = subject
            self.content = content
            self.dryRun = dryRun
        }
    }

    /// Reply of `ReadCalendar`.
    package struct ReadCalendarReply: Codable, Sendable {
        /// The revision after it.
        package var revision: Int
        /// Blocks that were added.
        package var added: Int
        /// Blocks of an earlier reading that were removed.
        package var removed: Int
        /// What could not be read and is missing.
        package var problems: [String]

        /// Makes a reply.
        package init(revision: Int, added: Int, removed: Int, problems: [String]) {
            self.revision = revision
            self.added = added
            self.removed = removed
            self.problems = problems
        }
    }
}
