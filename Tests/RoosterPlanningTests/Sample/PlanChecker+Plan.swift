import Foundation
import RoosterFormats
import RoosterModel
import RoosterTestSupport

extension PlanChecker {
    /// Writes a state and its plan as a folder and has the checker look at it.
    static func check(_ state: State, _ plan: Plan, previous: Plan? = nil) throws -> Outcome {
        let directory = FileManager.default.temporaryDirectory.appending(path: "rooster-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: directory) }
        try writeFolder(state, plan: plan, previous: previous.map { PreviousPlan($0) }).write(toDirectory: directory)
        return try check(directory)
    }
}
