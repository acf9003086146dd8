import FuzzSupport
import Timetabling
import TimetablingFormats

/// Any bytes, read as a solution of a fixed instance, whole and partial; what is read must be written and read the same.
@main
enum FuzzSolution {
    static func main() {
        FuzzDriver.run { read($0) }
    }

    private static func read(_ bytes: [UInt8]) {
        let problem = SmallInstance.problem
        let text = String(decoding: bytes, as: UTF8.self)
        guard let file = try? SectioningSolutionFile(xml: text, file: "fuzzed", of: problem) else { return }
        if let whole = try? file.solution(of: problem, file: "fuzzed") { _ = problem.evaluate(whole) }
        guard let solution = try? file.solution(of: problem, file: "fuzzed", extent: .partial) else { return }
        let written = SectioningSolutionFile(solution, of: problem, origin: file.origin)
        let again = written.xml(dayCount: problem.dayCount, weekCount: problem.weekCount)
        guard let back = try? SectioningSolutionFile(xml: again, file: "again", of: problem),
            let chosen = try? back.solution(of: problem, file: "again", extent: .partial)
        else { FuzzDriver.fail("what was written cannot be read:\n\(again)") }
        // The order of a student's classes is that of the file, and violations follow it.
        let (before, after) = (problem.evaluate(solution), problem.evaluate(chosen))
        guard parts(before) == parts(after), Set(before.violations) == Set(after.violations) else {
            FuzzDriver.fail("what was written and read costs something else:\n\(again)")
        }
    }

    private static func parts(_ evaluation: SectioningEvaluation) -> [Int] {
        [
            evaluation.studentConflicts, evaluation.timePenalty, evaluation.roomPenalty,
            evaluation.distributionPenalty, evaluation.total, evaluation.violations.count,
        ]
    }
}
