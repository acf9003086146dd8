import RoosterModel
import Timetabling

/// Fills in what a plan amounts to.
struct Summary {
    let compiled: CompiledState
    let request: PlanningRequest

    /// Fills in everything; the timetable stays as it is.
    func fill(_ plan: inout Plan, _ timetable: inout AttendanceState, _ bound: ServiceBound) {
        var summary = PlanSummary()
        summary.revision = compiled.state.revision
        summary.publishedAt = request.now.text
        summary.horizonStart = compiled.municipality.horizon.start
        summary.horizonEnd = compiled.municipality.horizon.end
        summary.counts = [
            "groups": plan.groups.count, "meetings": plan.meetings.count, "attending": plan.attending.count,
            "enrolments": plan.enrolments.count,
            "participants": compiled.participants.count { !$0.isNotPlanned },
            "lastMeetingNumber": max(
                PlanNames.lastNumber(request.published),
                plan.meetings.compactMap { Int($0.id.dropFirst()) }.max() ?? 0),
        ]
        summary.workers = 1
        summary.seed = request.seed
        count(plan, &summary)
        let price = timetable.price()
        summary.penalties = ["wishes": rounded(price.third), "soft": rounded(price.soft)]
        summary.served = rounded(bound.served)
        summary.bound = rounded(bound.bound)
        summary.boundHow = bound.how
        plan.summary = summary
    }

    private func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private func count(_ plan: Plan, _ summary: inout PlanSummary) {
        summary.short = ["legal": 0, "must": 0, "wish": 0]
        for standing in plan.requirements {
            switch standing.status {
            case .met: summary.met += 1
            case .onTrack: summary.onTrack += 1
            case .short: summary.short[standing.priority.rawValue, default: 0] += 1
            }
        }
    }
}
