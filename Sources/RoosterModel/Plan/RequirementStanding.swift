/// What one requirement of one participant comes to in a plan.
public struct RequirementStanding: Codable, Sendable, Hashable {
    /// What amounts are counted in.
    public enum Unit: String, CaseIterable, Codable, Sendable, Hashable {
        case meetings, hours, once, weeks
    }

    /// How a requirement stands.
    public enum Status: String, CaseIterable, Codable, Sendable, Hashable {
        /// All that is asked is done or planned.
        case met
        /// The share that is due in this horizon is.
        case onTrack = "on-track"
        /// Something is missing.
        case short
    }

    /// Id of the ``Participant``.
    public var participant: String
    /// `PROGRAMME/ID`.
    public var requirement: String
    /// How much it weighs.
    public var priority: Requirement.Priority
    /// The start of the programme for this person, as known when planned.
    public var start: CalendarDate
    /// What amounts are counted in.
    public var unit: Unit
    /// What is due in this horizon.
    public var due: Double
    /// What is planned.
    public var planned: Double
    /// What was done.
    public var done: Double
    /// What is missing.
    public var missing: Double
    /// How it stands.
    public var status: Status
    /// Why something is missing.
    public var reasons: [Reason]
    /// Changes that would mend it, as `FILE:ID.COLUMN=VALUE`, each verified on a copy.
    public var repairs: [String]

    /// Makes the standing of a requirement.
    public init(
        participant: String, requirement: String, priority: Requirement.Priority, start: CalendarDate, unit: Unit,
        due: Double, planned: Double, done: Double, missing: Double, status: Status, reasons: [Reason] = [],
        repairs: [String] = []
    ) {
        self.participant = participant
        self.requirement = requirement
        self.priority = priority
        self.start = start
        self.unit = unit
        self.due = due
        self.planned = planned
        self.done = done
        self.missing = missing
        self.status = status
        self.reasons = reasons
        self.repairs = repairs
    }
}

/// Why something cannot be planned: the ids of rules that stand in `unplaced.csv`.
public enum Reason: String, CaseIterable, Codable, Sendable, Hashable {
    case busy
    case notAvailable = "not-available"
    case outOfReach = "out-of-reach"
    case noMode = "no-mode"
    case busHours = "bus-hours"
    case ride
    case childUncovered = "child-uncovered"
    case groupFull = "group-full"
    case groupTooSmall = "group-too-small"
    case maxGroups = "max-groups"
    case roomMissing = "room-missing"
    case roomCapacity = "room-capacity"
    case staffMissing = "staff-missing"
    case staffHours = "staff-hours"
    case audience
    case womenOnly = "women-only"
    case ceilingWeek = "ceiling-week"
    case activitiesPerDay = "activities-per-day"
    case freeWeekday = "free-weekday"
    case rampUp = "ramp-up"
    case closedDay = "closed-day"
    case daylight, season, pool, order, window
    case minShare = "min-share"
    case relation, freeze, budget, declined
    case notOffered = "not-offered"
}
