import RoosterModel
import RoosterPlanning

extension Planner {
    /// The planner of this program.
    package static let rooster = Planner(
        makePlan: { RoosterPlanning.makePlan($0, stop: $1, progress: $2) },
        difference: { RoosterPlanning.difference(from: $0, to: $1, state: $2) },
        explain: { RoosterPlanning.explain(participant: $0, requirement: $1, in: $2) },
        explainGroup: { RoosterPlanning.explain(group: $0, in: $1) },
        replanner: { Replanner($0) })
}
