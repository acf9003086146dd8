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

        /// Creates a request.
        public init(
            problem: SectioningProblem, deadline: Deadline, seed: UInt64, settings: SectioningSettings = .init()
        ) {
            self.problem = problem
            self.deadline = deadline
            self.seed = seed
            self.settings = settings
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
        /// Moves tried by neighbourhood.
        public var tried: [Int] = []
        /// Moves accepted by neighbourhood.
        public var accepted: [Int] = []
        /// Whether the running penalty agreed with the evaluator at the end.
        public var isExact = true
    }

    private let request: Request
    private let model: SectioningModel
    private let incumbent = SectioningIncumbent()
    /// Stops all workers early when raised.
    public let stop = StopFlag()

    /// Prepares a solve: reduces and compiles the instance for the search.
    public init(_ request: Request) {
        self.request = request
        model = SectioningModel(request.problem)
    }

    /// The best timetable so far; nil before any worker has placed its classes.
    public var best: SectioningSolution? {
        incumbent.snapshot.map { snapshot in
            var state = SectioningState(model)
            state.restore(snapshot)
            return state.solution()
        }
    }

    /// Works on the caller's thread until the time is over or ``stop`` is raised.
    public func run(worker number: Int) -> WorkerReport {
        var report = WorkerReport()
        let seed = request.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        var worker = SectioningWorker(model, seed: seed)
        _ = worker.state.enrolEverybody()
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
        worker.anneal(
            request.settings, from: request.deadline.share, deadline: request.deadline, incumbent: incumbent,
            stop: stop)
        report.moves = worker.moves
        report.tried = worker.tried.indices.map { worker.tried[$0] }
        report.accepted = worker.accepted.indices.map { worker.accepted[$0] }
        report.isExact = worker.state.isExact()
        return report
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
