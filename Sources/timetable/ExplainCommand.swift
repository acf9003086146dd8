import ArgumentParser
import Timetabling
import TimetablingFormats

/// `timetable explain`: what costs most in a solution, and what stands in the way of something cheaper.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain what costs most in a solution, and who blocks whom.",
        discussion: """
            Of a cost that two classes cause together, half counts for each. Alternatives move one class and leave \
            all others where they are.
            """)

    /// Path of the instance.
    @Argument(help: "The instance file.") var instance: String
    /// Path of the solution.
    @Argument(help: "The solution file; it may be incomplete.") var solution: String
    /// Number of classes.
    @Option(help: "Number of classes to explain.") var top = 10
    /// Whether to print JSON.
    @Flag(help: "Print JSON.") var json = false

    /// Checks the number.
    func validate() throws {
        guard top > 0 else { throw ValidationError("top (\(top)) is not above 0") }
    }

    /// Explains and prints.
    func run() throws {
        let problem = try SectioningProblem(contentsOfFile: instance)
        let chosen = try SectioningSolutionFile(contentsOfFile: solution, of: problem)
            .solution(of: problem, file: solution, extent: .partial)
        let explanation = SectioningExplanation(chosen, of: problem, top: top)
        let report = ExplanationReport(problem: problem, explanation: explanation)
        print(json ? try Json.text(report) : report.text)
    }
}
