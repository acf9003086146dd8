import FuzzSupport
import Timetabling
import TimetablingFormats

/// Any bytes, read as an instance; those that are one are compiled, and a first choice for each class is evaluated.
@main
enum FuzzInstance {
    static func main() {
        FuzzDriver.run { read($0) }
    }

    private static func read(_ bytes: [UInt8]) {
        guard let instance = try? SectioningInstance(xml: String(decoding: bytes, as: UTF8.self), file: "fuzzed"),
            let problem = try? SectioningProblem(compiling: instance)
        else { return }
        var solution = SectioningSolution(emptyFor: problem)
        for (index, entry) in instance.classes.enumerated() {
            if !entry.times.isEmpty { solution.timeOptions[index] = 0 }
            if entry.needsRoom, !entry.rooms.isEmpty { solution.roomOptions[index] = 0 }
        }
        let evaluation = problem.evaluate(solution)
        for violation in evaluation.violations { _ = problem.describe(violation) }
    }
}
