import RoosterModel
extension Planner {
    package static let rooster = Planner(
        makePlan: { request, stop, progress in
            let end = ContinuousClock.now + .seconds(request.seconds)
            while !stop.isRaised && ContinuousClock.now < end {
                progress(PlanningProgress(phase: .improving, share: 0.5, unplaced: 1, served: 0.5, secondsLeft: 1))
            }
            var plan = Plan(); plan.summary.revision = request.state.revision; return plan },
        difference: { _, _, _ in PlanDifference() },
        explain: { _, _, _, _, _ in [] },
        notYetPlannedFor: { _ in ["everything"] })
}
