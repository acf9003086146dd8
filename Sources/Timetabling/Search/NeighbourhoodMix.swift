import BasicContainers

/// Chooses among kinds of moves by what pays: how far each kind takes the search below its least cost for its effort.
///
/// Every kind keeps a least share, so that one that pays late is still noticed, and no kind gets more than a stated
/// multiple of its base share: near equilibrium gain and loss balance, and the gain then says more about noise than
/// about worth. Source of the idea: adaptive large neighbourhood search (Ropke and Pisinger 2006); the measure per time
/// or steps instead of per move is what lets costly exact moves compete with cheap ones.
struct NeighbourhoodMix: ~Copyable {
    /// Moves made of each kind.
    private(set) var tried: RigidArray<Int>
    /// Moves accepted of each kind.
    private(set) var accepted: RigidArray<Int>

    private let base: [Double]
    private let reach: Double
    private var share: RigidArray<Double>
    private var gain: RigidArray<Double>
    private var effort: RigidArray<Double>

    /// A mix that begins with base shares of the time, one per kind, which sum to 1.
    ///
    /// - Parameters:
    ///   - base: The share of each kind; 0 for a kind that cannot be used.
    ///   - reach: How many times its base share a kind may win or lose; 1 keeps the shares fixed.
    init(base: [Double], reach: Double) {
        self.base = base
        self.reach = reach
        tried = RigidArray(repeating: 0, count: base.count)
        accepted = RigidArray(repeating: 0, count: base.count)
        share = RigidArray(repeating: 0, count: base.count)
        gain = RigidArray(repeating: 0, count: base.count)
        effort = RigidArray(repeating: 0, count: base.count)
        for kind in base.indices { share[kind] = base[kind] }
    }

    /// Draws a kind by its share of the moves.
    @inline(__always)
    func pick(random: inout RandomSource) -> Int {
        var draw = random.unit()
        for kind in 0..<(base.count - 1) {
            draw -= share[kind]
            if draw < 0 { return kind }
        }
        return base.count - 1
    }

    /// Notes what a run of moves of one kind brought.
    ///
    /// - Parameters:
    ///   - kind: The kind of move.
    ///   - tried: Moves tried.
    ///   - accepted: Moves accepted.
    ///   - gain: By how much the run fell below the least cost since the mix was last adapted. Improvements alone would
    ///     reward moves to and fro between equals: measured, they gave room moves half the time and worse timetables.
    ///   - effort: What the run cost, always in one unit: microseconds, or something counted where a seed must give the
    ///     same every time.
    mutating func note(kind: Int, tried: Int, accepted: Int, gain: Double, effort: Double) {
        self.tried[kind] += tried
        self.accepted[kind] += accepted
        self.gain[kind] += gain
        self.effort[kind] += effort
    }

    /// Adapts the shares to what was noted since the last time, and forgets half of it.
    mutating func adapt() {
        guard reach > 1 else { return }
        var mean = 0.0
        var known = 0.0
        for kind in base.indices where effort[kind] > 0 {
            mean += gain[kind]
            known += effort[kind]
        }
        guard mean > 0 else { return }
        mean /= known
        var sum = 0.0
        for kind in base.indices {
            let rate = effort[kind] > 0 ? gain[kind] / effort[kind] / mean : 1
            share[kind] = base[kind] * min(max(rate, 1 / reach), reach)
            sum += share[kind]
            gain[kind] /= 2
            effort[kind] /= 2
        }
        for kind in base.indices { share[kind] /= sum }
    }
}
