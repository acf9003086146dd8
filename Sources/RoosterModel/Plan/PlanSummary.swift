/// How a plan came about and what it amounts to: `plan/summary.yaml`.
public struct PlanSummary: Codable, Sendable, Hashable {
    /// Number of the plan version, from 1; 0 for a draft.
    public var version = 0
    /// Revision of the state it was made for.
    public var revision = 0
    /// When it was published (or, for a draft, made), as `2027-06-28T09:00:00Z`; its date is today for what is due.
    public var publishedAt = ""
    /// By what it was published: a rule, or a person; empty for a draft.
    public var publishedBy = ""
    /// First day of the horizon.
    public var horizonStart = CalendarDate(dayNumber: 0)
    /// Last day of the horizon, included.
    public var horizonEnd = CalendarDate(dayNumber: 0)
    /// Numbers of groups, meetings, attendances and participants.
    public var counts: [String: Int] = [:]
    /// Soft penalties by kind.
    public var penalties: [String: Double] = [:]
    /// Requirements met.
    public var met = 0
    /// Requirements on track.
    public var onTrack = 0
    /// Requirements short, by priority.
    public var short: [String: Int] = [:]
    /// Share of the due `legal` and `must` amounts that is done or planned, 0–1.
    public var served = 0.0
    /// Upper bound of ``served``, 0–1.
    public var bound = 0.0
    /// How the bound was computed, as a sentence.
    public var boundHow = ""
    /// People whose published week changed.
    public var touched = 0
    /// Seconds of planning.
    public var seconds = 0.0
    /// Threads that planned.
    public var workers = 0
    /// Seed of the search.
    public var seed: UInt64 = 0

    /// The summary of an empty plan.
    public init() {}
}
