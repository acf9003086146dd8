/// How far planning is.
public struct PlanningProgress: Sendable, Hashable {
    /// The phases of planning.
    public enum Phase: String, Sendable, Hashable {
        case compiling, constructing, improving, interpreting
    }

    /// The phase.
    public var phase: Phase
    /// Share of the time that is over, 0–1.
    public var share: Double
    /// Requirements of priority legal and must with something missing.
    public var unplaced: Int
    /// Share of the due legal and must amounts that is planned, 0–1.
    public var served: Double
    /// Seconds that are left.
    public var secondsLeft: Double

    /// Makes a step.
    public init(phase: Phase, share: Double, unplaced: Int, served: Double, secondsLeft: Double) {
        self.phase = phase
        self.share = share
        self.unplaced = unplaced
        self.served = served
        self.secondsLeft = secondsLeft
    }
}
