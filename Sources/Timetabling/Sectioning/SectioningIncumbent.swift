import Synchronization

/// The best timetable that any worker has found; safe from any thread.
final class SectioningIncumbent: Sendable {
    private let best = Mutex<SectioningSnapshot?>(nil)

    /// Takes a snapshot over when it is better.
    func offer(_ snapshot: SectioningSnapshot) {
        best.withLock { best in
            if let known = best, !snapshot.isBetter(than: known) { return }
            best = snapshot
        }
    }

    /// The best snapshot so far.
    var snapshot: SectioningSnapshot? { best.withLock { $0 } }
}
