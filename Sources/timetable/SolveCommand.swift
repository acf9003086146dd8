import ArgumentParser
import Foundation
import Timetabling
import TimetablingFormats

/// `timetable solve`: solves an instance and writes the best solution found.
struct SolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Solve an instance.",
        discussion: """
            The time includes reading the instance. Ctrl-C stops early and writes the best so far; a second one ends \
            at once. The exit status is 1 when no feasible solution was found.
            """)

    /// Path of the instance.
    @Argument(help: "The instance file.") var instance: String
    /// The time to take.
    @Option(help: "Seconds to take, reading included.") var seconds = 60.0
    /// Number of threads.
    @Option(help: "Number of workers.") var workers = 2
    /// The seed.
    @Option(help: "Seed of the random numbers.") var seed: UInt64 = 1
    /// Path of the solution.
    @Option(help: "Where to write the solution.") var output: String?
    /// Path of the start.
    @Option(help: "A solution file to start from; it may be incomplete or break hard rules.") var initial: String?
    /// Whether to print progress.
    @Flag(help: "Tell the progress on standard error.") var progress = false
    /// Whether to print JSON.
    @Flag(help: "Print JSON.") var json = false
    /// Whether to bound the total.
    @Flag(inversion: .prefixedNo, help: "Prove how low the total could be, after the search; takes seconds at most.")
    var bound = true
    /// Who the solution file names.
    @OptionGroup(title: "Names in the solution file") var names: OriginOptions
    /// Tuning of the search.
    @OptionGroup(title: "Tuning") var tuning: TuningOptions

    /// Checks the numbers.
    func validate() throws {
        guard seconds > 0, seconds.isFinite else { throw ValidationError("seconds (\(seconds)) is not above 0") }
        guard 1...SectioningProgress.capacity ~= workers else {
            throw ValidationError("workers (\(workers)) is not between 1 and \(SectioningProgress.capacity)")
        }
    }

    /// Solves, checks with the evaluator, writes; exits with 1 when not feasible.
    func run() throws {
        let signals = StopSignals()
        let deadline = Deadline(seconds: seconds)
        let problem = try SectioningProblem(contentsOfFile: instance)
        let start = try initial.map { path in
            try SectioningSolutionFile(contentsOfFile: path, of: problem)
                .solution(of: problem, file: path, extent: .partial)
        }
        let request = SectioningSolver.Request(
            problem: problem, deadline: deadline, seed: seed, settings: tuning.settings, initial: start)
        let outcome = SolveRun(request: request, workers: workers, showsProgress: progress, signals: signals).solve()
        if let output {
            let origin = names.origin(runtime: outcome.seconds, cores: workers)
            try SectioningSolutionFile(outcome.solution, of: problem, origin: origin)
                .write(toFile: output, dayCount: problem.dayCount, weekCount: problem.weekCount)
        }
        let report = report(problem, outcome, isBounded: bound && !signals.wasStopped)
        print(json ? try Json.text(report) : report.text)
        if !outcome.evaluation.isFeasible { throw ExitCode(1) }
    }

    private func report(_ problem: SectioningProblem, _ outcome: SolveRun.Outcome, isBounded: Bool) -> SolveReport {
        // Read before the bound is sought, which has columns of its own.
        let peakMemory = PeakMemory.bytes
        return SolveReport(
            evaluation: EvaluationReport(problem: problem, evaluation: outcome.evaluation),
            bound: isBounded ? SectioningBound(problem).total : nil, seconds: outcome.seconds, limit: seconds,
            workers: workers, seed: seed, moves: outcome.reports.reduce(0) { $0 + $1.moves },
            movesPerSecond: outcome.movesPerSecond, peakMemory: peakMemory,
            isExact: outcome.reports.allSatisfy(\.isExact))
    }
}

/// Who and what the solution file names; the competition asks for all of it.
struct OriginOptions: ParsableArguments {
    /// The algorithm.
    @Option(help: "Name of the algorithm.") var technique = "Ejection construction, annealing with growing hard weights"
    /// The author.
    @Option(help: "Name of the author or the team.") var author = "Rooster"
    /// The institution.
    @Option(help: "Institution of the author.") var institution = "Rooster"
    /// The country.
    @Option(help: "Country of the institution.") var country = "Netherlands"

    /// The origin of a solution.
    func origin(runtime: Double, cores: Int) -> SectioningSolutionFile.Origin {
        SectioningSolutionFile.Origin(
            runtime: (runtime * 10).rounded() / 10, cores: cores, technique: technique, author: author,
            institution: institution, country: country)
    }
}
