/// A way to meet a requirement that is shut, with the rules that shut it.
public struct ExcludedOption: Codable, Sendable {
    /// Id of the activity or of the group.
    public var option: String
    /// The rules that exclude it.
    public var reasons: [Reason]

    /// Makes a way that is shut.
    public init(option: String, reasons: [Reason]) {
        self.option = option
        self.reasons = reasons
    }
}

/// A rule that stands in the way, with what it is about.
public struct ExcludingRule: Codable, Sendable, Hashable {
    /// Which rule.
    public var reason: Reason
    /// What it is about, as `FILE:KEY`; more precise than the reason alone, such as one block or one child.
    public var subject: String

    /// Makes a rule.
    public init(reason: Reason, subject: String) {
        self.reason = reason
        self.subject = subject
    }
}

/// Rules that together exclude every option, none of them without the others.
///
/// Keeping only these rules still excludes every option; dropping any one of them leaves an option.
public struct ConflictSet: Codable, Sendable, Hashable {
    /// The rules, by reason and subject.
    public var rules: [ExcludingRule]
    /// What they say together, by language.
    public var sentences: [String: String]

    /// Makes a conflict.
    public init(rules: [ExcludingRule], sentences: [String: String]) {
        self.rules = rules
        self.sentences = sentences
    }
}

/// Changes that open an option, at least one for every conflict, verified on a copy.
public struct Repair: Codable, Sendable, Hashable {
    /// One thing to change.
    public struct Part: Codable, Sendable, Hashable {
        /// The rule it mends.
        public var rule: ExcludingRule
        /// The changes.
        public var changes: [Change]
        /// The same in short, as `FILE:KEY.COLUMN=VALUE`.
        public var edits: [String]
        /// What to do, by language.
        public var sentences: [String: String]

        /// Makes a part.
        public init(rule: ExcludingRule, changes: [Change], edits: [String], sentences: [String: String]) {
            self.rule = rule
            self.changes = changes
            self.edits = edits
            self.sentences = sentences
        }
    }

    /// The option it opens: id of the group or activity.
    public var option: String
    /// What to change; every part is needed.
    public var parts: [Part]
    /// How much more of the requirement it gives, in the unit of the requirement, without moving anybody else.
    public var gives: Double
    /// How hard it is to do, for comparison only: a seat is 1, a person's working hours are 8.
    public var cost: Int
    /// What to do, by language.
    public var sentences: [String: String]

    /// Makes a repair.
    public init(option: String, parts: [Part], gives: Double, cost: Int, sentences: [String: String]) {
        self.option = option
        self.parts = parts
        self.gives = gives
        self.cost = cost
        self.sentences = sentences
    }

    /// All its changes.
    public var changes: [Change] { parts.flatMap(\.changes) }

    /// All its changes in short.
    public var edits: [String] { parts.flatMap(\.edits) }
}

/// Why a requirement of a participant stands as it does: a structured value, and sentences in Dutch and English.
public struct Explanation: Codable, Sendable {
    /// Id of the participant.
    public var participant: String
    /// `PROGRAMME/ID`.
    public var requirement: String
    /// How it stands.
    public var status: RequirementStanding.Status
    /// What is missing, in the unit of the requirement.
    public var missing: Double
    /// Ways that are shut.
    public var options: [ExcludedOption]
    /// The rules that stand in the way, those met most often first.
    public var reasons: [Reason]
    /// Sentences by language.
    public var sentences: [String: [String]]
    /// Ways that are open although something is missing: the search has not used them.
    public var openOptions: [String] = []
    /// The minimal conflicts, smallest first; up to ``mostConflicts``.
    public var conflicts: [ConflictSet] = []
    /// Whether there are more conflicts than were listed.
    public var hasMoreConflicts = false
    /// The cheapest repairs that were found, each verified on a copy.
    public var repairs: [Repair] = []

    /// Most conflicts that are listed.
    public static let mostConflicts = 12

    /// Makes an explanation.
    public init(
        participant: String, requirement: String, status: RequirementStanding.Status, missing: Double,
        options: [ExcludedOption], reasons: [Reason], sentences: [String: [String]]
    ) {
        self.participant = participant
        self.requirement = requirement
        self.status = status
        self.missing = missing
        self.options = options
        self.reasons = reasons
        self.sentences = sentences
    }

    /// Whether nothing the person could be offered fits, whatever others give up: no option, no open one.
    public var isImpossible: Bool { status == .short && openOptions.isEmpty && !conflicts.isEmpty }
}
