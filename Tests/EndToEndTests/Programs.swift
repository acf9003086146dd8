import Foundation
import Synchronization

/// The programs as they were built, beside this test bundle, or in the directory that `ROOSTER_BIN` names.
enum Programs {
    /// The path of a program.
    static func path(_ name: String) -> String {
        let named = ProcessInfo.processInfo.environment["ROOSTER_BIN"]
        return "\(named ?? builtDirectory)/\(name)"
    }

    private static var builtDirectory: String {
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return (program as NSString).deletingLastPathComponent
    }
}

/// What a program printed, and how it ended.
struct ProgramResult: Sendable {
    /// Its exit status.
    var status: Int32
    /// What it wrote to standard output.
    var output: String
    /// What it wrote to standard error.
    var errors: String

    /// Standard output as a JSON object.
    var json: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
    }
}

/// Runs a program to its end; both outputs go through files, so that none can block it.
func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
) async throws -> ProgramResult {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("rooster-run-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (output, errors) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program.hasPrefix("/") ? program : Programs.path(program))
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try await process.runToEnd()
    return ProgramResult(
        status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8))
}

extension Process {
    /// Starts it and waits for its end without holding a thread.
    func runToEnd() async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            terminationHandler = { _ in continuation.resume() }
            do {
                try run()
            } catch {
                terminationHandler = nil
                continuation.resume(throwing: error)
            }
        }
    }
}
