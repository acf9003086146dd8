import RoosterControl
import RoosterModel
import RoosterService

extension PlanningInterface.Progress {
    /// A search that has not begun.
    static let waiting = PlanningInterface.Progress(phase: "waiting", share: 0, unplaced: 0, served: 0, secondsLeft: 0)

    /// Progress of a search.
    init(_ progress: PlanningProgress) {
        self.init(
            phase: progress.phase.rawValue, share: progress.share, unplaced: progress.unplaced,
            served: progress.served, secondsLeft: progress.secondsLeft)
    }
}

extension PlanningInterface.PlanSummary {
    /// The outline of a plan.
    init(_ outline: PlanOutline) {
        self.init()
        version = outline.version
        draft = outline.draft
        revision = outline.revision
        outdated = outline.isOutdated
        madeAt = outline.at
        publishedBy = outline.version > 0 ? outline.summary.publishedBy : ""
        groups = outline.groups
        meetings = outline.meetings
        attendances = outline.attendances
        for standing in outline.standings {
            met += standing.met
            onTrack += standing.onTrack
            switch standing.priority {
            case .legal: short.legal = standing.short
            case .must: short.must = standing.short
            case .wish: short.wish = standing.short
            }
        }
        served = outline.summary.served
        bound = outline.summary.bound
        boundHow = outline.summary.boundHow
        touched = outline.summary.touched
        seconds = outline.summary.seconds
        workers = outline.summary.workers
        seed = Int(Int64(bitPattern: outline.summary.seed))
    }
}
