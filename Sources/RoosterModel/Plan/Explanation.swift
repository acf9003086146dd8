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
}
