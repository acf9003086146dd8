import BasicContainers

extension SectioningWorker {
    /// Moves a class, and after it the classes that a hard rule ties to it: into the same room, to the same time or
    /// days.
    ///
    /// Alone, none of them could move without breaking the rule; all parts are made, or none.
    mutating func moveLinked() -> Bool {
        let index = pickClass()
        guard state.time[index] >= 0, !hardEdges(of: index).isEmpty else { return false }
        let times = state.model.times(of: index)
        let time = random.below(2) == 0 ? Int(state.time[index]) : times.lowerBound + random.below(times.count)
        guard let room = pickFreeRoom(of: index, at: time) else { return false }
        if isBestPending { keepBest() }
        undo.removeAll()
        var sum = SectioningDelta()
        chain(index, time, room, &sum)
        if follow(index, &sum), accepts(sum) {
            didChange()
            return true
        }
        takeBack()
        return false
    }

    /// The most classes that follow one.
    private static let mostFollowers = 6

    private func hardEdges(of index: Int) -> Range<Int> {
        state.model.run(0, of: index).lowerBound..<state.model.run(1, of: index).upperBound
    }

    /// Moves every class whose rule with the moved one is broken now; false when one cannot follow.
    private mutating func follow(_ index: Int, _ sum: inout SectioningDelta) -> Bool {
        for position in hardEdges(of: index) {
            let edge = state.model.edges[position]
            let other = Int(edge.other)
            guard isBroken(edge, state.placement[index], state.placement[other]) else { continue }
            guard undo.count <= Self.mostFollowers, let (time, room) = pickFollowing(other, edge, index) else {
                return false
            }
            chain(other, time, room, &sum)
        }
        return true
    }

    @inline(__always)
    private func isBroken(_ edge: SectioningEdge, _ own: SectioningPlacement, _ other: SectioningPlacement) -> Bool {
        edge.isBroken(own, other, state.model.problem.travel.span, state.model.problem.roomCount)
    }

    /// The cheapest of some places of a class that keep the rule with the class it follows.
    private mutating func pickFollowing(_ other: Int, _ edge: SectioningEdge, _ index: Int) -> (time: Int, room: Int)? {
        let leader = state.placement[index]
        let times = state.model.times(of: other)
        var best: (time: Int, room: Int)?
        var bestCost = Int.max
        for attempt in 0..<10 {
            let time = attempt == 0 ? Int(state.time[other]) : times.lowerBound + random.below(times.count)
            guard time >= 0, let room = pickFollowingRoom(other, edge.kind, leader.room, at: time) else { continue }
            guard !isBroken(edge, leader, state.model.placement(time: time, room: room)) else { continue }
            let delta = state.delta(placing: other, time: time, room: room)
            let cost = delta.hard * hardWeight + delta.soft
            if cost < bestCost {
                best = (time, room)
                bestCost = cost
            }
            // At its own time in the leader's room there is nothing better to draw.
            if attempt == 0, edge.kind == .sameRoom, delta.hard <= 0 { break }
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
