import RoosterPlanning
import Synchronization

/// Raises the stop flags of all searches, those of later ones too.
final class StopSwitch: Sendable {
    private struct Flags {
        var isRaised = false
        var flags: [Int: PlanningStop] = [:]
    }

    private let state = Mutex(Flags())

    /// Whether it was raised.
    var isRaised: Bool { state.withLock { $0.isRaised } }

    /// Adds the flag of a search.
    func add(_ flag: PlanningStop, of search: Int) {
        let isRaised = state.withLock { state in
            state.flags[search] = flag
            return state.isRaised
        }
        if isRaised { flag.raise() }
    }

    /// Forgets the flag of a search that has ended.
    func remove(_ search: Int) {
        state.withLock { $0.flags[search] = nil }
    }

    /// Raises all flags.
    func raise() {
        let flags = state.withLock { state in
            state.isRaised = true
            return Array(state.flags.values)
        }
        for flag in flags { flag.raise() }
    }
}
