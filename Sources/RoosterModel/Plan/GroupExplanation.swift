/// Why a group is as small, as full or at the hours it is, or why an offer has no further group: a structured value, and
/// sentences in Dutch and English.
public struct GroupExplanation: Codable, Sendable, Hashable {
    /// How a group stands against its size band.
    public enum Standing: String, CaseIterable, Codable, Sendable, Hashable {
        /// Nobody more can join.
        case full
        /// There are seats at every meeting to come.
        case seatsFree = "seats-free"
        /// It runs with fewer people than it needs.
        case belowLeast = "below-least"
        /// It does not run: a group that is known but not in the plan, or a further one of an activity.
        case notOpened = "not-opened"
    }

    /// What keeps a group from having more seats.
    public struct SeatLimit: Codable, Sendable, Hashable {
        /// The rule, with the activity, room, role or pool it is about.
        public var rule: ExcludingRule
        /// The seats it leaves.
        public var seats: Int

        /// Makes a limit.
        public init(rule: ExcludingRule, seats: Int) {
            self.rule = rule
            self.seats = seats
        }
    }

    /// What a group takes, over all its meetings of the plan.
    public struct Cost: Codable, Sendable, Hashable {
        /// Meetings.
        public var meetings: Int
        /// Hours of meetings.
        public var hours: Double
        /// Hours of staff.
        public var staffHours: Double
        /// Euros, by the price of a meeting; nil: none is known.
        public var euros: Double?

        /// Makes what a group takes.
        public init(meetings: Int, hours: Double, staffHours: Double, euros: Double?) {
            self.meetings = meetings
            self.hours = hours
            self.staffHours = staffHours
            self.euros = euros
        }
    }

    /// What a group gives for one requirement.
    public struct Service: Codable, Sendable, Hashable {
        /// `PROGRAMME/ID`.
        public var requirement: String
        /// People of the group for whom it counts.
        public var people: Int
        /// Those of them to whom something due would be missing without it; nil: it cannot be told by amounts.
        public var relying: Int?

        /// Makes what a group gives.
        public init(requirement: String, people: Int, relying: Int?) {
            self.requirement = requirement
            self.people = people
            self.relying = relying
        }
    }

    /// Somebody whose short requirement a seat would serve.
    public struct Waiting: Codable, Sendable, Hashable {
        /// Id of the ``Participant``.
        public var participant: String
        /// The most important of the requirements, as `PROGRAMME/ID`.
        public var requirement: String
        /// How much it weighs.
        public var priority: Requirement.Priority
        /// What is missing, in the unit of the requirement.
        public var missing: Double
        /// What keeps them out, each minimal; empty: nothing does.
        public var conflicts: [ConflictSet]

        /// Makes somebody who waits.
        public init(
            participant: String, requirement: String, priority: Requirement.Priority, missing: Double,
            conflicts: [ConflictSet]
        ) {
            self.participant = participant
            self.requirement = requirement
            self.priority = priority
            self.missing = missing
            self.conflicts = conflicts
        }

        /// Whether nothing keeps them out.
        public var isFree: Bool { conflicts.isEmpty }
    }

    /// What was asked about: id of the group, or of the activity.
    public var subject: String
    /// Id of the activity.
    public var activity: String
    /// How it stands.
    public var standing: Standing
    /// Groups of the activity that run.
    public var running: [String] = []
    /// Different people in it.
    public var size = 0
    /// Fewest people it needs.
    public var least = 0
    /// Most people on a date that the activity allows; nil: any number.
    public var most: Int?
    /// Seats that are free at every meeting to come.
    public var seatsFree = 0
    /// What allows no more seats, the tightest first; only those that are tighter than the activity, and that itself.
    public var limits: [SeatLimit] = []
    /// When it meets every week; of one that does not run the hours at which most of those who wait could come.
    public var times: [WeeklyTime] = []
    /// Id of its room.
    public var room: String?
    /// Ids of its usual staff.
    public var staff: [String] = []
    /// Whether its hours stand in its row and stay.
    public var isPinned = false
    /// Other hours it could meet at, those that keep the most people first.
    public var otherHours: [Alternative] = []
    /// What it takes; nil: it does not run.
    public var cost: Cost?
    /// What it gives.
    public var serves: [Service] = []
    /// People who wait, the most important first; up to ``mostWaiting``.
    public var waiting: [Waiting] = []
    /// People who wait, those who are not listed too.
    public var waitingInAll = 0
    /// Of those who are listed, as many as could come to the same hours; nil where it runs.
    public var comers: Int?
    /// What is missing for it, or for a further one: teacher, room, hours, members; each minimal.
    public var lacking: [ConflictSet] = []
    /// Whether there were more hours than were looked at, so that some other might do.
    public var isSampled = false
    /// Sentences by language.
    public var sentences: [String: [String]] = [:]

    /// Most people who wait that are looked at.
    public static let mostWaiting = 40

    /// An explanation that says nothing yet.
    public init(subject: String, activity: String, standing: Standing) {
        self.subject = subject
        self.activity = activity
        self.standing = standing
    }
}
