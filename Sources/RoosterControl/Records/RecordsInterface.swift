/// `nl.rooster.Records`: what was done.
package enum RecordsInterface {
    /// The interface's name.
    package static let name = "nl.rooster.Records"

    /// The interface's text.
    package static let text = """
        # What was done, by whom and when, and what somebody should look at.
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

        # What a signal is about, or what else it names.
        type Subject (
          # What it is: participant, staff, organisation, activity, group, meeting, ride, feed or requirement.
          kind: string,
          # Its id; of a requirement PROGRAMME/ID.
          id: string
        )

        # A number of a signal.
        type Amount (
          # What it counts, such as daysLeft.
          name: string,
          # The number.
          value: int
        )

        # A day of a signal.
        type Day (
          # What happens then, such as due.
          name: string,
          # The day, such as 2027-06-28.
          date: string
        )

        # What is the matter, and what to do about it, in one language.
        type Wording (
          # The language: nl or en.
          language: string,
          # What is the matter.
          matter: string,
          # What to do.
          action: string
        )

        # Something that a coordinator or client supporter should look at.
        type Signal (
          # The rule: pip-clock, term-clock, first-meeting, gap, summer-gap, two-intakes, two-buddies, over-asked,
          # same-theme, missed-appointments, out-of-sight, funding-ends, guidance-ends, driver-away, feed-too-large,
          # short-notice.
          kind: string,
          # The day it is about: when something is due, begins, ends or happened.
          date: string,
          # How much it presses: notice, warning or alarm.
          severity: string,
          # What it is about.
          subject: Subject,
          # Keys of the participants it touches.
          participants: []string,
          # Id of who supports the participant it is about.
          clientSupporter: ?string,
          # What else it names.
          references: []Subject,
          # Its numbers, by name.
          amounts: []Amount,
          # Its days, by name.
          dates: []Day,
          # The same as sentences, in Dutch and English.
          sentences: []Wording
        )

        # Lists entries, the newest first, at most limit (100) and only those before a revision when it is given.
        method History(limit: ?int, before: ?int) -> (entries: []Entry)

        # Lists what somebody should look at today, what presses most first: about a participant, of one rule, about
        # days until a day. With the flag more all signals come in pages; without it the first page only.
        method Signals(participant: ?string, kind: ?string, until: ?string) -> (signals: []Signal, signalsInAll: int)

        # Nothing was imported yet.
        error NothingImported ()

        # There is no such participant.
        error NotFound (subject: string, rule: string)

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
