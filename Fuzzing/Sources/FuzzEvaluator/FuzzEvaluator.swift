import FuzzSupport
import Timetabling
import TimetablingFormats

/// Any choices for a fixed instance, also missing and forbidden ones: evaluated, explained, written and read back.
@main
enum FuzzEvaluator {
    static func main() {
        FuzzDriver.run { judge($0) }
    }

    private static func judge(_ bytes: [UInt8]) {
        let problem = SmallInstance.problem
        var rest = bytes[...]
        func next(below count: Int) -> Int { Int(rest.popFirst() ?? 0) % count }
        var solution = SectioningSolution(emptyFor: problem)
        for index in 0..<problem.classCount {
            solution.timeOptions[index] = Int32(next(below: 5) - 1)
            let needsRoom = problem.classIdentifiers[index] != 6
            solution.roomOptions[index] = needsRoom ? Int32(next(below: 3) - 1) : -1
        }
        for student in 0..<problem.studentCount {
            let chosen = next(below: 64)
            solution.classesOfStudent[student] = (0..<6).filter { chosen >> $0 & 1 == 1 }.map(Int32.init)
        }
        let evaluation = problem.evaluate(solution)
        for violation in evaluation.violations { _ = problem.describe(violation) }
        for report in SectioningExplanation(solution, of: problem, top: 2).classes { _ = problem.describe(report) }
        let timed = (0..<problem.classCount).filter { solution.timeOptions[$0] >= 0 }
        guard timed.count == problem.classCount else { return }
        let text = SectioningSolutionFile(solution, of: problem, origin: .init())
            .xml(dayCount: problem.dayCount, weekCount: problem.weekCount)
        guard let file = try? SectioningSolutionFile(xml: text, file: "again", of: problem),
            let back = try? file.solution(of: problem, file: "again", extent: .partial)
        else { FuzzDriver.fail("what was written cannot be read:\n\(text)") }
        guard problem.evaluate(back) == evaluation else {
            FuzzDriver.fail("what was written and read costs something else:\n\(text)")
        }
    }
}
