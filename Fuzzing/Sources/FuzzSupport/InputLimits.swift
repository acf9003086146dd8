import CFuzzer
import Foundation

/// What one input may take; more ends the process as a crash would.
public struct InputLimits: Sendable {
    private let seconds: Double
    private let bytes: Int

    /// Makes limits.
    ///
    /// - Parameters:
    ///   - seconds: Processor time, so that a busy machine does not count.
    ///   - bytes: Memory above what the process held before.
    public init(seconds: Double, bytes: Int) {
        self.seconds = seconds
        self.bytes = bytes
    }

    /// Calls `body` and ends the process when it took too much.
    public func hold(_ body: () -> Void) {
        let (start, held) = (fuzz_seconds(), fuzz_reset_peak())
        body()
        let (taken, grown) = (fuzz_seconds() - start, fuzz_peak() - held)
        if taken > seconds { FuzzDriver.fail("one input took \(taken) s") }
        if grown > bytes { FuzzDriver.fail("one input took \(grown) bytes") }
    }
}
