import Foundation
import RoosterService
import RoosterTestSupport
import Testing

/// The independent checker of published plans in `Tests/PlanChecker`, run on a village's export.
extension Village {
    /// Expects that the published plan breaks no rule, in the judgement of a program that shares nothing with the planner.
    ///
    /// Where that program cannot run the test is cancelled, and says what is missing.
    func expectNothingBroken(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        guard PlanChecker.isAvailable else {
            try Test.cancel("python3 with its module yaml is not there: nothing looked at the plan; see make packages")
        }
        let folder = URL(filePath: "\(directory)/export-\(UUID())")
        try await export(to: folder)
        let outcome = try PlanChecker.check(folder.path)
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
}
