/// Something that a coordinator or client supporter should look at: what is the matter, since or by when, and what to do.
///
/// A structured value first; the sentences say the same. It names keys only, never a reason for an absence, and never
/// what somebody chose not to do.
public struct Signal: Codable, Sendable, Hashable {
    /// What kinds of signals there are, one for each rule.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        /// The time for making the PIP runs out.
        case pipClock = "pip-clock"
        /// A legal term runs out.
        case termClock = "term-clock"
        /// The first meeting is later than its limit.
        case firstMeeting = "first-meeting"
        /// Too many weeks without anything.
        case gap
        /// A summer holiday without anything.
        case summerGap = "summer-gap"
        /// Two parties want an intake.
        case twoIntakes = "two-intakes"
        /// Two buddies for one purpose.
        case twoBuddies = "two-buddies"
        /// Parties ask more of a week than somebody's ceiling.
        case overAsked = "over-asked"
        /// The same theme by two parties within weeks.
        case sameTheme = "same-theme"
        /// Missed appointments that call for a talk.
        case missedAppointments = "missed-appointments"
        /// Nobody has seen somebody for weeks.
        case outOfSight = "out-of-sight"
        /// The funding of an activity ends.
        case fundingEnds = "funding-ends"
        /// Somebody's guidance ends.
        case guidanceEnds = "guidance-ends"
        /// A driver is away on days that people ride.
        case driverAway = "driver-away"
        /// A calendar comes near, or is above, what calendar programs accept.
        case feedTooLarge = "feed-too-large"
        /// A meeting of the next days changed: a calendar is too slow to tell it.
        case shortNotice = "short-notice"
    }

    /// How much it presses.
    public enum Severity: String, CaseIterable, Codable, Sendable, Hashable, Comparable {
        /// Good to know.
        case notice
        /// To be acted on.
        case warning
        /// To be acted on today, or too late already.
        case alarm

        private var rank: Int {
            switch self {
            case .notice: 0
            case .warning: 1
            case .alarm: 2
            }
        }

        /// Whether the left presses less than the right.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// What a signal is about, or what it refers to.
    public struct Subject: Codable, Sendable, Hashable {
        /// What can be named.
        public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
            case participant, staff, organisation, activity, group, meeting, ride, feed, requirement
        }

        /// What it is.
        public var kind: Kind
        /// Its id; of a requirement `PROGRAMME/ID`.
        public var id: String

        /// Names a thing.
        public init(_ kind: Kind, _ id: String) {
            self.kind = kind
            self.id = id
        }
    }

    /// What is the matter and what to do, in one language.
    public struct Wording: Codable, Sendable, Hashable {
        /// What is the matter.
        public var matter: String
        /// What to do about it.
        public var action: String

        /// Makes a wording.
        public init(matter: String, action: String) {
            self.matter = matter
            self.action = action
        }
    }

    /// The rule that gives it.
    public var kind: Kind
    /// The day it is about: when something is due, begins, ends or happened.
    public var date: CalendarDate
    /// How much it presses.
    public var severity: Severity
    /// What it is about.
    public var subject: Subject
    /// Keys of the participants it touches, sorted; the subject too when it is one.
    public var participants: [String]
    /// Id of the ``StaffMember`` who supports the participant it is about; nil: nobody, or it is about no one person.
    public var clientSupporter: String?
    /// What else it names.
    public var references: [Subject]
    /// Its numbers by name, such as `daysLeft`.
    public var amounts: [String: Int]
    /// Its days by name, such as `planned`.
    public var dates: [String: CalendarDate]
    /// The sentences by language: `nl` and `en`.
    public var sentences: [String: Wording]

    /// Makes a signal.
    public init(
        kind: Kind, date: CalendarDate, severity: Severity, subject: Subject, participants: [String] = [],
        clientSupporter: String? = nil, references: [Subject] = [], amounts: [String: Int] = [:],
        dates: [String: CalendarDate] = [:], dutch: Wording, english: Wording
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
        sentences = ["nl": dutch, "en": english]
    }
}
