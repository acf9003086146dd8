/// Finds candidate times and rooms that no feasible solution can use.
///
/// A time goes when none of the class's rooms is open at it, or when some other class has no time left that goes with
/// it under a hard rule (arc consistency, Mackworth 1977, AC-3 by whole passes); a room goes when it is open at no
/// time.
struct SectioningReduction {
    /// Whether each candidate time of the instance stays.
    private(set) var keepsTime: [Bool]
    /// Whether each candidate room of the instance stays.
    private(set) var keepsRoom: [Bool]

    private let problem: SectioningProblem
    private var kept: [[SectioningPlacement]] = []

    /// Reduces an instance with the given pairs.
    init(_ problem: SectioningProblem, pairs: [(pair: SectioningModel.Pair, weight: Int32)]) {
        self.problem = problem
        keepsTime = Array(repeating: true, count: problem.timePattern.count)
        keepsRoom = Array(repeating: true, count: problem.roomOption.count)
        for index in 0..<problem.classCount where problem.needsRoom[index] { closeRooms(of: index) }
        let hard = pairs.map(\.pair).filter { $0.isHard && !$0.kind.readsRooms }
        kept = (0..<problem.classCount).map { index in remaining(of: index) }
        // A bound on the passes keeps preparation short; what is left only costs the search a few useless draws.
        for _ in 0..<5 where !pass(over: hard) { break }
    }

    private func remaining(of index: Int) -> [SectioningPlacement] {
        problem.times(of: index).filter { keepsTime[$0] }.map { problem.patterns[Int(problem.timePattern[$0])] }
    }

    private mutating func closeRooms(of index: Int) {
        let times = problem.times(of: index)
        let rooms = problem.rooms(of: index)
        func isOpen(_ time: Int, _ room: Int) -> Bool {
            problem.isAvailable(room: problem.roomOption[room], pattern: Int(problem.timePattern[time]))
        }
        let openTimes = times.filter { time in rooms.contains { isOpen(time, $0) } }
        // Nothing left: the instance has no feasible solution; the search then shows what breaks.
        guard !openTimes.isEmpty else { return }
        for time in times { keepsTime[time] = false }
        for time in openTimes { keepsTime[time] = true }
        for room in rooms { keepsRoom[room] = openTimes.contains { isOpen($0, room) } }
    }

    /// Removes times without support once over all pairs; false when nothing changed.
    private mutating func pass(over pairs: [SectioningModel.Pair]) -> Bool {
        var changed = false
        for pair in pairs {
            let rule = DistributionRule(pair.kind, pair.parameter)
            let (first, second) = (Int(pair.first), Int(pair.second))
            let later = kept[second]
            if prune(first, keeping: { own in later.contains { rule.holds(own, $0, travel: 0) } }) { changed = true }
            let earlier = kept[first]
            if prune(second, keeping: { own in earlier.contains { rule.holds($0, own, travel: 0) } }) { changed = true }
        }
        return changed
    }

    private mutating func prune(_ index: Int, keeping isSupported: (SectioningPlacement) -> Bool) -> Bool {
        guard !kept[index].allSatisfy(isSupported) else { return false }
        let supported = problem.times(of: index).filter {
            keepsTime[$0] && isSupported(problem.patterns[Int(problem.timePattern[$0])])
        }
        guard !supported.isEmpty else { return false }
        for time in problem.times(of: index) { keepsTime[time] = false }
        for time in supported { keepsTime[time] = true }
        kept[index] = remaining(of: index)
        return true
    }
}
