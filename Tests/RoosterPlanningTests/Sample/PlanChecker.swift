import Foundation
import RoosterFormats
import RoosterModel
import Testing

/// The independent checker of published plans in `Tests/PlanChecker`, run on a folder of its own.
enum PlanChecker {
    /// Whether python3 and its YAML module are there.
    static let isAvailable: Bool = {
        guard let outcome = try? run(["-c", "import yaml"]) else { return false }
        return outcome.status == 0
    }()

    /// What a program wrote and its exit status.
    struct Outcome {
        var status: Int32
        var output: String
    }

    /// Writes a state and its plan as a folder and has the checker look at it.
    static func check(_ state: State, _ plan: Plan, previous: Plan? = nil) throws -> Outcome {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("rooster-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        try writeFolder(state, plan: plan, previous: previous.map { PreviousPlan($0) }).write(
            toDirectory: directory.path)
        let script = SampleMunicipality.checkout.appendingPathComponent("Tests/PlanChecker/check_plan.py").path
        return try run([script, directory.path, "--limit", "0"])
    }

    private static func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
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
