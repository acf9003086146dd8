import Foundation

/// The independent checker of published plans in `Tests/PlanChecker`, a program that shares nothing with the planner.
package enum PlanChecker {
    /// Whether python3 and its YAML module are there; `make packages` brings them.
    package static let isAvailable = (try? run(["-c", "import yaml"]))?.status == 0

    /// What a program wrote and its exit status.
    package struct Outcome: Sendable {
        /// The exit status; 0 when no rule is broken.
        package var status: Int32
        /// What it wrote, errors included.
        package var output: String
    }

    /// Has it look at a folder with a plan.
    ///
    /// - Parameter directory: Path of the folder.
    /// - Returns: What it says.
    /// - Throws: What keeps it from being started.
    package static func check(_ directory: String) throws -> Outcome {
        let script = Checkout.directory.appending(path: "Tests/PlanChecker/check_plan.py").path
        return try run([script, directory, "--limit", "0"])
    }

    private static func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: String(decoding: output, as: UTF8.self))
    }
}
