import ArgumentParser

/// The program `timetable`: evaluates and solves instance files without a daemon.
@main
struct Timetable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable", abstract: "Evaluate and solve university timetabling instances (ITC 2019).",
        subcommands: [EvaluateCommand.self, SolveCommand.self, BenchCommand.self])
}
