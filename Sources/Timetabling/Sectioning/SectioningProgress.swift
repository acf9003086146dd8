import Synchronization

/// What the workers of a search are doing, for a host that shows it.
///
/// Workers write counters with relaxed atomics, so a note costs a few nanoseconds, never waits and never allocates; a
/// reader may see the counters of one worker at slightly different moments, which a line on a screen bears.
public final class SectioningProgress: Sendable {
    /// What a worker is doing.
    public enum Phase: Int, Sendable, CaseIterable {
        case waiting, constructing, improving, finished
    }

    /// The counters of one worker at one moment.
    public struct Worker: Sendable, Hashable {
        /// What it is doing.
        public var phase: Phase
        /// Moves tried so far, or classes placed while it constructs.
        public var moves: Int
        /// Hard rules that its timetable breaks.
        public var hard: Int
        /// Classes that its timetable does not place.
        public var unplaced: Int
    }

    /// How good a timetable is.
    public struct Standing: Sendable, Hashable {
        /// Classes that it does not place.
        public var unplaced: Int
        /// Hard rules that it breaks.
        public var hard: Int
        /// Its weighted penalty.
        public var total: Int
    }

    /// Most workers that are told apart; further ones share a place.
    public static let capacity = 64

    private final class Slot: Sendable {
        let phase = Atomic<Int>(0)
        let moves = Atomic<Int>(0)
        let hard = Atomic<Int>(0)
        let unplaced = Atomic<Int>(0)
    }

    private let slots: [Slot] = (0..<SectioningProgress.capacity).map { _ in Slot() }

    /// Notes what a worker is doing; called every 256 moves or so.
    func note(worker: Int, phase: Phase, moves: Int, hard: Int, unplaced: Int) {
        let slot = slots[worker & (Self.capacity - 1)]
        slot.phase.store(phase.rawValue, ordering: .relaxed)
        slot.moves.store(moves, ordering: .relaxed)
        slot.hard.store(hard, ordering: .relaxed)
        slot.unplaced.store(unplaced, ordering: .relaxed)
    }

    /// The counters of the workers that have begun, in order.
    public var workers: [Worker] {
        slots.map { slot in
            Worker(
                phase: Phase(rawValue: slot.phase.load(ordering: .relaxed)) ?? .waiting,
                moves: slot.moves.load(ordering: .relaxed), hard: slot.hard.load(ordering: .relaxed),
                unplaced: slot.unplaced.load(ordering: .relaxed))
        }.filter { $0.phase != .waiting }
    }
}
