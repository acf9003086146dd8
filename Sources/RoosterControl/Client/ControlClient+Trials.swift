extension ControlClient {
    /// What changes would make of the plan, with progress on the way.
    ///
    /// - Throws: ``ControlError``.
    package func whatIf(
        _ parameters: PlanningInterface.WhatIfParameters, progress: (PlanningInterface.Progress) -> Void
    ) async throws -> PlanningInterface.WhatIfAnswer {
        var answer: PlanningInterface.WhatIfAnswer?
        try await stream("\(PlanningInterface.name).WhatIf", parameters) { (reply: PlanningInterface.WhatIfReply) in
            if let step = reply.progress { progress(step) }
            answer = reply.answer ?? answer
        }
        guard let answer else { throw ControlError.malformed("there is no answer in the last reply") }
        return answer
    }

    /// What else one person or one group could have.
    ///
    /// - Throws: ``ControlError``.
    package func alternatives(
        _ parameters: PlanningInterface.AlternativesParameters
    ) async throws(ControlError) -> [PlanningInterface.Alternative] {
        let reply: PlanningInterface.AlternativesReply = try await call(
            "\(PlanningInterface.name).Alternatives", parameters)
        return reply.alternatives
    }

    /// What there is too little of, with progress on the way.
    ///
    /// - Throws: ``ControlError``.
    package func bottlenecks(
        _ parameters: PlanningInterface.BottlenecksParameters, progress: (PlanningInterface.Progress) -> Void
    ) async throws -> [PlanningInterface.Bottleneck] {
        var found: [PlanningInterface.Bottleneck]?
        try await stream("\(PlanningInterface.name).Bottlenecks", parameters) {
            (reply: PlanningInterface.BottlenecksReply) in
            if let step = reply.progress { progress(step) }
            found = reply.bottlenecks ?? found
        }
        guard let found else { throw ControlError.malformed("there are no bottlenecks in the last reply") }
        return found
    }
}
