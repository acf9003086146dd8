import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// Alternatives when the caller names no number, and the most there are.
    private static let usualAlternatives = 10
    private static let mostAlternatives = 200

    /// `nl.rooster.Planning.Alternatives`: what else one person or one group could have.
    static func alternatives(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Alternatives", role: .viewer) {
            (parameters: PlanningInterface.AlternativesParameters, _) in
            let limit = parameters.limit ?? usualAlternatives
            guard (1...mostAlternatives).contains(limit) else { throw VarlinkError.invalidParameter("limit") }
            let found: [Alternative]
            switch (parameters.participant, parameters.group) {
            case (let participant?, nil):
                found = try await tenant.alternatives(
                    participant: participant, requirement: parameters.requirement, limit: limit)
            case (nil, let group?):
                guard parameters.requirement == nil else { throw VarlinkError.invalidParameter("requirement") }
                found = try await tenant.alternatives(group: group, limit: limit)
            case (nil, nil): throw VarlinkError.invalidParameter("participant")
            case (_?, _?): throw VarlinkError.invalidParameter("group")
            }
            return PlanningInterface.AlternativesReply(alternatives: found.map(PlanningInterface.Alternative.init))
        }
    }
}

extension PlanningInterface.Alternative {
    /// An alternative of the planner.
    init(_ alternative: Alternative) {
        self.init(option: alternative.option, activity: alternative.activity)
        times = alternative.times.map(\.text)
        room = alternative.room
        staff = alternative.staff
        leaves = alternative.leaves
        added = alternative.added
        lost = alternative.lost
        standings = alternative.standings.map(PlanningInterface.StandingChange.init)
        touched = alternative.touched
        dropped = alternative.dropped
        price = alternative.price
        dutch = alternative.sentences["nl"] ?? ""
        english = alternative.sentences["en"] ?? ""
    }
}
