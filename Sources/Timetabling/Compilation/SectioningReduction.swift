/// Finds candidate times and rooms that no feasible solution can use.
///
/// A time goes when none of the class's rooms is open at it, when the class has the same time at a lower penalty, or
/// when some other class has no time left that goes with it under a hard rule (arc consistency, Mackworth 1977, AC-3 by
/// whole passes). That two classes with one and the same room may not overlap is implied by no constraint of the file
/// and counts as a rule here. A room goes when it is open at no time, or when a cheaper one of the class is never worse.
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
        for index in 0..<problem.classCount { dropDearerTimes(of: index) }
        dropDominatedRooms(pairs)
        let hard = pairs.map(\.pair).filter { $0.isHard && !$0.kind.readsRooms } + impliedPairs()
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

    /// Drops a time when the class has the same one at a penalty that is not higher.
    private mutating func dropDearerTimes(of index: Int) {
        var cheapest: [Int32: Int] = [:]
        for time in problem.times(of: index) where keepsTime[time] {
            guard let known = cheapest[problem.timePattern[time]] else {
                cheapest[problem.timePattern[time]] = time
                continue
            }
            let isDearer = problem.timePenalty[time] >= problem.timePenalty[known]
            keepsTime[isDearer ? time : known] = false
            if !isDearer { cheapest[problem.timePattern[time]] = time }
        }
    }

    /// Drops rooms of a class for a cheaper one that nobody else can use, that is always open when they are, and that
    /// lies nowhere else.
    ///
    /// Only for classes that no rule ties to a room: for them one such room can take the other's place in any solution.
    private mutating func dropDominatedRooms(_ pairs: [(pair: SectioningModel.Pair, weight: Int32)]) {
        var users = Array(repeating: 0, count: problem.roomCount)
        for option in problem.roomOption.indices where keepsRoom[option] { users[Int(problem.roomOption[option])] += 1 }
        var isTied = Array(repeating: false, count: problem.classCount)
        for (pair, _) in pairs where pair.kind == .sameRoom || pair.kind == .differentRoom {
            isTied[Int(pair.first)] = true
            isTied[Int(pair.second)] = true
        }
        for index in 0..<problem.classCount where problem.needsRoom[index] && !isTied[index] {
            let rooms = problem.rooms(of: index)
            for own in rooms where keepsRoom[own] && users[Int(problem.roomOption[own])] == 1 {
                for other in rooms where other != own && keepsRoom[other] && isDominated(other, by: own, of: index) {
                    keepsRoom[other] = false
                }
            }
        }
    }

    private func isDominated(_ other: Int, by own: Int, of index: Int) -> Bool {
        guard problem.roomPenalty[own] <= problem.roomPenalty[other] else { return false }
        let (room, dearer) = (problem.roomOption[own], problem.roomOption[other])
        func way(_ from: UInt16, _ to: UInt16) -> Int { problem.travelSlots(from: from, to: to) }
        for place in 0..<UInt16(problem.roomCount) {
            let isNearer = way(room, place) <= way(dearer, place) && way(place, room) <= way(place, dearer)
            guard isNearer else { return false }
        }
        return problem.times(of: index).allSatisfy { time in
            let pattern = Int(problem.timePattern[time])
            return !keepsTime[time] || !problem.isAvailable(room: dearer, pattern: pattern)
                || problem.isAvailable(room: room, pattern: pattern)
        }
    }

    /// Pairs of classes that have one and the same room left, and so may not overlap.
    private func impliedPairs() -> [SectioningModel.Pair] {
        var classesOfRoom: [[Int32]] = Array(repeating: [], count: problem.roomCount)
        for index in 0..<problem.classCount where problem.needsRoom[index] {
            let rooms = problem.rooms(of: index).filter { keepsRoom[$0] }
            if rooms.count == 1 { classesOfRoom[Int(problem.roomOption[rooms[0]])].append(Int32(index)) }
        }
        return classesOfRoom.flatMap { classes in
            classes.enumerated().flatMap { place, first in
                classes.dropFirst(place + 1).map {
                    SectioningModel.Pair(first: first, second: $0, kind: .notOverlap, parameter: 0, isHard: true)
                }
            }
        }
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
