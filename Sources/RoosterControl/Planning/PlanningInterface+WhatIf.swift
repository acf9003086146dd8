extension PlanningInterface {
    /// Parameters of `WhatIf`.
    package struct WhatIfParameters: Codable, Sendable {
        /// What to alter on the copy, in order.
        package var changes: [Change]?
        /// More alterations, as `FILE:KEY.COLUMN=VALUE`.
        package var edits: [String]?
        /// Time for all of it.
        package var seconds: Double?

        /// Makes parameters.
        package init(changes: [Change]? = nil, edits: [String]? = nil, seconds: Double? = nil) {
            self.changes = changes
            self.edits = edits
            self.seconds = seconds
        }
    }

    /// Reply of `WhatIf`.
    package struct WhatIfReply: Codable, Sendable {
        /// How far it is.
        package var progress: Progress?
        /// The comparison, in the last reply.
        package var answer: WhatIfAnswer?

        /// Makes a reply.
        package init(progress: Progress? = nil, answer: WhatIfAnswer? = nil) {
            self.progress = progress
            self.answer = answer
        }
    }

    /// What changes would make of the plan.
    package struct WhatIfAnswer: Codable, Sendable, Hashable {
        /// Without the changes.
        package var before: PlanFigures
        /// With them.
        package var after: PlanFigures
        /// Groups that only run with the changes.
        package var groupsOpened: [String] = []
        /// Groups that only run without them.
        package var groupsClosed: [String] = []
        /// People whose week is touched.
        package var peopleTouched = 0
        /// People with a meeting at another time.
        package var peopleMoved = 0
        /// What happens to each of them; the first two thousand.
        package var people: [PersonChange] = []
        /// Requirements that stand otherwise.
        package var standingsInAll = 0
        /// The first two thousand of them.
        package var standings: [StandingChange] = []
        /// Seconds of planning.
        package var seconds = 0.0

        /// An answer without differences.
        package init(before: PlanFigures, after: PlanFigures) {
            self.before = before
            self.after = after
        }
    }

    /// What a plan amounts to, in figures that can be compared.
    package struct PlanFigures: Codable, Sendable, Hashable {
        /// Requirements that are met.
        package var met = 0
        /// Requirements of which all that is due is done or planned.
        package var onTrack = 0
        /// Requirements of which something is missing.
        package var short = ByPriority(legal: 0, must: 0, wish: 0)
        /// Share of the due legal and must amounts that is done or planned, 0–1.
        package var served = 0.0
        /// Groups.
        package var groups = 0
        /// Meetings.
        package var meetings = 0
        /// Attendances.
        package var attendances = 0
        /// Soft penalties.
        package var penalties: [Penalty] = []

        /// The figures of an empty plan.
        package init() {}
    }

    /// A soft penalty of a plan.
    package struct Penalty: Codable, Sendable, Hashable {
        /// Its kind.
        package var kind: String
        /// How much.
        package var amount: Double

        /// Makes a penalty.
        package init(kind: String, amount: Double) {
            self.kind = kind
            self.amount = amount
        }
    }

    /// What happens to one person's week.
    package struct PersonChange: Codable, Sendable, Hashable {
        /// Key of the participant.
        package var participant: String
        /// Meetings that are new to them.
        package var added: Int
        /// Meetings at another time.
        package var moved: Int
        /// Meetings that fall out for them.
        package var cancelled: Int
        /// Meetings in another room.
        package var room: Int
        /// Groups they come to.
        package var joined: [String]
        /// Groups they leave.
        package var left: [String]

        /// Makes a change of a week.
        package init(
            participant: String, added: Int, moved: Int, cancelled: Int, room: Int, joined: [String], left: [String]
        ) {
            self.participant = participant
            self.added = added
            self.moved = moved
            self.cancelled = cancelled
            self.room = room
            self.joined = joined
            self.left = left
        }
    }

    /// That a requirement of a participant stands otherwise.
    package struct StandingChange: Codable, Sendable, Hashable {
        /// Key of the participant.
        package var participant: String
        /// The requirement, as `PROGRAMME/ID`.
        package var requirement: String
        /// How much it weighs.
        package var priority: String
        /// How it stood; nil: it was not asked.
        package var before: String?
        /// How it would stand; nil: it would not be asked.
        package var after: String?
        /// What was missing.
        package var missingBefore: Double
        /// What would be missing.
        package var missingAfter: Double

        /// Makes a change of a standing.
        package init(
            participant: String, requirement: String, priority: String, before: String?, after: String?,
            missingBefore: Double, missingAfter: Double
        ) {
            self.participant = participant
            self.requirement = requirement
            self.priority = priority
            self.before = before
            self.after = after
            self.missingBefore = missingBefore
            self.missingAfter = missingAfter
        }
    }
}
