import Testing
import Timetabling
import TimetablingFormats

/// Solve, write, read, evaluate: the same four parts.
@Suite struct RoundTripTests {
    private static func solved(_ problem: SectioningProblem, moves: Int) throws -> SectioningSolution {
        var settings = SectioningSettings()
        settings.moveLimit = moves
        let solver = SectioningSolver(
            .init(problem: problem, deadline: Deadline(seconds: 600), seed: 1, settings: settings))
        _ = solver.run(worker: 0)
        return try #require(solver.best)
    }

    private func goRound(_ problem: SectioningProblem, moves: Int) throws {
        let solution = try Self.solved(problem, moves: moves)
        let text = SectioningSolutionFile(
            solution, of: problem, origin: .init(runtime: 1, cores: 1, technique: #"a "b" & <c>"#)
        ).xml(dayCount: problem.dayCount, weekCount: problem.weekCount)
        let file = try SectioningSolutionFile(xml: text, file: "s.xml", of: problem)
        let back = try file.solution(of: problem, file: "s.xml")
        let (before, after) = (problem.evaluate(solution), problem.evaluate(back))
        #expect(after.studentConflicts == before.studentConflicts)
        #expect(after.timePenalty == before.timePenalty)
        #expect(after.roomPenalty == before.roomPenalty)
        #expect(after.distributionPenalty == before.distributionPenalty)
        #expect(after.total == before.total)
        #expect(Set(after.violations) == Set(before.violations))
        #expect(file.origin.technique == #"a "b" & <c>"#)
    }

    @Test func madeInstanceComesBackTheSame() throws {
        try goRound(SmallFiles.problem(), moves: 5_000)
    }

    @Test(.enabled(if: ItcFolder.isPresent, ItcFolder.comment), arguments: ItcFolder.names)
    func competitionInstanceComesBackTheSame(name: String) throws {
        try goRound(SectioningProblem(contentsOfFile: ItcFolder.path(of: name)), moves: 20_000)
    }
}
