extension ControlClient {
    /// Applies alterations.
    ///
    /// - Throws: ``ControlError``.
    package func apply(
        _ parameters: PlanningInterface.ApplyParameters
    ) async throws(ControlError) -> PlanningInterface.ApplyReply {
        try await call("\(PlanningInterface.name).Apply", parameters)
    }

    /// Takes an entry of the history back.
    ///
    /// - Throws: ``ControlError``.
    package func undo(
        _ parameters: PlanningInterface.UndoParameters
    ) async throws(ControlError) -> PlanningInterface.UndoReply {
        try await call("\(PlanningInterface.name).Undo", parameters)
    }

    /// Makes a draft like the version before the published one.
    ///
    /// - Throws: ``ControlError``.
    package func undoPublication() async throws(ControlError) -> PlanningInterface.UndoPublicationReply {
        try await call("\(PlanningInterface.name).UndoPublication")
    }

    /// Asks for a search without waiting for it.
    ///
    /// - Throws: ``ControlError``.
    package func startPlanning(_ parameters: PlanningInterface.PlanParameters) async throws(ControlError) {
        var parameters = parameters
        parameters.wait = false
        let _: PlanningInterface.PlanReply = try await call("\(PlanningInterface.name).Plan", parameters)
    }

    /// Makes a draft, with progress on the way.
    ///
    /// - Throws: ``ControlError``.
    package func plan(
        _ parameters: PlanningInterface.PlanParameters, progress: (PlanningInterface.Progress) -> Void
    ) async throws -> PlanningInterface.PlanSummary {
        var plan: PlanningInterface.PlanSummary?
        try await stream("\(PlanningInterface.name).Plan", parameters) { (reply: PlanningInterface.PlanReply) in
            if let step = reply.progress { progress(step) }
            plan = reply.plan ?? plan
        }
        guard let plan else { throw ControlError.malformed("there is no plan in the last reply") }
        return plan
    }

    /// The published plan and the newest draft, in short.
    ///
    /// - Throws: ``ControlError``.
    package func plans() async throws(ControlError) -> PlanningInterface.GetPlanReply {
        try await call("\(PlanningInterface.name).GetPlan")
    }

    /// What a plan changes for whom, with all its pages.
    ///
    /// - Throws: ``ControlError``.
    package func difference(
        _ parameters: PlanningInterface.DiffParameters
    ) async throws -> PlanningInterface.DiffReply {
        var whole: PlanningInterface.DiffReply?
        try await stream("\(PlanningInterface.name).Diff", parameters) { (page: PlanningInterface.DiffReply) in
            if whole == nil {
                whole = page
            } else {
                whole?.notices += page.notices
                whole?.meetings += page.meetings
            }
        }
        guard let whole else { throw ControlError.malformed("there is no difference") }
        return whole
    }

    /// Publishes the newest draft.
    ///
    /// - Throws: ``ControlError``.
    package func publish(
        _ parameters: PlanningInterface.PublishParameters
    ) async throws(ControlError) -> PlanningInterface.PublishReply {
        try await call("\(PlanningInterface.name).Publish", parameters)
    }

    /// Why requirements of a participant stand as they do.
    ///
    /// - Throws: ``ControlError``.
    package func explain(
        _ parameters: PlanningInterface.ExplainParameters
    ) async throws(ControlError) -> [PlanningInterface.Explanation] {
        let reply: PlanningInterface.ExplainReply = try await call("\(PlanningInterface.name).Explain", parameters)
        return reply.explanations
    }

    /// Why a group, or an offer of groups, stands as it does.
    ///
    /// - Throws: ``ControlError``.
    package func explainGroup(
        _ parameters: PlanningInterface.ExplainGroupParameters
    ) async throws(ControlError) -> PlanningInterface.GroupExplanation {
        let reply: PlanningInterface.ExplainGroupReply = try await call(
            "\(PlanningInterface.name).ExplainGroup", parameters)
        return reply.explanation
    }

    /// Follows what is known and planned, until `receive` throws or the service ends.
    ///
    /// - Throws: ``ControlError``, and what `receive` throws.
    package func watch(_ receive: (PlanningInterface.WatchReply) throws -> Void) async throws {
        try await stream("\(PlanningInterface.name).Watch") { (reply: PlanningInterface.WatchReply) in
            try receive(reply)
        }
    }
}
