import ArgumentParser
import Foundation
import Timetabling
import TimetablingFormats

/// `timetable solve`: solves an instance and writes the best solution found.
struct SolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Solve an instance.",
        discussion: "The time includes reading the instance. The exit status is 1 when no feasible solution was found.")

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
    /// Whether to print progress.
    @Flag(help: "Print progress to standard error.") var progress = false
    /// Tuning of the search.
    @OptionGroup(title: "Tuning") var tuning: TuningOptions

    /// Solves, checks with the evaluator, writes; exits with 1 when not feasible.
    func run() throws {
        let deadline = Deadline(seconds: seconds)
        let problem = try SectioningProblem(contentsOfFile: instance)
        let run = SolveRun(
            problem: problem, deadline: deadline, workers: workers, seed: seed, settings: tuning.settings)
        let outcome = run.solve(showsProgress: progress)
        print(EvaluationReport(problem: problem, evaluation: outcome.evaluation).text)
        if let output {
            let origin = SectioningSolutionFile.Origin(
                runtime: outcome.seconds, cores: workers, technique: "Ejection construction, annealing",
                author: "Rooster", institution: "Rooster", country: "Netherlands")
            try SectioningSolutionFile(outcome.solution, of: problem, origin: origin)
                .write(toFile: output, dayCount: problem.dayCount, weekCount: problem.weekCount)
        }
        if !outcome.evaluation.isFeasible { throw ExitCode(1) }
    }
}

/// Options that change the search.
struct TuningOptions: ParsableArguments {
    /// Start temperature as a share of the typical cost of a move.
    @Option(help: .hidden) var startFactor = SectioningSettings().startFactor
    /// Temperature at the end.
    @Option(help: .hidden) var floor = SectioningSettings().floor
    /// First price of a broken hard rule in typical costs.
    @Option(help: .hidden) var hardFactor = SectioningSettings().hardFactor
    /// Least price of a broken hard rule as a share of the first.
    @Option(help: .hidden) var hardFloor = SectioningSettings().hardFloor
    /// Share of the time after which a broken timetable is given up.
    @Option(help: .hidden) var hardPatience = SectioningSettings().hardPatience
    /// Most that a broken hard rule costs in typical costs.
    @Option(help: .hidden) var hardCeiling = SectioningSettings().hardCeiling
    /// One move in so many may break hard rules.
    @Option(help: .hidden) var looseEvery = SectioningSettings().looseEvery
    /// Percentage of moves about students.
    @Option(help: .hidden) var studentShare = SectioningSettings().studentShare
    /// Number of moves instead of the time.
    @Option(help: .hidden) var moveLimit = 0

    /// The settings with these options.
    var settings: SectioningSettings {
        var settings = SectioningSettings()
        settings.startFactor = startFactor
        settings.floor = floor
        settings.hardFactor = hardFactor
        settings.hardFloor = hardFloor
        settings.hardPatience = hardPatience
        settings.hardCeiling = hardCeiling
        settings.looseEvery = looseEvery
        settings.studentShare = studentShare
        settings.moveLimit = moveLimit
        return settings
    }
}
