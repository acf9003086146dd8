extension PlanningInterface {
    /// Parameters of `ExplainGroup`.
    package struct ExplainGroupParameters: Codable, Sendable {
        /// Id of a group, or of an activity that is offered in groups.
        package var group: String

        /// Makes parameters.
        package init(group: String) {
            self.group = group
        }
    }

    /// Reply of `ExplainGroup`.
    package struct ExplainGroupReply: Codable, Sendable {
        /// The explanation.
        package var explanation: GroupExplanation

        /// Makes a reply.
        package init(explanation: GroupExplanation) {
            self.explanation = explanation
        }
    }

    /// What keeps a group from having more seats.
    package struct SeatLimit: Codable, Sendable, Hashable {
        /// The rule, with the activity, room, role or pool it is about.
        package var rule: ExcludingRule
        /// The seats it leaves.
        package var seats: Int

        /// Makes a limit.
        package init(rule: ExcludingRule, seats: Int) {
            self.rule = rule
            self.seats = seats
        }
    }

    /// What a group takes, over all its meetings of the plan.
    package struct GroupCost: Codable, Sendable, Hashable {
        /// Meetings.
        package var meetings: Int
        /// Hours of meetings.
        package var hours: Double
        /// Hours of staff.
        package var staffHours: Double
        /// Euros; nil: no price is known.
        package var euros: Double?

        /// Makes what a group takes.
        package init(meetings: Int, hours: Double, staffHours: Double, euros: Double?) {
            self.meetings = meetings
            self.hours = hours
            self.staffHours = staffHours
            self.euros = euros
        }
    }

    /// What a group gives for one requirement.
    package struct GroupService: Codable, Sendable, Hashable {
        /// The requirement, as `PROGRAMME/ID`.
        package var requirement: String
        /// People of the group for whom it counts.
        package var people: Int
        /// Those of them to whom something due would be missing without it.
        package var relying: Int?

        /// Makes what a group gives.
        package init(requirement: String, people: Int, relying: Int?) {
            self.requirement = requirement
            self.people = people
            self.relying = relying
        }
    }

    /// Somebody whose short requirement a seat would serve.
    package struct Waiting: Codable, Sendable, Hashable {
        /// Key of the participant.
        package var participant: String
        /// The most important of the requirements, as `PROGRAMME/ID`.
        package var requirement: String
        /// legal, must or wish.
        package var priority: String
        /// What is missing, in the unit of the requirement.
        package var missing: Double
        /// What keeps them out; empty: nothing does.
        package var conflicts: [Conflict]

        /// Makes somebody who waits.
        package init(
            participant: String, requirement: String, priority: String, missing: Double, conflicts: [Conflict]
        ) {
            self.participant = participant
            self.requirement = requirement
            self.priority = priority
            self.missing = missing
            self.conflicts = conflicts
        }
    }

    /// Why a group is as small, as full or at the hours it is, or why an offer has no further group.
    package struct GroupExplanation: Codable, Sendable, Hashable {
        /// What was asked about: id of the group, or of the activity.
        package var subject: String
        /// Id of the activity.
        package var activity: String
        /// full, seats-free, below-least or not-opened.
        package var standing: String
        /// Groups of the activity that run.
        package var running: [String] = []
        /// Different people in it.
        package var size = 0
        /// Fewest people it needs.
        package var least = 0
        /// Most people on a date that the activity allows.
        package var most: Int?
        /// Seats that are free at as many meetings to come as one must be able to attend.
        package var seatsFree = 0
        /// What allows no more seats, the tightest first.
        package var limits: [SeatLimit] = []
        /// When it meets every week, or most of those who wait could come.
        package var times: [String] = []
        /// Id of its room.
        package var room: String?
        /// Ids of its usual staff.
        package var staff: [String] = []
        /// Whether its hours stand in its row and stay.
        package var pinned = false
        /// Other hours it could meet at.
        package var otherHours: [Alternative] = []
        /// What it takes; nil: it does not run.
        package var cost: GroupCost?
        /// What it gives.
        package var serves: [GroupService] = []
        /// People who wait, the most important first.
        package var waiting: [Waiting] = []
        /// People who wait, those who are not listed too.
        package var waitingInAll = 0
        /// Of those who are listed, as many as could come to the same hours.
        package var comers: Int?
        /// What is missing: teacher, room, hours, members.
        package var lacking: [Conflict] = []
        /// Whether there were more hours than were looked at.
        package var sampled = false
        /// The explanation in Dutch.
        package var dutch: [String] = []
        /// The explanation in English.
        package var english: [String] = []

        /// Makes an explanation that says nothing yet.
        package init(subject: String, activity: String, standing: String) {
            self.subject = subject
            self.activity = activity
            self.standing = standing
        }
    }
}
