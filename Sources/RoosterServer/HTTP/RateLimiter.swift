import Synchronization

/// Says how often somebody may ask: a bucket of tokens each, filled at a steady rate.
package final class RateLimiter: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    /// Most names that are remembered; full buckets are forgotten first, since they say nothing.
    private static let mostBuckets = 50_000

    private let perMinute: Double
    private let now: @Sendable () -> ContinuousClock.Instant
    private let buckets = Mutex<[String: Bucket]>([:])

    /// Makes a limiter.
    ///
    /// - Parameters:
    ///   - perMinute: Requests a minute, and the most at once; nil is given for 0, which means no limit.
    ///   - now: The time; tests give their own.
    package init?(perMinute: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        guard perMinute > 0 else { return nil }
        self.perMinute = Double(perMinute)
        self.now = now
    }

    /// Seconds after which one more request is admitted, rounded up.
    package var retryAfterSeconds: Int { max(1, Int((60 / perMinute).rounded(.up))) }

    /// Takes a token of `name`; false when there is none left.
    ///
    /// - Complexity: O(1), and O(names) once in a while.
    package func admits(_ name: String) -> Bool {
        let now = now()
        return buckets.withLock { buckets in
            if buckets.count >= Self.mostBuckets { forget(&buckets, now) }
            var bucket = buckets[name] ?? Bucket(tokens: perMinute, at: now)
            bucket.tokens = filled(bucket, now)
            bucket.at = now
            let isAdmitted = bucket.tokens >= 1
            if isAdmitted { bucket.tokens -= 1 }
            buckets[name] = bucket
            return isAdmitted
        }
    }

    private func filled(_ bucket: Bucket, _ now: ContinuousClock.Instant) -> Double {
        let parts = (now - bucket.at).components
        let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
        return min(perMinute, bucket.tokens + seconds * perMinute / 60)
    }

    private func forget(_ buckets: inout [String: Bucket], _ now: ContinuousClock.Instant) {
        buckets = buckets.filter { filled($0.value, now) < perMinute }
        // Still too many: somebody uses many names. Starting anew costs a moment of leniency, not memory.
        if buckets.count >= Self.mostBuckets { buckets = [:] }
    }
}
