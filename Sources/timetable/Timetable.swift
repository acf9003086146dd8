import ArgumentParser
import Foundation

/// The program `timetable`: evaluates, explains and solves instance files without a daemon.
@main
struct Timetable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timetable", abstract: "Evaluate, explain and solve university timetabling instances (ITC 2019).",
        discussion: """
            The exit status is 0 when all is well, 1 when a hard rule is broken, and 2 for wrong usage or a file that \
            cannot be read.
            """,
        subcommands: [SolveCommand.self, EvaluateCommand.self, ExplainCommand.self, BenchCommand.self])

    /// Runs the command of the arguments, and ends with an exit status that tells bad timetables from bad files.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            // Help and versions arrive as errors too, with the status of success.
            if exitCode(for: error).isSuccess { exit(withError: error) }
            StandardError.write(fullMessage(for: error) + "\n")
            exit(withError: ExitCode(2))
        }
    }
}

/// What the program tells about its work goes here, so that standard output holds results only.
enum StandardError {
    /// Writes a text as it is.
    static func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// Whether it is a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
