import RoosterModel
import Timetabling

/// Fills in what would mend short requirements, verified on copies, as far as the time allows.
///
/// What weighs most comes first. A requirement that was not looked at, and one that nothing in files would mend, has no
/// repairs; ``explain(participant:requirement:in:)`` gives them when asked.
struct RepairColumn {
    /// Share of a plan's time that goes to repairs, which each take some hundredths of a second.
    static let shareOfTime = 0.1
    /// Most seconds for them, however long is planned.
    static let mostSeconds = 5.0

    let request: PlanningRequest

    /// Fills them in.
    func fill(_ plan: inout Plan, deadline: Deadline, stop: PlanningStop) {
        // The clock decides how many; where a number of moves decides about the plan it must not.
        guard request.mostMoves == nil else { return }
        let short = plan.requirements.indices.filter { plan.requirements[$0].status == .short }
        guard !short.isEmpty else { return }
        let priorities = Requirement.Priority.allCases
        let order = short.sorted { left, right in
            let (first, second) = (plan.requirements[left].priority, plan.requirements[right].priority)
            return (priorities.firstIndex(of: first) ?? 0, left) < (priorities.firstIndex(of: second) ?? 0, right)
        }
        let published = request.startAfresh ? nil : request.published
        let scenes = PlanScenes(plan: plan, published: published, state: request.state, now: request.now)
        for index in order {
            guard deadline.share < 1, !stop.isRaised else { return }
            let standing = plan.requirements[index]
            let explained = explain(
                participant: standing.participant, requirement: standing.requirement, in: scenes)
            if let repair = explained.first?.repairs.first(where: Self.isWritable) {
                plan.requirements[index].repairs = repair.parts.flatMap(\.edits)
            }
        }
    }

    /// Whether a repair can be written as rows of files.
    private static func isWritable(_ repair: Repair) -> Bool {
        repair.parts.allSatisfy { part in
            // A bar divides edits from each other: one in a key, as of a block on two weekdays, could not be read back.
            !part.edits.isEmpty && part.edits.allSatisfy { !$0.hasPrefix("-") && !$0.contains("|") }
        }
    }
}
