import ArgumentParser
import Foundation
import Timetabling
import TimetablingFormats

/// `timetable bench`: solves every instance of a folder for the same time, one after another.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Solve every instance of a folder and report the penalties.",
        discussion: "The exit status is 1 when an instance has no feasible solution.")

    /// Path of the folder.
    @Argument(help: "The folder with instance files (*.xml).") var folder: String
    /// The time for each instance.
    @Option(help: "Seconds for each instance, reading included.") var seconds = 10.0
    /// Number of threads.
    @Option(help: "Number of workers.") var workers = 2
    /// The seed.
    @Option(help: "Seed of the random numbers.") var seed: UInt64 = 1
    /// Path of the report.
    @Option(help: "Where to write the report as JSON.") var json: String?
    /// Names of instances to run.
    @Option(help: "Run only this instance; may be repeated.") var only: [String] = []
    /// Tuning of the search.
    @OptionGroup(title: "Tuning") var tuning: TuningOptions

    /// One line of the report.
    struct Row: Encodable {
        /// The evaluation.
        let evaluation: EvaluationReport
        /// Seconds taken, reading included.
        let seconds: Double
        /// Seconds allowed.
        let limit: Double
        /// Number of threads.
        let workers: Int
        /// Seed of the random numbers.
        let seed: UInt64
    }

    /// Solves, prints a row for each instance, writes the report; exits with 1 when an instance stays infeasible.
    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".xml") && (only.isEmpty || only.contains(String($0.dropLast(4)))) }.sorted()
        print("instance          feasible  student     time     room  distribution     total  seconds")
        var rows: [Row] = []
        for name in names {
            let row = try solve("\(folder)/\(name)")
            rows.append(row)
            print(Self.line(row))
        }
        if let json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(rows).write(to: URL(fileURLWithPath: json))
        }
        if rows.contains(where: { !$0.evaluation.isFeasible }) { throw ExitCode(1) }
    }

    private func solve(_ path: String) throws -> Row {
        let deadline = Deadline(seconds: seconds)
        let problem = try SectioningProblem(contentsOfFile: path)
        let outcome = SolveRun(
            problem: problem, deadline: deadline, workers: workers, seed: seed, settings: tuning.settings
        ).solve(showsProgress: false)
        return Row(
            evaluation: EvaluationReport(problem: problem, evaluation: outcome.evaluation), seconds: outcome.seconds,
            limit: seconds, workers: workers, seed: seed)
    }

    private static func line(_ row: Row) -> String {
        func pad(_ value: Int, _ width: Int) -> String {
            let text = "\(value)"
            return String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let report = row.evaluation
        return report.instance.padding(toLength: 18, withPad: " ", startingAt: 0)
            + (report.isFeasible ? "yes     " : "no      ") + pad(report.student, 9) + pad(report.time, 9)
            + pad(report.room, 9) + pad(report.distribution, 14) + pad(report.total, 10) + pad(Int(row.seconds), 9)
    }
}
