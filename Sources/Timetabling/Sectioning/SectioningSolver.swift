import BasicContainers

/// Solves ITC 2019 instances: reduction, construction, then annealing until the time is over.
///
/// Synchronous and free of threads: the host calls ``run(worker:)`` once on each of its own threads.
public final class SectioningSolver: Sendable {
    /// What to solve, and how long.
    public struct Request: Sendable {
        /// The compiled instance.
        public var problem: SectioningProblem
        /// Seconds from now to the end.
        public var deadline: Deadline
        /// Seed; with one worker and the same number of moves the same seed gives the same timetable.
        public var seed: UInt64
        /// What can be tuned.
        public var settings: SectioningSettings
        /// Where to start; it may be incomplete or break hard rules.
        ///
        /// What it lacks is constructed.
        public var initial: SectioningSolution?

        /// Creates a request.
        public init(
            problem: SectioningProblem, deadline: Deadline, seed: UInt64, settings: SectioningSettings = .init(),
            initial: SectioningSolution? = nil
        ) {
            self.problem = problem
            self.deadline = deadline
            self.seed = seed
            self.settings = settings
            self.initial = initial
        }
    }

    /// What one worker did.
    public struct WorkerReport: Sendable {
        /// Classes placed by the construction, counted with repetitions.
        public var constructionSteps = 0
        /// When the construction was over, as a share of the time.
        public var constructedAt = 0.0
        /// Broken hard rules after the construction.
        public var brokenAfterConstruction = 0
        /// Moves tried by the annealing.
        public var moves = 0
        /// Seconds that the annealing took.
        public var seconds = 0.0
        /// Moves tried by neighbourhood.
        public var tried: [Int] = []
        /// Moves accepted by neighbourhood.
        public var accepted: [Int] = []
        /// Whether the running penalty agreed with the evaluator after the construction and at the end.
        public var isExact = true
    }

    private let request: Request
    private let model: SectioningModel
    private let incumbent = SectioningIncumbent()
    /// The weighted penalty of the start; nil when there is none or it breaks a hard rule.
    private let initialTotal: Int?
    /// Stops all workers early when raised.
    public let stop = StopFlag()

    /// Prepares a solve: reduces and compiles the instance for the search.
    public init(_ request: Request) {
        self.request = request
        model = SectioningModel(request.problem)
        let evaluation = request.initial.map { request.problem.evaluate($0) }
        initialTotal = evaluation.flatMap { $0.isFeasible ? $0.total : nil }
    }

    /// What the workers are doing.
    public var progress: SectioningProgress { incumbent.progress }

    /// How good the best timetable so far is; nil before any worker has placed its classes.
    ///
    /// Cheap to ask often, so that a host evaluates ``best`` only when it has changed.
    public var standing: SectioningProgress.Standing? {
        incumbent.snapshot.map {
            SectioningProgress.Standing(unplaced: $0.unplaced, hard: $0.hard, total: $0.soft)
        }
    }

    /// The best timetable so far, never worse than a feasible start; nil before any worker has placed its classes.
    public var best: SectioningSolution? {
        guard let snapshot = incumbent.snapshot else { return initialTotal == nil ? nil : request.initial }
        if let initialTotal, (snapshot.unplaced, snapshot.hard, snapshot.soft) > (0, 0, initialTotal) {
            return request.initial
        }
        return snapshot.solution(of: model)
    }

    /// Works on the caller's thread until the time is over or ``stop`` is raised.
    public func run(worker number: Int) -> WorkerReport {
        var report = WorkerReport()
        let seed = request.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        var worker = SectioningWorker(model, seed: seed, settings: request.settings)
        worker.number = number
        note(worker, .constructing)
        _ = worker.state.enrolEverybody()
        if let initial = request.initial { worker.state.takeOver(initial) }
        var construction = SectioningConstruction(model, seed: seed ^ 0x5DEE_CE66)
        report.constructionSteps = construction.run(
            &worker.state, deadline: request.deadline, share: 0.4, incumbent: incumbent, stop: stop)
        if worker.state.hard > 0, let other = incumbent.snapshot, other.unplaced == 0, other.hard == 0 {
            worker.state.restore(other)
        }
        worker.keepBest()
        incumbent.offer(worker.best)
        report.constructedAt = request.deadline.share
        report.brokenAfterConstruction = worker.state.hard
        report.isExact = worker.state.isExact()
        note(worker, .improving)
        let begin = request.deadline.elapsed
        // A share of a time that is already over would never reach its end.
        if request.settings.moveLimit > 0 || request.deadline.share < 1 {
            worker.improve(
                request.settings, from: min(request.deadline.share, 0.999_999), deadline: request.deadline,
                incumbent: incumbent, stop: stop)
        }
        note(worker, .finished)
        report.seconds = request.deadline.elapsed - begin
        report.moves = worker.moves
        report.tried = worker.mix.tried.indices.map { worker.mix.tried[$0] }
        report.accepted = worker.mix.accepted.indices.map { worker.mix.accepted[$0] }
        report.isExact = report.isExact && worker.state.isExact()
        return report
    }

    private func note(_ worker: borrowing SectioningWorker, _ phase: SectioningProgress.Phase) {
        incumbent.progress.note(
            worker: worker.number, phase: phase, moves: worker.moves, hard: worker.state.hard,
            unplaced: worker.state.unplacedCount)
    }
}

extension SectioningState {
    /// Whether the running counts agree with the definitions.
    func isExact() -> Bool {
        let evaluation = model.problem.evaluate(solution())
        return evaluation.total == soft && evaluation.searchedBreaks == hard
    }
}

extension SectioningEvaluation {
    /// Broken hard rules as the search counts them: pairs, overlaps in rooms, and excess over hard groups.
    var searchedBreaks: Int {
        violations.reduce(0) { sum, violation in
            switch violation {
            case .pair, .roomShared, .roomUnavailable: sum + 1
            case .excess(_, let amount): sum + amount
            case .timeMissing, .roomMissing, .courseMissing, .severalConfigurations, .subpartMissing, .severalClasses,
                .parentMissing, .courseNotRequested, .limitExceeded:
                sum
            }
        }
    }
}
