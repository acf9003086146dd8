import RoosterControl
import RoosterModel
import RoosterService
import Varlink

extension ControlMethod {
    /// `nl.rooster.Planning.ExplainGroup`: why a group, or an offer of groups, stands as it does.
    static func explainGroup(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "ExplainGroup", role: .viewer) {
            (parameters: PlanningInterface.ExplainGroupParameters, _) in
            PlanningInterface.ExplainGroupReply(
                explanation: PlanningInterface.GroupExplanation(try await tenant.explain(group: parameters.group)))
        }
    }
}

extension PlanningInterface.GroupExplanation {
    /// An explanation of the planner.
    init(_ explanation: GroupExplanation) {
        self.init(
            subject: explanation.subject, activity: explanation.activity, standing: explanation.standing.rawValue)
        running = explanation.running
        size = explanation.size
        least = explanation.least
        most = explanation.most
        seatsFree = explanation.seatsFree
        limits = explanation.limits.map { .init(rule: .init($0.rule), seats: $0.seats) }
        times = explanation.times.map(\.text)
        room = explanation.room
        staff = explanation.staff
        pinned = explanation.isPinned
        otherHours = explanation.otherHours.map(PlanningInterface.Alternative.init)
        cost = explanation.cost.map {
            .init(meetings: $0.meetings, hours: $0.hours, staffHours: $0.staffHours, euros: $0.euros)
        }
        serves = explanation.serves.map {
            .init(requirement: $0.requirement, people: $0.people, relying: $0.relying)
        }
        waiting = explanation.waiting.map(PlanningInterface.Waiting.init)
        waitingInAll = explanation.waitingInAll
        comers = explanation.comers
        lacking = explanation.lacking.map(PlanningInterface.Conflict.init)
        sampled = explanation.isSampled
        dutch = explanation.sentences["nl"] ?? []
        english = explanation.sentences["en"] ?? []
    }
}

extension PlanningInterface.Waiting {
    /// Somebody who waits, as the planner has them.
    init(_ waiting: GroupExplanation.Waiting) {
        self.init(
            participant: waiting.participant, requirement: waiting.requirement, priority: waiting.priority.rawValue,
            missing: waiting.missing, conflicts: waiting.conflicts.map(PlanningInterface.Conflict.init))
    }
}

extension PlanningInterface.Conflict {
    /// A conflict of the planner.
    init(_ conflict: ConflictSet) {
        self.init(
            rules: conflict.rules.map(PlanningInterface.ExcludingRule.init), dutch: conflict.sentences["nl"] ?? "",
            english: conflict.sentences["en"] ?? "")
    }
}
