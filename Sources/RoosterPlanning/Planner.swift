package import RoosterModel
package import Timetabling

/// The moment a plan is made.
package struct PlanningMoment: Sendable, Hashable {
    /// Today.
    package var date: CalendarDate
    /// The moment as `2027-06-28T09:00:00Z`.
    package var text: String

    /// Makes a moment.
    package init(date: CalendarDate, text: String) {
        self.date = date
        self.text = text
    }
}

/// What to plan, and how long.
package struct PlanningRequest: Sendable {
    /// What the municipality told; its settings must be there.
    package var state: State
    /// What people have; nil: nothing is published.
    package var published: Plan?
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

/// How far planning is.
package struct PlanningProgress: Sendable, Hashable {
    /// The phases of planning.
    package enum Phase: String, Sendable, Hashable {
        case compiling, constructing, improving, interpreting
    }

    /// The phase.
    package var phase: Phase
    /// Share of the time that is over, 0–1.
    package var share: Double
    /// Requirements of priority legal and must with something missing.
    package var unplaced: Int
    /// Share of the due legal and must amounts that is planned, 0–1.
    package var served: Double
    /// Seconds that are left.
    package var secondsLeft: Double

    /// Makes a step.
    package init(phase: Phase, share: Double, unplaced: Int, served: Double, secondsLeft: Double) {
        self.phase = phase
        self.share = share
        self.unplaced = unplaced
        self.served = served
        self.secondsLeft = secondsLeft
    }
}

/// Makes a plan.
///
/// Synchronous and up to the time limit long: call it on a thread of its own. A raised stop flag returns the best plan
/// so far within a fraction of a second.
package func makePlan(
    _ request: PlanningRequest, stop: StopFlag, progress: @Sendable (PlanningProgress) -> Void
) -> Plan {
    let deadline = Deadline(seconds: request.seconds)
    progress(PlanningProgress(phase: .compiling, share: 0, unplaced: 0, served: 0, secondsLeft: request.seconds))
    guard let compiled = CompiledState(request) else { return Plan() }
    var search = AttendanceSearch(problem: compiled.problem, seed: request.seed)
    var last = AttendanceProgress(phase: .constructing, share: 0, unmet: 0, served: 0, moves: 0)
    search.run(stop: stop, deadline: deadline) { step in
        last = step
        progress(
            PlanningProgress(
                phase: step.phase == .constructing ? .constructing : .improving, share: step.share,
                unplaced: step.unmet, served: step.served, secondsLeft: deadline.remaining))
    }
    progress(
        PlanningProgress(phase: .interpreting, share: 1, unplaced: last.unmet, served: last.served, secondsLeft: 0))
    var builder = PlanBuilder(compiled: compiled, timetable: search.state, request: request)
    var plan = builder.plan()
    plan.summary.seconds = (deadline.elapsed * 10).rounded() / 10
    return plan
}
