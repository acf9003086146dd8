/// The end of the time a search may take.
public struct Deadline: Sendable {
    private let start: ContinuousClock.Instant
    /// Length of the time in seconds.
    public let seconds: Double

    /// A time that begins now.
    public init(seconds: Double) {
        start = .now
        self.seconds = seconds
    }

    /// Seconds since the begin.
    public var elapsed: Double {
        let duration = ContinuousClock.now - start
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }

    /// Share of the time that is over; 1 or more at the end.
    public var share: Double {
        seconds > 0 ? elapsed / seconds : 1
    }

    /// Seconds that are left; 0 at the end.
    public var remaining: Double {
        max(0, seconds - elapsed)
    }
}
