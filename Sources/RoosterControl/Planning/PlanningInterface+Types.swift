package import Varlink

extension PlanningInterface {
    /// One alteration of a row of a table.
    package struct Change: Codable, Sendable, Hashable {
        /// What is done with the row.
        package enum Action: String, CaseIterable, Codable, Sendable, Hashable {
            case put, remove
        }

        /// What is done with the row.
        package var action: Action
        /// The table's name.
        package var table: String
        /// The key of the row to remove.
        package var key: String?
        /// The row to put.
        package var row: JSONValue?

        /// Makes an alteration.
        package init(action: Action, table: String, key: String? = nil, row: JSONValue? = nil) {
            self.action = action
            self.table = table
            self.key = key
            self.row = row
        }
    }

    /// Why something was refused.
    package struct Refusal: Codable, Sendable, Hashable {
        /// What it is about.
        package var subject: String
        /// The column or field.
        package var field: String?
        /// The value that was refused.
        package var value: String?
        /// The rule it breaks.
        package var rule: String

        /// Makes a reason.
        package init(subject: String, field: String?, value: String?, rule: String) {
            self.subject = subject
            self.field = field
            self.value = value
            self.rule = rule
        }
    }

    /// Numbers by the priority of requirements.
    package struct ByPriority: Codable, Sendable, Hashable {
        /// Asked by law.
        package var legal: Int
        /// Asked by the municipality's programme.
        package var must: Int
        /// Wished.
        package var wish: Int

        /// Makes numbers by priority.
        package init(legal: Int, must: Int, wish: Int) {
            self.legal = legal
            self.must = must
            self.wish = wish
        }
    }

    /// How far a search is.
    package struct Progress: Codable, Sendable, Hashable {
        /// What it does.
        package var phase: String
        /// Share of its time that has passed, 0–1.
        package var share: Double
        /// Legal and must requirements of which something is missing in the best plan so far.
        package var unplaced: Int
        /// Share of the due legal and must amounts that the best plan so far serves, 0–1.
        package var served: Double
        /// Seconds until its time limit.
        package var secondsLeft: Double

        /// Makes a report of progress.
        package init(phase: String, share: Double, unplaced: Int, served: Double, secondsLeft: Double) {
            self.phase = phase
            self.share = share
            self.unplaced = unplaced
            self.served = served
            self.secondsLeft = secondsLeft
        }
    }

    /// What happens to a meeting without a notice to anybody.
    package struct MeetingChange: Codable, Sendable, Hashable {
        /// Id of the meeting.
        package var meeting: String
        /// What happens.
        package var change: String
        /// How it was.
        package var before: String
        /// How it is.
        package var after: String
        /// How a change led to it: direct, follows or search.
        package var link: String?
        /// Revision of that change.
        package var revision: Int?
        /// The row it altered.
        package var because: String?
        /// How it led to it, in Dutch.
        package var dutch: String?
        /// In English.
        package var english: String?

        /// Makes a change without its cause.
        package init(meeting: String, change: String, before: String, after: String) {
            self.meeting = meeting
            self.change = change
            self.before = before
            self.after = after
        }
    }

    /// Whom to tell what of a change.
    package struct Notice: Codable, Sendable, Hashable {
        /// What is told: participant, staff, organisation or location.
        package var subjectKind: String
        /// Its id.
        package var subject: String
        /// How it can be told.
        package var reachBy: [String]
        /// The language of the text.
        package var language: String
        /// Id of the meeting.
        package var meeting: String
        /// What happens.
        package var change: String
        /// How it was.
        package var before: String
        /// How it is.
        package var after: String
        /// The message in their language.
        package var text: String
        /// How a change led to it: direct, follows or search.
        package var link: String?
        /// Revision of that change.
        package var revision: Int?
        /// The row it altered.
        package var because: String?
        /// How it led to it, in Dutch.
        package var dutch: String?
        /// In English.
        package var english: String?

        /// Makes a notice.
        package init(
            subjectKind: String, subject: String, reachBy: [String], language: String, meeting: String, change: String,
            before: String, after: String, text: String
        ) {
            self.subjectKind = subjectKind
            self.subject = subject
            self.reachBy = reachBy
            self.language = language
            self.meeting = meeting
            self.change = change
            self.before = before
            self.after = after
            self.text = text
        }
    }

    /// Why an option was ruled out.
    package struct ExcludedOption: Codable, Sendable, Hashable {
        /// What was looked at, in words.
        package var option: String
        /// Ids of the rules that exclude it.
        package var reasons: [String]

        /// Makes an excluded option.
        package init(option: String, reasons: [String]) {
            self.option = option
            self.reasons = reasons
        }
    }
}
