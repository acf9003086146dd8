extension ControlClient {
    /// What somebody should look at today, what presses most first, with all pages.
    ///
    /// - Throws: ``ControlError``.
    package func signals(
        _ parameters: RecordsInterface.SignalsParameters = .init()
    ) async throws -> [RecordsInterface.Signal] {
        var signals: [RecordsInterface.Signal] = []
        try await stream("\(RecordsInterface.name).Signals", parameters) { (page: RecordsInterface.SignalsReply) in
            signals += page.signals
        }
        return signals
    }
}
