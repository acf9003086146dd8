import Synchronization

/// The UIDs of the meetings that several feeds show, each derived once for a publication: a lesson stands in twenty feeds.
final class MeetingNames: Sendable {
    private let names: Mutex<[String?]>

    /// Makes room for the names of a plan's meetings.
    init(count: Int) {
        names = Mutex(Array(repeating: nil, count: count))
    }

    /// The name of the meeting at a position, derived when it is not there.
    func name(of position: Int, derive: () -> String) -> String {
        if let known = names.withLock({ $0[position] }) { return known }
        // Outside the lock: two who ask at once both derive the same, and nobody waits.
        let name = derive()
        names.withLock { $0[position] = name }
        return name
    }
}
