import ArgumentParser
import RoosterControl

/// The coordinators' tool.
struct Roosterctl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roosterctl",
        abstract: "Steers Rooster: imports data folders, plans, publishes, issues calendar feeds.",
        discussion: """
            The socket of the daemon is named by --control, or by ROOSTER_CONTROL; without both it is \
            \(ControlOptions.usualPath).

            Example: roosterctl import ./zoetermeer && roosterctl plan --wait && roosterctl publish
            """,
        version: "roosterctl 0.1.0",
        subcommands: [
            StatusCommand.self, ImportCommand.self, ExportCommand.self, SampleCommand.self, PlanCommand.self,
            DiffCommand.self, PublishCommand.self, SetCommand.self, UndoCommand.self, ExplainCommand.self,
            FeedsCommand.self, PrintCommand.self, WhatIfCommand.self, AlternativesCommand.self, BottlenecksCommand.self,
            ImportCalendarCommand.self, HistoryCommand.self, SignalsCommand.self,
            WatchCommand.self, BackupCommand.self, CallCommand.self, IntrospectCommand.self,
        ])
}

/// Runs the tool: exit status 0 when done, 1 when refused or failed, 2 for wrong usage.
@main
enum Main {
    static func main() async {
        do {
            var command = try Roosterctl.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        if let error = error as? ControlError {
            Terminal.complain(error.description)
            Terminal.exit(1)
        }
        let code = Roosterctl.exitCode(for: error)
        let message = Roosterctl.fullMessage(for: error)
        switch code {
        case .success:
            print(message)
            Terminal.exit(0)
        case .validationFailure:
            Terminal.write(message + "\n")
            Terminal.exit(2)
        default:
            if error is ExitCode { Terminal.exit(code.rawValue) }
            Terminal.complain("\(error)")
            Terminal.exit(1)
        }
    }
}
