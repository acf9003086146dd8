/// What changes would make of the plan: both planned the same way from what people have, neither stored.
public struct WhatIfAnswer: Codable, Sendable, Hashable {
    /// What planning comes to without the changes.
    public var before: PlanFigures
    /// What planning comes to with them.
    public var after: PlanFigures
    /// Ids of groups that only run with the changes.
    public var groupsOpened: [String] = []
    /// Ids of groups that only run without them.
    public var groupsClosed: [String] = []
    /// People who have a plan and whose week the changes touch, sorted by id.
    public var people: [PersonChange] = []
    /// Requirements that stand otherwise with the changes, the most important first.
    public var standings: [StandingChange] = []
    /// Seconds of planning.
    public var seconds = 0.0

    /// An answer without differences.
    public init(before: PlanFigures, after: PlanFigures) {
        self.before = before
        self.after = after
    }

    /// How many people have a meeting at another time.
    public var peopleMoved: Int { people.count { $0.moved > 0 } }
}

/// What a plan amounts to, in figures that can be compared.
public struct PlanFigures: Codable, Sendable, Hashable {
    /// Requirements met.
    public var met = 0
    /// Requirements on track.
    public var onTrack = 0
    /// Requirements short, by priority.
    public var short: [String: Int] = [:]
    /// Share of the due `legal` and `must` amounts that is done or planned, 0–1.
    public var served = 0.0
    /// Groups.
    public var groups = 0
    /// Meetings that take place.
    public var meetings = 0
    /// Attendances.
    public var attendances = 0
    /// Soft penalties by kind.
    public var penalties: [String: Double] = [:]

    /// The figures of a plan.
    ///
    /// - Complexity: O(rows of the plan).
    public init(_ plan: Plan) {
        met = plan.summary.met
        onTrack = plan.summary.onTrack
        short = plan.summary.short
        served = plan.summary.served
        groups = plan.groups.count
        meetings = plan.meetings.count { $0.status != .cancelled }
        attendances = plan.attending.count { $0.status != .cancelled }
        penalties = plan.summary.penalties
    }
}

/// What happens to one person's week.
public struct PersonChange: Codable, Sendable, Hashable {
    /// Id of the participant.
    public var participant: String
    /// Meetings that are new to them.
    public var added = 0
    /// Meetings at another time.
    public var moved = 0
    /// Meetings that fall out for them.
    public var cancelled = 0
    /// Meetings in another room.
    public var room = 0
    /// Ids of groups they come to.
    public var joined: [String] = []
    /// Ids of groups they leave.
    public var left: [String] = []

    /// Nothing happens.
    public init(participant: String) {
        self.participant = participant
    }
}

/// That a requirement of a participant stands otherwise.
public struct StandingChange: Codable, Sendable, Hashable {
    /// Id of the participant.
    public var participant: String
    /// `PROGRAMME/ID`.
    public var requirement: String
    /// How much it weighs.
    public var priority: Requirement.Priority
    /// How it stood; nil: it was not asked.
    public var before: RequirementStanding.Status?
    /// How it would stand; nil: it would not be asked.
    public var after: RequirementStanding.Status?
    /// What was missing, in the unit of the requirement.
    public var missingBefore: Double
    /// What would be missing.
    public var missingAfter: Double

    /// Makes a change of a standing.
    public init(
        participant: String, requirement: String, priority: Requirement.Priority,
        before: RequirementStanding.Status?, after: RequirementStanding.Status?, missingBefore: Double,
        missingAfter: Double
    ) {
        self.participant = participant
        self.requirement = requirement
        self.priority = priority
        self.before = before
        self.after = after
        self.missingBefore = missingBefore
        self.missingAfter = missingAfter
    }

    /// Whether more is missing than before.
    public var isWorse: Bool { missingAfter > missingBefore }
}
