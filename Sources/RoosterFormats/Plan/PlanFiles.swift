import FoundationEssentials
import RoosterModel

/// The files under `plan/`.
enum PlanFiles {
    /// Their paths.
    static let all: Set<String> = []

    /// Writes a plan.
    static func write(
        _ plan: Plan, notices: [ChangeNotice], previous: PreviousPlan?, to contents: inout FolderContents
    ) {
    }
}

extension FolderReading {
    /// Reads `plan/`.
    mutating func readPlanFolder() -> (plan: Plan, previous: PreviousPlan?, notices: [ChangeNotice])? { nil }
}
