package import RoosterModel
import Timetabling

/// What there is too little of, with what one unit more would give, the best first.
///
/// Who waits for what is read from the plan's reasons. Then one unit more is tried, those first that most people wait
/// for: the change is applied to a copy, the plan is loaded and filled up with the search's construction, and the legal
/// and must requirements that are short are counted, against a copy without the change that was treated alike.
///
/// - Parameters:
///   - request: What is known and the plan, as what people have.
///   - seconds: Time for all trials, once the copy they are compared with is there; a trial that was begun is ended.
///   - stop: Raised to end early.
///   - progress: Hears how far it is.
/// - Returns: Those that were tried, by what they give, then the rest, by how many wait.
package func bottlenecks(
    _ request: PlanningRequest, seconds: Double, stop: PlanningStop,
    progress: @Sendable (PlanningProgress) -> Void
) -> [Bottleneck] {
    guard let plan = request.published else { return [] }
    var found = BottleneckCandidates(state: request.state, plan: plan).all()
    guard seconds > 0, let before = unmet(request, with: nil, stop) else { return found }
    let deadline = Deadline(seconds: seconds)
    for index in found.indices where deadline.share < 1 && !stop.isRaised {
        progress(
            PlanningProgress(
                phase: .improving, share: Double(index) / Double(found.count), unplaced: before, served: 0,
                secondsLeft: deadline.remaining))
        guard let after = unmet(request, with: found[index].change, stop), !stop.isRaised else { break }
        found[index].places = max(0, before - after)
    }
    return found.sorted { left, right in
        (left.places ?? -1, left.waiting, right.resource) > (right.places ?? -1, right.waiting, left.resource)
    }
}

/// Legal and must requirements that stay short when the plan is filled up; nil when the change cannot be applied.
private func unmet(_ request: PlanningRequest, with change: Change?, _ stop: PlanningStop) -> Int? {
    var request = request
    if let change {
        guard let changed = try? request.state.applying([change]) else { return nil }
        request.state = changed
    }
    guard let compiled = CompiledState(request) else { return nil }
    var search = AttendanceSearch(problem: compiled.problem, seed: request.seed)
    search.run(stop: stop.flag, deadline: Deadline(seconds: Filling.seconds)) { _ in }
    return search.state.unmet().demands
}

/// How a copy is filled up.
private enum Filling {
    /// Seconds in which new groups are opened; people are put into what there is whatever it takes.
    static let seconds = 0.2
}
