import Foundation
import RoosterService
import Testing

/// The independent checker of published plans in `Tests/PlanChecker`, run on a village's export.
extension Village {
    /// Expects that the published plan breaks no rule, in the judgement of a program that shares nothing with the planner.
    ///
    /// Where python3 or its YAML module is missing nothing is checked; `make packages` brings them.
    func expectNothingBroken(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        guard Self.canCheck else { return }
        let folder = URL(filePath: "\(directory)/export-\(UUID())")
        try await export(to: folder)
        var checkout = URL(filePath: #filePath)
        for _ in 0..<4 { checkout.deleteLastPathComponent() }
        let script = checkout.appending(path: "Tests/PlanChecker/check_plan.py").path
        let outcome = try Self.python([script, folder.path, "--limit", "0"])
        #expect(outcome.status == 0, "\(outcome.output)", sourceLocation: sourceLocation)
    }

    /// Writes the export of the village into a folder.
    func export(to folder: URL) async throws {
        for file in try await tenant.exportFolder() {
            let url = folder.appending(path: file.path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try file.bytes.write(to: url)
        }
    }

    /// The directory that keeps the exports of villages, to be looked at when a case fails; nil: none is kept.
    private static let kept = ProcessInfo.processInfo.environment["ROOSTER_ACCEPTANCE_KEEP"]

    /// Keeps the export of the village when that is asked for, numbered by its version.
    func keepExport(_ version: Int) async throws {
        guard let kept = Self.kept else { return }
        try await export(to: URL(filePath: "\(kept)/\(URL(filePath: directory).lastPathComponent)/\(version)"))
    }

    /// Whether python3 and its YAML module are there.
    private static let canCheck = (try? python(["-c", "import yaml"]))?.status == 0

    private static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
