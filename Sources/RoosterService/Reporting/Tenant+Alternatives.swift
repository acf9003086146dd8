package import RoosterModel
import RoosterPlanning

extension Tenant {
    /// What else a participant could join in the newest plan, the best first.
    ///
    /// - Parameters:
    ///   - participant: Key of the participant.
    ///   - requirement: Only what counts for this requirement; nil: for any.
    ///   - limit: Most alternatives.
    /// - Returns: The alternatives with the difference each makes.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/noSuchPlan(_:)``.
    package nonisolated func alternatives(
        participant: String, requirement: String?, limit: Int
    ) async throws -> [Alternative] {
        let plan = try await laidOutPlan(of: participant)
        return try await offloaded {
            RoosterPlanning.alternatives(
                participant: participant, requirement: requirement, limit: limit, in: plan.scenes)
        }
    }

    /// Other times, rooms and staff for a group of the newest plan, those that keep the most people first.
    ///
    /// - Parameters:
    ///   - group: Id of the group.
    ///   - limit: Most alternatives.
    /// - Returns: The alternatives with the difference each makes.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/noSuchPlan(_:)``.
    package nonisolated func alternatives(group: String, limit: Int) async throws -> [Alternative] {
        let plan = try await laidOutPlan(with: group)
        return try await offloaded { RoosterPlanning.alternatives(group: group, limit: limit, in: plan.scenes) }
    }

    private func laidOutPlan(with group: String) throws(ServiceError) -> LaidOutPlan {
        let plan = try laidOutPlan()
        guard (draft?.plan ?? published?.plan)?.groups.contains(where: { $0.id == group }) ?? false else {
            throw .notFound(subject: "group (\(group))", rule: "there is no such group in the plan")
        }
        return plan
    }

    /// What there is too little of in the newest plan, tried on copies within a time.
    ///
    /// - Parameter seconds: Time for the trials; nil: that of a search.
    /// - Returns: How far it is, and at last the bottlenecks, the best first.
    /// - Throws: ``ServiceError/noSuchPlan(_:)``, ``ServiceError/busy``.
    package func requestBottlenecks(
        seconds: Double? = nil
    ) throws(ServiceError) -> AsyncStream<TrialEvent<[Bottleneck]>> {
        let request = try planned()
        let time = seconds ?? settings.searchSeconds
        return try trial { stop, progress in
            bottlenecks(request, seconds: time, stop: stop, progress: progress)
        }
    }

    /// What is known, with the newest plan as what people have.
    private func planned() throws(ServiceError) -> PlanningRequest {
        guard state.municipality != nil else { throw .nothingImported }
        let request = trialRequest(seconds: nil)
        guard request.published != nil else { throw .noSuchPlan("draft") }
        return request
    }
}
