import Synchronization

/// Says how often somebody may ask: a bucket of tokens each, filled at a steady rate.
///
/// A bucket is one number, the time at which it will be full again (the generic cell rate algorithm of ATM, ITU-T I.371).
package final class RateLimiter: Sendable {
    /// Most names that are remembered; full buckets are forgotten first, since they say nothing.
    private static let mostBuckets = 50_000

    private static let minute = 60_000_000_000  // nanoseconds

    /// Nanoseconds in which one token is filled in.
    private let interval: Int
    private let now: @Sendable () -> ContinuousClock.Instant
    private let begin: ContinuousClock.Instant
    /// When each bucket is full again, in nanoseconds since `begin`.
    private let fullAt = Mutex<[String: Int]>([:])

    /// Makes a limiter.
    ///
    /// - Parameters:
    ///   - perMinute: Requests a minute, and the most at once; nil is given for 0, which means no limit.
    ///   - now: The time; tests give their own.
    package init?(perMinute: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        guard perMinute > 0 else { return nil }
        interval = max(1, Self.minute / perMinute)
        self.now = now
        begin = now()
    }

    /// Seconds after which one more request is admitted, rounded up.
    package var retryAfterSeconds: Int { max(1, (interval + 999_999_999) / 1_000_000_000) }

    /// Takes a token of `name`; false when there is none left.
    ///
    /// - Complexity: O(1), and O(names) once in a while.
    package func admits(_ name: String) -> Bool {
        let passed = (now() - begin).components
        let now = Int(passed.seconds) * 1_000_000_000 + Int(passed.attoseconds / 1_000_000_000)
        return fullAt.withLock { fullAt in
            if fullAt.count >= Self.mostBuckets { Self.forget(&fullAt, now) }
            return Self.take(&fullAt[name, default: now], interval, now)
        }
    }

    private static func take(_ fullAt: inout Int, _ interval: Int, _ now: Int) -> Bool {
        let next = max(fullAt, now) + interval
        guard next - now <= minute else { return false }
        fullAt = next
        return true
    }

    private static func forget(_ fullAt: inout [String: Int], _ now: Int) {
        fullAt = fullAt.filter { $0.value > now }
        // Still too many: somebody uses many names. Starting anew costs a moment of leniency, not memory.
        if fullAt.count >= mostBuckets { fullAt = [:] }
    }
}
