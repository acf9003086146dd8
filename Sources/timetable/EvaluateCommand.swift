import ArgumentParser
import Timetabling
import TimetablingFormats

/// `timetable evaluate`: what a solution file costs, and which hard rules it breaks.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Evaluate a solution file.",
        discussion: """
            The exit status is 1 when a hard rule is broken, 2 when a file cannot be read, names what does not exist, \
            lacks a class or puts a student into two configurations of a course.
            """)

    /// Path of the instance.
    @Argument(help: "The instance file.") var instance: String
    /// Path of the solution.
    @Argument(help: "The solution file.") var solution: String
    /// Whether the file may be incomplete.
    @Flag(help: "Accept an incomplete file; what it lacks is listed as a violation.") var partial = false
    /// Whether to print JSON.
    @Flag(help: "Print JSON.") var json = false

    /// Evaluates and prints; exits with 1 when not feasible.
    func run() throws {
        let problem = try SectioningProblem(contentsOfFile: instance)
        let chosen = try SectioningSolutionFile(contentsOfFile: solution, of: problem)
            .solution(of: problem, file: solution, extent: partial ? .partial : .whole)
        let report = EvaluationReport(problem: problem, evaluation: problem.evaluate(chosen))
        print(json ? try Json.text(report) : report.text)
        if !report.isFeasible { throw ExitCode(1) }
    }
}
