extension PlanningInterface {
    /// What a plan amounts to.
    package struct PlanSummary: Codable, Sendable, Hashable {
        /// Number of the published version; 0 for a draft.
        package var version = 0
        /// Number of the draft it was; 0 for a plan that was imported.
        package var draft = 0
        /// Revision of the state it was made for.
        package var revision = 0
        /// Whether what is known has changed since.
        package var outdated = false
        /// When it was made or published, in UTC.
        package var madeAt = ""
        /// By what it was published; empty for a draft.
        package var publishedBy = ""
        /// Groups in it.
        package var groups = 0
        /// Meetings in it, cancelled ones not counted.
        package var meetings = 0
        /// Attendances in it.
        package var attendances = 0
        /// Requirements that are met.
        package var met = 0
        /// Requirements of which all that is due is done or planned.
        package var onTrack = 0
        /// Requirements of which something is missing.
        package var short = ByPriority(legal: 0, must: 0, wish: 0)
        /// Share of the due legal and must amounts that is done or planned, 0–1.
        package var served = 0.0
        /// An upper bound of that share, 0–1.
        package var bound = 0.0
        /// How the bound was computed.
        package var boundHow = ""
        /// People whose published week it changes.
        package var touched = 0
        /// Seconds of search.
        package var seconds = 0.0
        /// Threads that searched.
        package var workers = 0
        /// Seed of the search, its bits as a signed number.
        package var seed = 0

        /// The summary of an empty plan.
        package init() {}
    }
}
