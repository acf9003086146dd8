import ArgumentParser
import Foundation
import Timetabling
import TimetablingFormats

/// `timetable bench`: solves every instance of a folder for the same time, one after another.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Solve every instance of a folder and report the penalties.",
        discussion: """
            Each instance is solved in a process of its own, so that its memory is its own. With several seeds the \
            table shows medians. The exit status is 1 when a run finds no feasible solution.
            """)

    /// Path of the folder.
    @Argument(help: "The folder with instance files (*.xml).") var folder: String
    /// The time for each instance.
    @Option(help: "Seconds for each run, reading included.") var seconds = 10.0
    /// Number of threads.
    @Option(help: "Number of workers.") var workers = 2
    /// The seed.
    @Option(help: "Seed of the random numbers.") var seed: UInt64 = 1
    /// Several seeds.
    @Option(help: "Seeds with commas between them, such as 1,2,3; each instance is solved with each.")
    var seeds: String?
    /// Path of the report.
    @Option(help: "Where to write all runs as JSON.") var json: String?
    /// Path of the best known values.
    @Option(help: "A file of best known totals: instance,total,lowerBound.") var bestKnown: String?
    /// Names of instances to run.
    @Option(help: "Run only this instance; may be repeated.") var only: [String] = []
    /// Whether to bound the totals.
    @Flag(inversion: .prefixedNo, help: "Prove how low each total could be.") var bound = true
    /// An option for every run.
    @Option(help: .hidden) var pass: [String] = []

    /// Checks the seeds.
    func validate() throws {
        guard seconds > 0, seconds.isFinite else { throw ValidationError("seconds (\(seconds)) is not above 0") }
        _ = try chosenSeeds()
    }

    /// Solves, prints a row for each instance, writes the report; exits with 1 when a run stays infeasible.
    func run() throws {
        let signals = StopSignals()
        let known = try bestKnown.map { try BestKnownValues(contentsOfFile: $0) } ?? BestKnownValues()
        let names = try instanceNames()
        let seeds = try chosenSeeds()
        print(BenchTable.heading)
        var rows: [BenchRow] = []
        for name in names {
            var row = BenchRow(instance: name, best: known.values[name])
            for seed in seeds where !signals.wasStopped { row.add(solve(name, seed: seed, signals)) }
            guard !row.runs.isEmpty || !row.failures.isEmpty else { break }
            rows.append(row)
            print(BenchTable.line(row))
            fflush(nil)
        }
        for line in BenchTable.summary(rows) { print(line) }
        if let json { try Json.text(rows.flatMap(\.runs)).write(toFile: json, atomically: true, encoding: .utf8) }
        if signals.wasStopped || rows.contains(where: { !$0.isAlwaysFeasible }) { throw ExitCode(1) }
    }

    private func chosenSeeds() throws -> [UInt64] {
        guard let seeds else { return [seed] }
        return try seeds.split(separator: ",", omittingEmptySubsequences: false).map { text in
            guard let number = UInt64(text) else { throw ValidationError("seeds (\(text)) is not a whole number") }
            return number
        }
    }

    private func instanceNames() throws -> [String] {
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TimetablingFileError(file: folder, line: 0, element: "folder", value: "", rule: "cannot be read")
        }
        let names = files.filter { $0.hasSuffix(".xml") }.map { String($0.dropLast(4)) }.sorted()
        for name in only where !names.contains(name) {
            throw TimetablingFileError(
                file: folder, line: 0, element: "instance", value: name, rule: "is not in the folder")
        }
        guard !names.isEmpty else {
            throw TimetablingFileError(file: folder, line: 0, element: "folder", value: "", rule: "holds no *.xml")
        }
        return only.isEmpty ? names : names.filter { only.contains($0) }
    }

    private func solve(_ name: String, seed: UInt64, _ signals: StopSignals) -> ChildSolve.Answer {
        var arguments = [
            "solve", "\(folder)/\(name).xml", "--seconds", "\(seconds)", "--workers", "\(workers)", "--seed",
            "\(seed)", "--json",
        ]
        if !bound { arguments.append("--no-bound") }
        for option in pass { arguments += option.split(separator: " ").map(String.init) }
        return ChildSolve(arguments: arguments).run(signals)
    }
}
