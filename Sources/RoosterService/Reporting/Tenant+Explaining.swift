package import RoosterModel
import RoosterPlanning

extension Tenant {
    /// Why the requirements of a participant stand as they do, in the newest draft or else the published plan.
    ///
    /// Repairs are tried on copies, on a thread outside of the tenant's.
    ///
    /// - Parameters:
    ///   - participant: Key of the participant.
    ///   - requirement: The requirement as `PROGRAMME/ID`; nil: all of theirs.
    /// - Returns: One explanation each requirement.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/noSuchPlan(_:)``.
    package nonisolated func explain(participant: String, requirement: String?) async throws -> [Explanation] {
        let plan = try await laidOutPlan(of: participant)
        let planner = planner
        let explanations = try await offloaded { planner.explain(participant, requirement, plan.scenes) }
        if let requirement, explanations.isEmpty {
            throw ServiceError.notFound(
                subject: "requirement (\(requirement))", rule: "\(participant) has no such requirement in the plan")
        }
        return explanations
    }

    /// Why a group is as small, as full or at the hours it is, or why an offer has no further group, in the newest draft
    /// or else the published plan.
    ///
    /// - Parameter group: Id of a group, or of an activity that is offered in groups.
    /// - Returns: The explanation.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/noSuchPlan(_:)``.
    package nonisolated func explain(group: String) async throws -> GroupExplanation {
        let plan = try await laidOutPlan()
        let planner = planner
        guard let explanation = try await offloaded({ planner.explainGroup(group, plan.scenes) }) else {
            throw ServiceError.notFound(
                subject: "group (\(group))", rule: "there is no such group, nor an activity that is offered in groups")
        }
        return explanation
    }

    /// The newest plan laid out for looking at a participant.
    func laidOutPlan(of participant: String) throws(ServiceError) -> LaidOutPlan {
        guard state.participants[participant] != nil else {
            throw .notFound(subject: "participant (\(participant))", rule: "there is no such participant")
        }
        return try laidOutPlan()
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
        return try withCauses(planner.difference(old, new, state), from: old, to: new)
    }
}
