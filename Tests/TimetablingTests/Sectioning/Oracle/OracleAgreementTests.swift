import Testing
import Timetabling
import TimetablingFormats

/// The evaluator agrees with the oracle in all four parts, the total and every violation.
@Suite struct OracleAgreementTests {
    private func agree(_ instance: SectioningInstance, seed: UInt64, gaps: Bool) throws {
        var generator = SectioningTestGenerator(seed: seed)
        let problem = try SectioningProblem(compiling: instance)
        let solution = RandomSectioning.solution(of: instance, for: problem, gaps: gaps, using: &generator)
        let evaluation = problem.evaluate(solution)
        let answer = SectioningOracle(instance).answer(for: solution)
        #expect(evaluation.studentConflicts == answer.student)
        #expect(evaluation.timePenalty == answer.time)
        #expect(evaluation.roomPenalty == answer.room)
        #expect(evaluation.distributionPenalty == answer.distribution)
        #expect(evaluation.total == answer.total)
        #expect(evaluation.violations.count == answer.violations.count)
        #expect(Set(evaluation.violations) == answer.violations)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func evaluatorAgreesWithOracleOnSmallInstances(seed: UInt64) throws {
        try agree(RandomSectioning.instance(seed: seed), seed: seed, gaps: seed % 2 == 1)
    }

    @Test(.enabled(if: ItcData.isPresent, ItcData.comment), arguments: ItcData.names)
    func evaluatorAgreesWithOracleOnCompetitionInstances(name: String) throws {
        let instance = try SectioningInstance(contentsOfFile: ItcData.path(of: name))
        for seed in 0..<2 as Range<UInt64> { try agree(instance, seed: seed, gaps: seed == 1) }
    }
}
