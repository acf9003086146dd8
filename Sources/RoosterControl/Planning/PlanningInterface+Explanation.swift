extension PlanningInterface {
    /// A rule that stands in the way, with what it is about.
    package struct ExcludingRule: Codable, Sendable, Hashable {
        /// Id of the rule.
        package var reason: String
        /// What it is about, as `FILE:KEY`.
        package var subject: String

        /// Makes a rule.
        package init(reason: String, subject: String) {
            self.reason = reason
            self.subject = subject
        }
    }

    /// Rules that together exclude every option, none of them without the others.
    package struct Conflict: Codable, Sendable, Hashable {
        /// The rules.
        package var rules: [ExcludingRule]
        /// What they say together, in Dutch.
        package var dutch: String
        /// In English.
        package var english: String

        /// Makes a conflict.
        package init(rules: [ExcludingRule], dutch: String, english: String) {
            self.rules = rules
            self.dutch = dutch
            self.english = english
        }
    }

    /// One thing to change.
    package struct RepairPart: Codable, Sendable, Hashable {
        /// The rule it mends.
        package var rule: ExcludingRule
        /// The alterations, as `FILE:KEY.COLUMN=VALUE`.
        package var edits: [String]
        /// The alterations as `Apply` takes them.
        package var changes: [Change]
        /// What to do, in Dutch.
        package var dutch: String
        /// In English.
        package var english: String

        /// Makes a part.
        package init(rule: ExcludingRule, edits: [String], changes: [Change], dutch: String, english: String) {
            self.rule = rule
            self.edits = edits
            self.changes = changes
            self.dutch = dutch
            self.english = english
        }
    }

    /// Changes that open an option, verified on a copy.
    package struct Repair: Codable, Sendable, Hashable {
        /// The group or activity it opens.
        package var option: String
        /// What to change.
        package var parts: [RepairPart]
        /// How much more it gives.
        package var gives: Double
        /// How hard it is, for comparison only.
        package var cost: Int
        /// What to do, in Dutch.
        package var dutch: String
        /// In English.
        package var english: String

        /// Makes a repair.
        package init(
            option: String, parts: [RepairPart], gives: Double, cost: Int, dutch: String, english: String
        ) {
            self.option = option
            self.parts = parts
            self.gives = gives
            self.cost = cost
            self.dutch = dutch
            self.english = english
        }
    }

    /// Why a requirement of a participant stands as it does.
    package struct Explanation: Codable, Sendable, Hashable {
        /// Key of the participant.
        package var participant: String
        /// The requirement, as `PROGRAMME/ID`.
        package var requirement: String
        /// met, on-track or short.
        package var status: String
        /// What is missing, in the unit of the requirement.
        package var missing: Double
        /// Whether every option is shut.
        package var impossible = false
        /// What was looked at.
        package var options: [ExcludedOption] = []
        /// Options that are open although something is missing.
        package var openOptions: [String] = []
        /// Ids of the rules that stand in the way.
        package var reasons: [String] = []
        /// The minimal conflicts, smallest first.
        package var conflicts: [Conflict] = []
        /// Whether there are more.
        package var moreConflicts = false
        /// The cheapest repairs that were found.
        package var repairs: [Repair] = []
        /// The explanation in Dutch.
        package var dutch: [String] = []
        /// The explanation in English.
        package var english: [String] = []

        /// Makes an explanation that says nothing yet.
        package init(participant: String, requirement: String, status: String, missing: Double) {
            self.participant = participant
            self.requirement = requirement
            self.status = status
            self.missing = missing
        }
    }
}
