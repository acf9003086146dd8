package import RoosterModel

/// Explains the requirements of a participant in a plan, or one of them.
///
/// - Returns: Short ones first; empty when the plan knows no such participant or requirement.
package func explain(
    participant: String, requirement: String?, plan: Plan, state: State, now: PlanningMoment
) -> [Explanation] {
    let standings = plan.requirements.filter {
        $0.participant == participant && (requirement.map([$0.requirement].contains) ?? true)
    }
    let full = Set(plan.groups.filter { !$0.isOpen }.map(\.id))
    let explained = standings.map { standing in
        Explanation(
            participant: participant, requirement: standing.requirement, status: standing.status,
            missing: standing.missing,
            options: standing.status == .short ? options(standing, plan, state, full) : [],
            reasons: standing.reasons, sentences: ExplanationText(standing: standing).sentences)
    }
    return explained.filter { $0.status == .short } + explained.filter { $0.status != .short }
}

/// The activities that count for a requirement, each with what excludes it for the person; groups by their seats.
private func options(
    _ standing: RequirementStanding, _ plan: Plan, _ state: State, _ full: Set<String>
) -> [ExcludedOption] {
    let parts = standing.requirement.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let person = state.participants[standing.participant],
        let requirement = state.programmes[parts[0]]?.requirements.first(where: { $0.id == parts[1] })
    else { return [] }
    return state.activities.sorted.filter { requirement.of.includes($0) }.flatMap { activity in
        guard ActivityCompiler.fits(activity, person) else {
            let isForWomen = activity.womenOnly || person.womenOnly.contains(activity.kind.rawValue)
            return [ExcludedOption(option: activity.id, reasons: [isForWomen ? .womenOnly : .audience])]
        }
        let groups = plan.groups.filter { $0.activity == activity.id }
        guard !groups.isEmpty else { return [ExcludedOption(option: activity.id, reasons: standing.reasons)] }
        return groups.map { group in
            ExcludedOption(option: group.id, reasons: full.contains(group.id) ? [.groupFull] : standing.reasons)
        }
    }
}
