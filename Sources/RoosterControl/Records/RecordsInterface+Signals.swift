extension RecordsInterface {
    /// What a signal is about, or what else it names.
    package struct Subject: Codable, Sendable, Hashable {
        /// What it is.
        package var kind: String
        /// Its id; of a requirement `PROGRAMME/ID`.
        package var id: String

        /// Names a thing.
        package init(kind: String, id: String) {
            self.kind = kind
            self.id = id
        }
    }

    /// A number of a signal.
    package struct Amount: Codable, Sendable, Hashable {
        /// What it counts.
        package var name: String
        /// The number.
        package var value: Int

        /// Makes an amount.
        package init(name: String, value: Int) {
            self.name = name
            self.value = value
        }
    }

    /// A day of a signal.
    package struct Day: Codable, Sendable, Hashable {
        /// What happens then.
        package var name: String
        /// The day, such as `2027-06-28`.
        package var date: String

        /// Makes a day.
        package init(name: String, date: String) {
            self.name = name
            self.date = date
        }
    }

    /// What is the matter, and what to do about it, in one language.
    package struct Wording: Codable, Sendable, Hashable {
        /// The language: `nl` or `en`.
        package var language: String
        /// What is the matter.
        package var matter: String
        /// What to do.
        package var action: String

        /// Makes a wording.
        package init(language: String, matter: String, action: String) {
            self.language = language
            self.matter = matter
            self.action = action
        }
    }

    /// Something that a coordinator or client supporter should look at.
    package struct Signal: Codable, Sendable, Hashable {
        /// The rule.
        package var kind: String
        /// The day it is about.
        package var date: String
        /// How much it presses.
        package var severity: String
        /// What it is about.
        package var subject: Subject
        /// Keys of the participants it touches.
        package var participants: [String]
        /// Id of who supports the participant it is about.
        package var clientSupporter: String?
        /// What else it names.
        package var references: [Subject]
        /// Its numbers, by name.
        package var amounts: [Amount]
        /// Its days, by name.
        package var dates: [Day]
        /// The same as sentences, in Dutch and English.
        package var sentences: [Wording]

        /// Makes a signal.
        package init(
            kind: String, date: String, severity: String, subject: Subject, participants: [String],
            clientSupporter: String?, references: [Subject], amounts: [Amount], dates: [Day], sentences: [Wording]
        ) {
            self.kind = kind
            self.date = date
            self.severity = severity
            self.subject = subject
            self.participants = participants
            self.clientSupporter = clientSupporter
            self.references = references
            self.amounts = amounts
            self.dates = dates
            self.sentences = sentences
        }
    }

    /// Parameters of `Signals`.
    package struct SignalsParameters: Codable, Sendable {
        /// Key of a participant they are about or touch; nil: everybody.
        package var participant: String?
        /// The rule; nil: all.
        package var kind: String?
        /// The last day they are about; nil: any.
        package var until: String?

        /// Makes parameters.
        package init(participant: String? = nil, kind: String? = nil, until: String? = nil) {
            self.participant = participant
            self.kind = kind
            self.until = until
        }
    }

    /// Reply of `Signals`: a page.
    package struct SignalsReply: Codable, Sendable {
        /// What presses most first.
        package var signals: [Signal]
        /// How many there are on all pages.
        package var signalsInAll: Int

        /// Makes a page.
        package init(signals: [Signal], signalsInAll: Int) {
            self.signals = signals
            self.signalsInAll = signalsInAll
        }
    }
}
