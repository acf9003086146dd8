import Synchronization

/// What handlers tell, for a test to wait for.
final class EventLog: Sendable {
    private let stream: AsyncStream<String>
    private let continuation: AsyncStream<String>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(of: String.self)
    }

    func tell(_ event: String) {
        continuation.yield(event)
    }

    /// Waits for the next event; one task at a time.
    func next() async -> String? {
        await stream.first { _ in true }
    }
}

/// Holds tasks back until it is opened; a cancelled task passes.
final class Gate: Sendable {
    private let stream: AsyncStream<Never>
    private let continuation: AsyncStream<Never>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream(of: Never.self)
    }

    func open() {
        continuation.finish()
    }

    func pass() async {
        for await _ in stream {}
    }
}

/// Counts across tasks.
final class Counter: Sendable {
    private let count = Atomic(0)

    var value: Int { count.load(ordering: .sequentiallyConsistent) }

    func increase() {
        count.add(1, ordering: .sequentiallyConsistent)
    }
}

/// A clock on which every sleep is over at once.
struct ImmediateClock: Clock {
    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        try Task.checkCancellation()
    }
}
