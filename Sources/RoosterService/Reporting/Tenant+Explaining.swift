package import RoosterModel

extension Tenant {
    /// Why the requirements of a participant stand as they do, in the newest draft or else the published plan.
    ///
    /// - Parameters:
    ///   - participant: Key of the participant.
    ///   - requirement: The requirement as `PROGRAMME/ID`; nil: all of theirs.
    /// - Returns: One explanation each requirement.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/noSuchPlan(_:)``.
    package func explain(participant: String, requirement: String?) throws(ServiceError) -> [Explanation] {
        guard state.participants[participant] != nil else {
            throw .notFound(subject: "participant (\(participant))", rule: "there is no such participant")
        }
        guard let plan = draft?.plan ?? published?.plan else { throw .noSuchPlan("draft") }
        let explanations = planner.explain(participant, requirement, plan, state, moment)
        if let requirement, explanations.isEmpty {
            throw .notFound(
                subject: "requirement (\(requirement))", rule: "\(participant) has no such requirement in the plan")
        }
        return explanations
    }

    /// What changes from one plan to another.
    ///
    /// - Parameters:
    ///   - from: The version to start from; nil: the published one, or nothing.
    ///   - to: The version it became; nil: the newest draft.
    /// - Returns: The difference.
    /// - Throws: ``ServiceError/noSuchPlan(_:)``, ``ServiceError/store(_:)``.
    package func difference(from: Int? = nil, to: Int? = nil) throws(ServiceError) -> PlanDifference {
        let new: Plan
        var old = published?.plan
        if let to {
            guard let version = try plan(number: to) else { throw .noSuchPlan("\(to)") }
            new = version.plan
            old = try plan(number: to - 1)?.plan
        } else {
            guard let draft else { throw .noSuchPlan("draft") }
            new = draft.plan
        }
        if let from {
            guard let version = try plan(number: from) else { throw .noSuchPlan("\(from)") }
            old = version.plan
        }
        return planner.difference(old, new, state)
    }
}
