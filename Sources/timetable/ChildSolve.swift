import Foundation

/// One run of `timetable solve` in a process of its own.
struct ChildSolve {
    /// Arguments after the name of the program.
    let arguments: [String]

    /// What the process told.
    enum Answer {
        /// It ran to its end.
        case solved(SolveReport)
        /// It did not, for this reason.
        case failed(String)
    }

    /// Runs the process and reads its report; a signal to this program is passed on.
    func run(_ signals: StopSignals) -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let output = Pipe()
        let faults = Pipe()
        process.standardOutput = output
        process.standardError = faults
        do {
            try process.run()
        } catch {
            return .failed("the program cannot be started: \(error)")
        }
        let identifier = process.processIdentifier
        signals.onFirst { _ = kill(identifier, SIGTERM) }
        // The report is a few kilobytes and nothing is told on standard error until the end, so neither pipe fills.
        let told = output.fileHandleForReading.readDataToEndOfFile()
        let fault = String(decoding: faults.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationReason == .exit else {
            return .failed("ended by signal \(process.terminationStatus)")
        }
        guard process.terminationStatus <= 1, let report = try? JSONDecoder().decode(SolveReport.self, from: told)
        else {
            return .failed(fault.isEmpty ? "ended with status \(process.terminationStatus)" : fault)
        }
        return .solved(report)
    }
}
