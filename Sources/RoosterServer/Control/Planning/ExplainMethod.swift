import RoosterControl
import RoosterModel
import RoosterService

extension ControlMethod {
    /// `nl.rooster.Planning.Explain`: why requirements of a participant stand as they do.
    static func explain(_ tenant: Tenant) -> ControlMethod {
        ControlMethod(PlanningInterface.name, "Explain", role: .viewer) {
            (parameters: PlanningInterface.ExplainParameters, _) in
            let explanations = try await tenant.explain(
                participant: parameters.participant, requirement: parameters.requirement)
            return PlanningInterface.ExplainReply(
                explanations: explanations.map(PlanningInterface.Explanation.init))
        }
    }
}

extension PlanningInterface.Explanation {
    /// An explanation of the planner.
    init(_ explanation: Explanation) {
        self.init(
            participant: explanation.participant, requirement: explanation.requirement,
            status: explanation.status.rawValue, missing: explanation.missing,
            options: explanation.options.map { option in
                PlanningInterface.ExcludedOption(option: option.option, reasons: option.reasons.map(\.rawValue))
            },
            reasons: explanation.reasons.map(\.rawValue), dutch: explanation.sentences["nl"] ?? [],
            english: explanation.sentences["en"] ?? [])
    }
}
