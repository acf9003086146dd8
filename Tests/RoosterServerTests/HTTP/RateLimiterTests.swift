import Synchronization
import Testing

@testable import RoosterServer

@Suite struct RateLimiterTests {
    @Test func aBucketIsEmptiedAndFilledAgain() throws {
        let begin = ContinuousClock.now
        let passed = Mutex(Duration.zero)
        let limiter = try #require(
            RateLimiter(perMinute: 2) { begin + passed.withLock { $0 } })
        #expect(limiter.admits("a"))
        #expect(limiter.admits("a"))
        #expect(!limiter.admits("a"))
        #expect(limiter.admits("b"))
        passed.withLock { $0 = .seconds(29) }
        #expect(!limiter.admits("a"))
        passed.withLock { $0 = .seconds(31) }
        #expect(limiter.admits("a"))
    }

    @Test func zeroMeansNoLimit() {
        #expect(RateLimiter(perMinute: 0) == nil)
    }
}
