import RoosterFormats
import RoosterModel

extension PublishedPlan {
    /// The version that a folder's `plan/previous/` tells of, as far as it does.
    init(previous: PreviousPlan) {
        var plan = Plan()
        plan.meetings = previous.meetings
        plan.attending = previous.attending
        plan.enrolments = previous.enrolments
        plan.summary = previous.summary
        self.init(number: previous.summary.version, plan: plan, notices: [], record: PlanRecord(draft: 0))
    }
}
