/// `nl.rooster.Records`: what was done.
package enum RecordsInterface {
    /// The interface's name.
    package static let name = "nl.rooster.Records"

    /// The interface's text.
    package static let text = """
        # What was done: by whom, when, what.
        interface nl.rooster.Records

        # One entry of the journal: alterations that were made together.
        type Entry (
          # The revision after it.
          revision: int,
          # When, in UTC.
          at: string,
          # Who: a user's name and number, or a rule.
          author: string,
          # What in general, such as import or publish.
          action: string,
          # Number of alterations.
          changes: int,
          # Which rows or things, the first twenty; never their contents.
          subjects: []string
        )

        # Lists entries, the newest first, at most limit (100) and only those before a revision when it is given.
        method History(limit: ?int, before: ?int) -> (entries: []Entry)

        # The history could not be read.
        error StoreFailed (reason: string)

        # The caller's role does not suffice.
        error RoleMissing (role: string, method: string)

        """
}

extension RecordsInterface {
    /// One entry of the journal.
    package struct Entry: Codable, Sendable, Hashable {
        /// The revision after it.
        package var revision: Int
        /// When, in UTC.
        package var at: String
        /// Who: a user's name and number, or a rule.
        package var author: String
        /// What in general.
        package var action: String
        /// Number of alterations.
        package var changes: Int
        /// Which rows or things, the first twenty.
        package var subjects: [String]

        /// Makes an entry.
        package init(revision: Int, at: String, author: String, action: String, changes: Int, subjects: [String]) {
            self.revision = revision
            self.at = at
            self.author = author
            self.action = action
            self.changes = changes
            self.subjects = subjects
        }
    }

    /// Parameters of `History`.
    package struct HistoryParameters: Codable, Sendable {
        /// Most entries.
        package var limit: Int?
        /// Only entries before this revision.
        package var before: Int?

        /// Makes parameters.
        package init(limit: Int? = nil, before: Int? = nil) {
            self.limit = limit
            self.before = before
        }
    }

    /// Reply of `History`.
    package struct HistoryReply: Codable, Sendable {
        /// The newest first.
        package var entries: [Entry]

        /// Makes a reply.
        package init(entries: [Entry]) {
            self.entries = entries
        }
    }
}
