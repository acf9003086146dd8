import BasicContainers

/// One worker of the search: a state, a source of random numbers, and the best it has seen.
struct SectioningWorker: ~Copyable {
    /// Its number, for the progress it tells.
    var number = 0
    /// The timetable that it works on.
    var state: SectioningState
    /// Its random numbers.
    var random: RandomSource
    /// Scratch space for choices of students.
    var choice: SectioningEnrolmentChoice
    /// A second one, for swaps of students.
    var otherChoice: SectioningEnrolmentChoice
    /// Classes that a chain displaces.
    var obstacles: RigidArray<Int32>
    /// The parts of a chain made so far.
    var undo: RigidArray<SectioningUndo>
    /// Classes that all overlap each other, whose rooms are given out together.
    var clique: RigidArray<Int32>
    /// Gives rooms out in the cheapest way.
    var matching: Assignment
    /// A few classes that are placed anew together.
    var small = SectioningSmallSet()
    /// Finds the best combination of classes of one student.
    var timetable: SectioningStudentTimetable
    /// The best timetable that it has seen.
    var best: SectioningSnapshot
    /// Whether the state is better than ``best``, which has not been copied yet.
    var isBestPending = false
    /// What one broken hard rule costs in the search.
    var hardWeight = 1
    /// Whether moves that break more hard rules are refused outright.
    var isStrict = false
    /// The most that an accepted move may cost, drawn anew for each move.
    var limit = 0
    /// Moves tried.
    var moves = 0
    /// Whether late acceptance decides, instead of a temperature.
    let isLateAccepting: Bool
    /// What late acceptance remembers.
    var late: LateAcceptance
    /// The least cost since the mix was last adapted.
    var record = 0
    /// How much of each neighbourhood is made.
    var mix: NeighbourhoodMix
    /// Negative logarithms of evenly spaced shares, for drawing limits.
    private var logarithms: RigidArray<Double>

    /// Creates a worker with an empty timetable.
    init(_ model: SectioningModel, seed: UInt64, settings: SectioningSettings = .init()) {
        state = SectioningState(model)
        random = RandomSource(seed: seed)
        choice = SectioningEnrolmentChoice(model)
        otherChoice = SectioningEnrolmentChoice(model)
        best = SectioningSnapshot(state)
        obstacles = RigidArray(capacity: 8)
        undo = RigidArray(capacity: 2 * Self.mostMatched)
        isLateAccepting = settings.engine == .lateAcceptance
        late = LateAcceptance(cost: 0, length: 500, most: isLateAccepting ? 1 << 17 : 1_000)
        clique = RigidArray(capacity: Self.mostMatched)
        matching = Assignment(mostRows: Self.mostMatched, mostColumns: model.problem.roomCount)
        timetable = SectioningStudentTimetable(model)
        mix = NeighbourhoodMix(base: SectioningNeighbourhood.shares(model, settings), reach: settings.mixReach)
        logarithms = RigidArray(capacity: 4096)
        for index in 0..<4096 { logarithms.append(-logarithm((Double(index) + 0.5) / 4096)) }
    }

    /// Draws the most that the next move may cost: Metropolis' rule, with the random number drawn before the move.
    @inline(__always)
    mutating func drawLimit(temperature: Double) {
        limit = Int(temperature * logarithms[Int(random.next() & 4095)])
    }

    /// Whether a change may be made.
    @inline(__always)
    func accepts(_ delta: SectioningDelta) -> Bool {
        (!isStrict || delta.hard <= 0) && delta.hard * hardWeight + delta.soft <= limit
    }

    /// Notes an improvement, and copies the timetable before a change that makes it worse again.
    ///
    /// The copy is put off until then, because improvements come in series.
    @inline(__always)
    mutating func willChange(by delta: SectioningDelta) {
        guard isBestPending, delta.hard > 0 || delta.soft > 0 else { return }
        keepBest()
    }

    /// Notes whether the state is the best so far.
    @inline(__always)
    mutating func didChange() {
        if state.hard < best.hard || (state.hard == best.hard && state.soft < best.soft) { isBestPending = true }
    }

    /// Copies the timetable if it is the best so far.
    mutating func keepBest() {
        if (state.unplacedCount, state.hard, state.soft) < (best.unplaced, best.hard, best.soft) {
            best.update(from: state)
        }
        isBestPending = false
    }
}
