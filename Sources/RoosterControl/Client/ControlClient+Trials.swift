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
}
