import BasicContainers
import Testing
import TimetablingFormats

@testable import Timetabling

/// Reduction, construction and the whole solver.
@Suite struct SolverTests {
    private typealias Instance = SectioningInstance

    /// Classes of one subpart that share one room; each may be held at any of the given starts, for 10 slots.
    private static func instance(
        starts: [[Int]], distributions: [SectioningInstance.Distribution] = [], closed: Instance.Interval? = nil
    ) -> SectioningInstance {
        var instance = Instance(name: "solver", dayCount: 1, slotsPerDay: 100, weekCount: 1)
        instance.rooms = [Instance.Room(id: 1, unavailable: closed.map { [$0] } ?? [])]
        let classes = starts.enumerated().map { index, starts in
            Instance.Class(
                id: index + 1, rooms: [.init(room: 1)],
                times: starts.map { .init(.init(days: 1, start: $0, length: 10, weeks: 1), penalty: $0) })
        }
        instance.courses = [
            Instance.Course(
                id: 1,
                configurations: [
                    Instance.Configuration(id: 1, subparts: [Instance.Subpart(id: 1, classes: classes)])
                ])
        ]
        instance.distributions = distributions
        return instance
    }

    private static func solve(_ problem: SectioningProblem, seed: UInt64, moves: Int) -> SectioningSolution? {
        var settings = SectioningSettings()
        settings.moveLimit = moves
        let solver = SectioningSolver(
            .init(problem: problem, deadline: Deadline(seconds: 600), seed: seed, settings: settings))
        let report = solver.run(worker: 0)
        #expect(report.isExact)
        return solver.best
    }

    @Test func timeWithoutOpenRoomGoes() throws {
        let closed = SectioningInstance.Interval(days: 1, start: 0, length: 15, weeks: 1)
        let model = SectioningModel(
            try SectioningProblem(compiling: Self.instance(starts: [[0, 10, 20]], closed: closed)))
        #expect(model.timeOriginal == [2])
    }

    @Test func timeWithoutSupportGoes() throws {
        // Class 2 can only be at 20; class 1 must come first, so only 0 and 10 are left to it.
        let before = SectioningInstance.Distribution(DistributionRule(.precedence), classes: [1, 2])
        let model = SectioningModel(
            try SectioningProblem(
                compiling: Self.instance(starts: [[0, 10, 20, 30], [20]], distributions: [before])))
        #expect(model.timeOriginal == [0, 1, 0])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func constructionThrowsOutWhatStandsInTheWay(seed: UInt64) throws {
        // Only one order fits: 1 at 0, 2 at 10, 3 at 20, 4 at 30.
        let starts = [[0], [0, 10], [0, 10, 20], [0, 10, 20, 30]]
        let problem = try SectioningProblem(compiling: Self.instance(starts: starts))
        var state = SectioningState(SectioningModel(problem))
        var construction = SectioningConstruction(state.model, seed: seed)
        _ = construction.run(
            &state, deadline: Deadline(seconds: 600), share: 1, incumbent: SectioningIncumbent(), stop: StopFlag())
        let evaluation = problem.evaluate(state.solution())
        #expect(evaluation.violations == [])
        #expect(evaluation.timePenalty == 60)
    }

    @Test func annealingFindsTheCheapestOrder() throws {
        let problem = try SectioningProblem(compiling: Self.instance(starts: [[50, 0], [50, 10], [20, 90]]))
        let solution = try #require(Self.solve(problem, seed: 1, moves: 20_000))
        let evaluation = problem.evaluate(solution)
        #expect(evaluation.isFeasible)
        #expect(evaluation.total == 30)
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func sameSeedAndMovesGiveTheSameTimetable(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: RandomSectioning.instance(seed: seed))
        #expect(
            Self.solve(problem, seed: seed, moves: 5_000) == Self.solve(problem, seed: seed, moves: 5_000))
    }

    @Test(.enabled(if: ItcData.isPresent, ItcData.comment), arguments: ItcData.names)
    func competitionInstancesBecomeFeasible(name: String) throws {
        let problem = try SectioningProblem(contentsOfFile: ItcData.path(of: name))
        let solution = try #require(Self.solve(problem, seed: 1, moves: 300_000))
        #expect(problem.evaluate(solution).violations.map { problem.describe($0) } == [])
    }
}
