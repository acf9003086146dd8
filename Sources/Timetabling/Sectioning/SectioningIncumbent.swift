import Synchronization

/// The best timetable that any worker has found; safe from any thread.
final class SectioningIncumbent: Sendable {
    private let best = Mutex<SectioningSnapshot?>(nil)
    /// What the workers are doing.
    let progress = SectioningProgress()

    /// Takes a snapshot over when it is better.
    func offer(_ snapshot: SectioningSnapshot) {
        best.withLock { best in
            if let known = best, !snapshot.isBetter(than: known) { return }
            best = snapshot
        }
    }

    /// Whether some worker has placed every class without breaking a hard rule.
    var isComplete: Bool { best.withLock { $0.map { $0.unplaced == 0 && $0.hard == 0 } ?? false } }

    /// The best snapshot so far.
    var snapshot: SectioningSnapshot? { best.withLock { $0 } }
}
