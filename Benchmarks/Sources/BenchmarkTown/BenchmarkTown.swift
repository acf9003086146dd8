import Foundation
import RoosterFormats
package import RoosterModel
package import RoosterPlanning

/// A data folder that a benchmark looks at, five days before its horizon.
package struct BenchmarkTown {
    /// What the municipality told.
    package let state: State
    /// First day of the horizon.
    package let start: CalendarDate
    /// The moment it is looked at.
    package let now: PlanningMoment
    /// The plan that the folder holds.
    private let kept: Plan?

    /// Reads a folder; without settings of a municipality it says so and ends the program.
    ///
    /// - Parameter folder: Path of the folder.
    /// - Throws: What reading a folder throws.
    package init(reading folder: String) throws {
        let imported = try readFolder(FolderContents(readingDirectory: folder), shippedProgrammes: [])
        guard let start = imported.state.municipality?.horizon.start else {
            print("\(folder): there are no settings of a municipality")
            exit(1)
        }
        let today = start + -5
        state = imported.state
        kept = imported.plan
        self.start = start
        now = PlanningMoment(date: today, text: "\(today.isoText)T09:00:00Z")
    }

    /// What to plan, with nothing published.
    package func request(seconds: Double) -> PlanningRequest {
        PlanningRequest(state: state, published: nil, now: now, seconds: seconds)
    }

    /// The plan that the folder holds, or one made in so many seconds, as if published.
    package func plan(seconds: Double) -> Plan {
        var plan = kept ?? makePlan(request(seconds: seconds), stop: PlanningStop()) { _ in }
        plan.summary.version = 1
        return plan
    }
}
