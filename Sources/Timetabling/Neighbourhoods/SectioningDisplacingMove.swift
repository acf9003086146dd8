import BasicContainers

extension SectioningWorker {
    /// Moves a class to a time and room whose occupant goes to the place that becomes free, or to any other.
    ///
    /// The two halves are one move: both are made, or neither. With the occupant in the old place it is a swap.
    mutating func displace() -> Bool {
        let index = pickClass()
        let times = state.model.times(of: index)
        let time = random.below(3) == 0 ? Int(state.time[index]) : times.lowerBound + random.below(times.count)
        guard time >= 0, let room = pickRoom(of: index, at: time), state.time[index] >= 0 else { return false }
        let placed = state.model.placement(time: time, room: room)
        guard let other = soleObstacle(of: index, at: time, placed) else { return false }
        let (oldTime, oldRoom) = (Int(state.time[index]), Int(state.room[index]))
        let first = state.delta(placing: index, time: time, room: room)
        // A copy of the best must be made before the state is touched, as the halves may be worse than the whole.
        if isBestPending { keepBest() }
        state.place(index, time: time, room: room, first)
        for attempt in 0..<3 {
            guard let (otherTime, otherRoom) = pickEscape(for: other, toTime: oldTime, room: oldRoom, attempt) else {
                continue
            }
            let second = state.delta(placing: other, time: otherTime, room: otherRoom)
            let sum = SectioningDelta(hard: first.hard + second.hard, soft: first.soft + second.soft)
            guard accepts(sum) else { continue }
            state.place(other, time: otherTime, room: otherRoom, second)
            didChange()
            return true
        }
        state.place(index, time: oldTime, room: oldRoom, SectioningDelta(hard: -first.hard, soft: -first.soft))
        return false
    }

    /// The only class that stands in the way of a placement: in its room, or under a hard rule over pairs.
    private func soleObstacle(of index: Int, at time: Int, _ placed: SectioningPlacement) -> Int? {
        let words = state.model.wordCount
        let row = Int(state.model.timePattern[time]) * words
        var obstacle = -1
        for word in 0..<words {
            var obstacles = state.model.notOverlapMask[index * words + word] & state.overlapping[row + word]
            if placed.room != SectioningPlacement.noRoom {
                obstacles |= state.occupants[Int(placed.room) * words + word] & state.overlapping[row + word]
            }
            var candidates = state.model.attendeesMask[index * words + word] & state.near[row + word] & ~obstacles
            while candidates != 0 {
                let bit = candidates & (0 &- candidates)
                candidates ^= bit
                if state.clashes(placed, with: word * 64 + bit.trailingZeroBitCount) { obstacles |= bit }
            }
            if word == index / 64 { obstacles &= ~(1 << UInt64(index % 64)) }
            guard obstacles != 0 else { continue }
            guard obstacle < 0, obstacles & (obstacles &- 1) == 0 else { return nil }
            obstacle = word * 64 + obstacles.trailingZeroBitCount
        }
        return obstacle >= 0 ? obstacle : nil
    }

    /// Where the displaced class goes: first to the start of the old time, in the old room or its own; then anywhere.
    private mutating func pickEscape(
        for other: Int, toTime oldTime: Int, room oldRoom: Int, _ attempt: Int
    ) -> (time: Int, room: Int)? {
        let times = state.model.times(of: other)
        var time = times.lowerBound + random.below(times.count)
        if attempt == 0 {
            let wanted = state.model.timePlacement[oldTime]
            guard
                let same = times.first(where: {
                    let own = state.model.timePlacement[$0]
                    return own.start == wanted.start && own.days == wanted.days && own.weeks == wanted.weeks
                })
            else { return nil }
            time = same
            if oldRoom >= 0 {
                let target = state.model.room[oldRoom]
                let rooms = state.model.rooms(of: other)
                if let room = rooms.first(where: { state.model.room[$0] == target }),
                    state.model.isAvailable(time: time, room: room)
                {
                    return (time, room)
                }
            }
        } else if attempt == 1 {
            time = Int(state.time[other])
        }
        guard let room = pickRoom(of: other, at: time) else { return nil }
        return (time, room)
    }
}
