/// Searches a timetable for an instance: what exists, construction, then improvement until the time is over.
public struct AttendanceSearch: Sendable {
    /// The timetable as it stands; at the end the best that was found.
    public internal(set) var state: AttendanceState
    var random: RandomSource
    /// Price of each person's part, true between two moves.
    var prices: [Double] = []
    /// The sum of all prices, against that when the mix of moves was last adapted.
    var standing = 0.0
    /// The least of that sum since.
    var record = 0.0
    /// Moves tried since the begin.
    public internal(set) var moves = 0

    /// A search with a seed.
    public init(problem: AttendanceProblem, seed: UInt64) {
        state = AttendanceState(problem: problem)
        random = RandomSource(seed: seed)
    }

    /// Runs until the time is over, so many moves were tried, or the flag is raised.
    ///
    /// It tells `progress` some times a second how far it is.
    public mutating func run(
        stop: StopFlag, deadline: Deadline, mostMoves: Int = .max, progress: (AttendanceProgress) -> Void
    ) {
        state.givesReasons = false
        defer { state.givesReasons = true }
        state.load()
        state.catchUpLost()
        state.placeUntimed(random: &random)
        state.construct(random: &random, stop: stop, deadline: deadline, progress: progress)
        improve(stop: stop, deadline: deadline, mostMoves: mostMoves, progress: progress)
    }
}
