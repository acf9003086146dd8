package import RoosterModel
import RoosterPlanning

/// Which signals are asked for; nil: all.
package struct SignalFilter: Sendable, Hashable {
    /// Key of a participant they are about or touch.
    package var participant: String?
    /// The rule that gives them.
    package var kind: Signal.Kind?
    /// The last day they are about, included.
    package var until: CalendarDate?

    /// Makes a filter.
    package init(participant: String? = nil, kind: Signal.Kind? = nil, until: CalendarDate? = nil) {
        self.participant = participant
        self.kind = kind
        self.until = until
    }

    /// Whether a signal is asked for.
    func includes(_ signal: Signal) -> Bool {
        (kind.map { $0 == signal.kind } ?? true) && (until.map { signal.date <= $0 } ?? true)
            && (participant.map(signal.participants.contains) ?? true)
    }
}

extension Tenant {
    /// What coordinators and client supporters should look at today, what presses most first.
    ///
    /// Worked out on a thread of its own, on a copy: the rules look at every requirement of everybody.
    ///
    /// - Parameter filter: Which signals are asked for.
    /// - Returns: The signals.
    /// - Throws: ``ServiceError/nothingImported``, ``ServiceError/notFound(subject:rule:)`` for a participant that is
    ///   not there.
    package nonisolated func signals(_ filter: SignalFilter = SignalFilter()) async throws -> [Signal] {
        let request = try await signalRequest(of: filter.participant)
        return try await offloaded { RoosterPlanning.signals(request).filter(filter.includes) }
    }

    private func signalRequest(of participant: String?) throws(ServiceError) -> SignalRequest {
        guard state.municipality != nil else { throw .nothingImported }
        if let participant, state.participants[participant] == nil {
            throw .notFound(subject: "participant (\(participant))", rule: "there is no such participant")
        }
        var request = SignalRequest(state: state, published: published?.plan, today: clock.date)
        request.notices = published?.notices ?? []
        request.feeds = feeds.load().documents.values.map {
            FeedSize(id: $0.feed, bytes: $0.size, events: $0.events)
        }
        request.limits = signalLimits
        return request
    }

    /// From when on something is a signal: as the municipality says, or else as the service was started with.
    var signalLimits: SignalLimits { state.municipality?.signals ?? settings.signalLimits }
}
