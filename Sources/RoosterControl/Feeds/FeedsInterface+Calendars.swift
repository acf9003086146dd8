extension FeedsInterface {
    /// What a calendar is of.
    package enum CalendarSubject: String, CaseIterable, Codable, Sendable, Hashable {
        case participant, staff, room, location, employer
    }

    /// Parameters of `ReadCalendar`.
    package struct ReadCalendarParameters: Codable, Sendable {
        /// Name of the file of an import session that takes the parts of a calendar.
        package static let partsFile = "calendar.ics"
        /// Most bytes of a calendar.
        package static let maximumBytes = 2 << 20

        /// What it is the calendar of.
        package var subjectKind: CalendarSubject
        /// Id of the subject.
        package var subject: String
        /// Which of the subject's calendars it is; nil: the only one.
        package var calendar: String?
        /// The import session to whose file ``partsFile`` the parts before were sent; nil: content is all.
        package var session: String?
        /// The .ics file in base64, or its last part; at most 512 KiB of it.
        package var content: String
        /// Whether to judge only.
        package var dryRun: Bool?

        /// Makes parameters.
        package init(
            subjectKind: CalendarSubject, subject: String, calendar: String? = nil,
            session: String? = nil, content: String, dryRun: Bool? = nil
        ) {
            self.subjectKind = subjectKind
            self.subject = subject
            self.calendar = calendar
            self.session = session
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
