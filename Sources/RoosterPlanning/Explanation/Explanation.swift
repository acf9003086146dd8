package import RoosterModel

/// Explains the requirements of a participant in a plan, or one of them.
///
/// - Returns: Short ones first; empty when the plan knows no such participant or requirement.
package func explain(
    participant: String, requirement: String?, plan: Plan, state: State, now: PlanningMoment
) -> [Explanation] {
    let scenes = PlanScenes(plan: plan, published: plan.summary.version > 0 ? plan : nil, state: state, now: now)
    return explain(participant: participant, requirement: requirement, in: scenes)
}

/// Explains the requirements of a participant in a plan that was laid out before, or one of them.
///
/// - Returns: Short ones first; empty when the plan knows no such participant or requirement.
package func explain(participant: String, requirement: String?, in scenes: PlanScenes) -> [Explanation] {
    let standings = scenes.standingsOf(participant).filter { standing in
        requirement.map { $0 == standing.requirement } ?? true
    }
    let isAnyShort = standings.contains { $0.status == .short }
    let scene = isAnyShort ? PersonScene(participant, in: scenes) : nil
    let explained = standings.map { standing in
        var explanation = Explanation(
            participant: participant, requirement: standing.requirement, status: standing.status,
            missing: standing.missing, options: [], reasons: standing.reasons,
            sentences: ExplanationText(standing: standing, state: scenes.state).sentences)
        if standing.status == .short, let scene {
            ShortfallExplainer(scenes: scenes, scene: scene, standing: standing).fill(&explanation)
        }
        return explanation
    }
    return explained.filter { $0.status == .short } + explained.filter { $0.status != .short }
}
