import BasicContainers

extension SectioningWorker {
    /// Moves a class, and after it the classes that a rule ties to it: into the same room, to the same time or days.
    ///
    /// Alone, none of them could move without breaking the rule, and where a dozen classes want one time every single
    /// move costs more than the whole would gain. All parts are made, or none. Half of the time soft rules tie as well.
    mutating func moveLinked() -> Bool {
        let index = pickClass()
        let edges = linkingEdges(of: index, soft: random.below(2) == 0)
        guard state.time[index] >= 0, !edges.isEmpty else { return false }
        let times = state.model.times(of: index)
        let time = random.below(2) == 0 ? Int(state.time[index]) : times.lowerBound + random.below(times.count)
        guard let room = pickFreeRoom(of: index, at: time) else { return false }
        if isBestPending { keepBest() }
        undo.removeAll()
        var sum = SectioningDelta()
        let old = state.placement[index]
        chain(index, time, room, &sum)
        if follow(index, from: old, edges, &sum), accepts(sum) {
            didChange()
            return true
        }
        takeBack()
        return false
    }

    /// The most classes that follow one.
    private static let mostFollowers = 16
    /// The most places that are priced for one follower.
    private static let mostPlaces = 6

    /// The hard pairs of a class, or all of them.
    private func linkingEdges(of index: Int, soft: Bool) -> Range<Int> {
        state.model.run(0, of: index).lowerBound..<state.model.run(soft ? 3 : 1, of: index).upperBound
    }

    /// Moves every class whose rule with the moved one was kept before and is broken now.
    ///
    /// - Returns: false when one that a hard rule ties cannot follow.
    private mutating func follow(
        _ index: Int, from old: SectioningPlacement, _ edges: Range<Int>, _ sum: inout SectioningDelta
    ) -> Bool {
        let hard = state.model.run(1, of: index).upperBound
        for position in edges {
            let edge = state.model.edges[position]
            let other = Int(edge.other)
            let placed = state.placement[other]
            guard isBroken(edge, state.placement[index], placed) else { continue }
            let isHard = position < hard
            if !isHard, isBroken(edge, old, placed) { continue }
            guard undo.count <= Self.mostFollowers else { return !isHard }
            guard let (time, room) = pickFollowing(other, edge, index) else {
                if isHard { return false }
                continue
            }
            chain(other, time, room, &sum)
        }
        return true
    }

    @inline(__always)
    private func isBroken(_ edge: SectioningEdge, _ own: SectioningPlacement, _ other: SectioningPlacement) -> Bool {
        edge.isBroken(own, other, state.model.problem.travel.span, state.model.problem.roomCount)
    }

    /// The cheapest of the first places of a class that keep the rule with the class it follows, its own time first.
    private mutating func pickFollowing(_ other: Int, _ edge: SectioningEdge, _ index: Int) -> (time: Int, room: Int)? {
        let leader = state.placement[index]
        let times = state.model.times(of: other)
        let first = random.below(times.count)
        var best: (time: Int, room: Int)?
        var bestCost = Int.max
        var priced = 0
        for step in -1..<times.count where priced < Self.mostPlaces {
            let time = step < 0 ? Int(state.time[other]) : times.lowerBound + (first + step) % times.count
            guard time >= 0, step < 0 || time != Int(state.time[other]) else { continue }
            // The rule is looked at before the room is, where it does not read rooms: most times break it.
            if !edge.kind.readsRooms, isBroken(edge, leader, state.model.timePlacement[time]) { continue }
            guard !state.isBlocked(other, at: time),
                let room = pickFollowingRoom(other, edge.kind, leader.room, at: time)
            else { continue }
            if edge.kind.readsRooms, isBroken(edge, leader, state.model.placement(time: time, room: room)) { continue }
            priced += 1
            let delta = consider(other, time, room, &best, &bestCost)
            // At its own time in the leader's room there is nothing better to find.
            if step < 0, edge.kind == .sameRoom, delta.hard <= 0 { break }
        }
        return best
    }

    /// The leader's room under SameRoom, else the class's own when it is open, else a free one.
    private mutating func pickFollowingRoom(
        _ other: Int, _ kind: DistributionKind, _ wanted: UInt16, at time: Int
    ) -> Int? {
        guard kind == .sameRoom else {
            let own = Int(state.room[other])
            return state.model.isAvailable(time: time, room: own) ? own : pickFreeRoom(of: other, at: time)
        }
        return state.model.rooms(of: other).first {
            state.model.room[$0] == wanted && state.model.isAvailable(time: time, room: $0)
        }
    }
}
