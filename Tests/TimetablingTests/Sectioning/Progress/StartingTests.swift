import Testing

@testable import Timetabling

/// A search that starts from a solution takes it over, completes it, and never ends worse.
@Suite struct StartingTests {
    private static func request(
        _ problem: SectioningProblem, moves: Int, initial: SectioningSolution?
    ) -> SectioningSolver.Request {
        var settings = SectioningSettings()
        settings.moveLimit = moves
        return SectioningSolver.Request(
            problem: problem, deadline: Deadline(seconds: 600), seed: 3, settings: settings, initial: initial)
    }

    private static func solved(_ problem: SectioningProblem, moves: Int, initial: SectioningSolution? = nil)
        -> SectioningSolution?
    {
        let solver = SectioningSolver(request(problem, moves: moves, initial: initial))
        _ = solver.run(worker: 0)
        return solver.best
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func feasibleStartIsTakenOverWhole(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: seed))
        guard let start = Self.solved(problem, moves: 2_000), problem.evaluate(start).isFeasible else { return }
        var state = SectioningState(SectioningModel(problem))
        _ = state.enrolEverybody()
        state.takeOver(start)
        #expect(problem.evaluate(state.solution()) == problem.evaluate(start))
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func resultIsNeverWorseThanAFeasibleStart(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: seed))
        guard let start = Self.solved(problem, moves: 4_000), problem.evaluate(start).isFeasible else { return }
        let end = try #require(Self.solved(problem, moves: 256, initial: start))
        #expect(problem.evaluate(end).isFeasible)
        #expect(problem.evaluate(end).total <= problem.evaluate(start).total)
    }

    @Test func bestIsTheStartBeforeAnyWorkerRuns() throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: 1))
        let start = try #require(Self.solved(problem, moves: 2_000))
        let solver = SectioningSolver(Self.request(problem, moves: 1, initial: start))
        #expect(solver.best == (problem.evaluate(start).isFeasible ? start : nil))
        #expect(solver.standing == nil)
        #expect(solver.progress.workers == [])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func missingClassesAreConstructed(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: seed))
        guard let whole = Self.solved(problem, moves: 4_000), problem.evaluate(whole).isFeasible else { return }
        var start = SectioningSolution(emptyFor: problem)
        start.timeOptions[0] = whole.timeOptions[0]
        start.roomOptions[0] = whole.roomOptions[0]
        let end = try #require(Self.solved(problem, moves: 4_000, initial: start))
        #expect(problem.evaluate(end).violations == [])
    }

    @Test func workersTellWhatTheyDid() throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: 2))
        let solver = SectioningSolver(Self.request(problem, moves: 512, initial: nil))
        let report = solver.run(worker: 1)
        #expect(solver.progress.workers.map(\.phase) == [.finished])
        #expect(solver.progress.workers.map(\.moves) == [report.moves])
        #expect(solver.standing?.unplaced == 0)
    }

    @Test func timeThatIsOverBeforeItBeginsEnds() throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: 2))
        let solver = SectioningSolver(.init(problem: problem, deadline: Deadline(seconds: 0), seed: 1))
        #expect(solver.run(worker: 0).moves == 0)
    }
}
