import Synchronization

/// A one-way switch that tells a search to stop; raising it is safe from any thread.
package final class SearchStop: Sendable {
    private struct State {
        var isRaised = false
        var receivers: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())

    /// A switch that is not raised.
    package init() {}

    /// Whether the search was told to stop.
    package var isRaised: Bool { state.withLock { $0.isRaised } }

    /// Tells the search to stop.
    package func raise() {
        let receivers = state.withLock { state in
            state.isRaised = true
            defer { state.receivers = [] }
            return state.receivers
        }
        for receiver in receivers { receiver() }
    }

    /// Calls `receiver` when it is raised; at once when it is already.
    package func onRaise(_ receiver: @escaping @Sendable () -> Void) {
        let isRaised = state.withLock { state in
            if !state.isRaised { state.receivers.append(receiver) }
            return state.isRaised
        }
        if isRaised { receiver() }
    }
}
