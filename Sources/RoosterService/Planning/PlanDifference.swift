package import RoosterModel

/// What changed between two plans, for people.
package struct PlanDifference: Sendable, Hashable {
    /// Ids of meetings that are new.
    package var added: [String] = []
    /// Ids of meetings whose date or time changed.
    package var moved: [String] = []
    /// Ids of meetings that are gone or cancelled.
    package var cancelled: [String] = []
    /// Ids of meetings in another room or place.
    package var room: [String] = []
    /// Ids of meetings with other staff.
    package var staff: [String] = []
    /// Keys of participants who had a plan and whose week changed.
    package var participants: [String] = []
    /// Whom to tell what.
    package var notices: [ChangeNotice] = []

    /// No difference.
    package init() {}
}

/// Why a requirement of a participant stands as it does.
package struct Explanation: Sendable, Hashable {
    /// A way to meet a requirement that is shut, with the rules that shut it.
    package struct ExcludedOption: Sendable, Hashable {
        /// Id of the activity or of the group.
        package var option: String
        /// The rules that exclude it.
        package var reasons: [Reason]
    }

    /// Key of the participant.
    package var participant: String
    /// `PROGRAMME/ID`.
    package var requirement: String
    /// How it stands.
    package var status: RequirementStanding.Status
    /// What is missing, in the unit of the requirement.
    package var missing: Double
    /// Ways that are shut.
    package var options: [ExcludedOption]
    /// The rules that stand in the way.
    package var reasons: [Reason]
    /// Sentences by language.
    package var sentences: [String: [String]]
}
