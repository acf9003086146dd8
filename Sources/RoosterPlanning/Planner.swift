package import RoosterModel
import Timetabling

/// What to plan, and how long.
package struct PlanningRequest: Sendable {
    /// What the municipality told; its settings must be there.
    package var state: State
    /// What people have; nil: nothing is published.
    package var published: Plan?
    /// What people are to have where it can be; nil: what is published.
    ///
    /// What has passed, ids that were given out and the starts of programmes are those of what is published in any case.
    package var basis: Plan?
    /// Whether the state holds changes that the published plan was not made for, without what differs being known: a
    /// repair then offers what is free to everybody who misses something.
    package var hasOlderChanges = false
    /// The moment the plan is made.
    package var now: PlanningMoment
    /// Time limit of the search in seconds.
    package var seconds: Double
    /// Threads it may use.
    package var workers: Int
    /// Seed of the search: one worker with a seed gives the same plan when it is not cut short.
    package var seed: UInt64
    /// Whether to ignore what people have.
    package var startAfresh: Bool
    /// Most moves of the search, so that less depends on how fast the machine is; nil: as many as time allows.
    package var mostMoves: Int?

    /// Makes a request.
    package init(
        state: State, published: Plan?, now: PlanningMoment, seconds: Double, workers: Int = 1, seed: UInt64 = 1,
        startAfresh: Bool = false
    ) {
        self.state = state
        self.published = published
        self.now = now
        self.seconds = seconds
        self.workers = workers
        self.seed = seed
        self.startAfresh = startAfresh
    }
}

/// What reading a timetable back costs.
private enum Interpreting {
    /// Seconds for every second that compiling took, in a town of so many people: 2.2 in stad, 5.2 in grootstad, where
    /// thousands are short and each is looked at.
    static func perCompilingSecond(people: Int) -> Double { 1.7 + Double(people) / 1500 }
    /// Most of what is left that is kept for it, so that there is a search at all.
    static let mostOfTheRest = 0.5

    /// Seconds left for the search.
    static func searchSeconds(of seconds: Double, compiling: Double, people: Int) -> Double {
        let rest = max(0, seconds - compiling)
        return max(rest * (1 - mostOfTheRest), rest - compiling * perCompilingSecond(people: people))
    }
}

/// Makes a plan.
///
/// Synchronous and up to the time limit long: call it on a thread of its own. A raised stop flag returns the best plan
/// so far within a fraction of a second.
package func makePlan(
    _ request: PlanningRequest, stop: PlanningStop, progress: @Sendable (PlanningProgress) -> Void
) -> Plan {
    let whole = Deadline(seconds: request.seconds)
    progress(PlanningProgress(phase: .compiling, share: 0, unplaced: 0, served: 0, secondsLeft: request.seconds))
    guard let compiled = CompiledState(request) else { return Plan() }
    // Reading the answer back and looking for reasons takes a part of the time too.
    let repairing = min(request.seconds * RepairColumn.shareOfTime, RepairColumn.mostSeconds)
    let deadline = Deadline(
        seconds: Interpreting.searchSeconds(
            of: request.seconds - repairing, compiling: whole.elapsed, people: compiled.participants.count))
    var search = AttendanceSearch(problem: compiled.problem, seed: request.seed)
    var last = AttendanceProgress(phase: .constructing, share: 0, unmet: 0, served: 0, moves: 0)
    search.run(stop: stop.flag, deadline: deadline, mostMoves: request.mostMoves ?? .max) { step in
        last = step
        progress(
            PlanningProgress(
                phase: step.phase == .constructing ? .constructing : .improving, share: step.share,
                unplaced: step.unmet, served: step.served, secondsLeft: deadline.remaining))
    }
    progress(
        PlanningProgress(phase: .interpreting, share: 1, unplaced: last.unmet, served: last.served, secondsLeft: 0))
    // The search is over: nothing of it is kept beside the timetable.
    var builder = PlanBuilder(compiled: compiled, timetable: (consume search).state, request: request)
    var plan = builder.plan()
    RepairColumn(request: request).fill(&plan, deadline: Deadline(seconds: repairing), stop: stop)
    plan.summary.seconds = (whole.elapsed * 10).rounded() / 10
    return plan
}
