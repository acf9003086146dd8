import BasicContainers

extension SectioningWorker {
    /// Moves a class to a time and room where up to three others stand in the way, and moves those out of it.
    ///
    /// The parts are one move: all are made, or none. With one obstacle that goes to the old place it is a swap; with
    /// more it is a small ejection chain.
    mutating func displace() -> Bool {
        let index = pickClass()
        let times = state.model.times(of: index)
        let time = random.below(3) == 0 ? Int(state.time[index]) : times.lowerBound + random.below(times.count)
        guard time >= 0, state.time[index] >= 0, let room = pickRoom(of: index, at: time) else { return false }
        collectObstacles(of: index, at: time, state.model.placement(time: time, room: room))
        guard !obstacles.isEmpty, obstacles.count <= Self.mostObstacles else { return false }
        let (oldTime, oldRoom) = (Int(state.time[index]), Int(state.room[index]))
        // A copy of the best must be made before the state is touched, as the parts may be worse than the whole.
        if isBestPending { keepBest() }
        undo.removeAll()
        var sum = SectioningDelta()
        chain(index, time, room, &sum)
        for position in obstacles.indices {
            let other = Int(obstacles[position])
            guard let (otherTime, otherRoom) = pickEscape(for: other, toTime: oldTime, room: oldRoom) else { break }
            chain(other, otherTime, otherRoom, &sum)
        }
        if undo.count == obstacles.count + 1, accepts(sum) {
            didChange()
            return true
        }
        takeBack()
        return false
    }

    /// The most classes that one move displaces.
    private static let mostObstacles = 3

    /// Makes one part of a chain and remembers how to take it back.
    mutating func chain(_ index: Int, _ time: Int, _ room: Int, _ sum: inout SectioningDelta) {
        let delta = state.delta(placing: index, time: time, room: room)
        undo.append(
            SectioningUndo(index: Int32(index), time: state.time[index], room: state.room[index], delta: delta))
        state.place(index, time: time, room: room, delta)
        sum.hard += delta.hard
        sum.soft += delta.soft
    }

    /// Takes all parts of a chain back, the last first.
    mutating func takeBack() {
        while let last = undo.popLast() {
            state.place(
                Int(last.index), time: Int(last.time), room: Int(last.room),
                SectioningDelta(hard: -last.delta.hard, soft: -last.delta.soft))
        }
    }

    /// Collects the classes that stand in the way of a placement, but no more than one too many.
    private mutating func collectObstacles(of index: Int, at time: Int, _ placed: SectioningPlacement) {
        obstacles.removeAll()
        let words = state.model.wordCount
        let row = Int(state.model.timePattern[time]) * words
        for word in 0..<words {
            var found = state.model.notOverlapMask[index * words + word] & state.overlapping[row + word]
            if placed.room != SectioningPlacement.noRoom {
                found |= state.occupants[Int(placed.room) * words + word] & state.overlapping[row + word]
            }
            var candidates = state.model.attendeesMask[index * words + word] & state.near[row + word] & ~found
            while candidates != 0 {
                let bit = candidates & (0 &- candidates)
                candidates ^= bit
                if state.clashes(placed, with: word * 64 + bit.trailingZeroBitCount) { found |= bit }
            }
            if word == index / 64 { found &= ~(1 << UInt64(index % 64)) }
            while found != 0 {
                guard obstacles.count <= Self.mostObstacles else { return }
                obstacles.append(Int32(word * 64 + found.trailingZeroBitCount))
                found &= found &- 1
            }
        }
    }

    /// Where a displaced class goes: the old time of the first, its own time in another room, or the best of some
    /// times at which nothing stands in its way.
    private mutating func pickEscape(for other: Int, toTime oldTime: Int, room oldRoom: Int) -> (time: Int, room: Int)?
    {
        var best: (time: Int, room: Int)?
        var bestCost = Int.max
        if let same = sameTime(of: other, as: oldTime), !state.isBlocked(other, at: same),
            let room = sharedRoom(of: other, as: oldRoom, at: same) ?? findFreeRoom(of: other, at: same)
        {
            consider(other, same, room, &best, &bestCost)
        }
        let own = Int(state.time[other])
        if own >= 0, !state.isBlocked(other, at: own), let room = findFreeRoom(of: other, at: own) {
            consider(other, own, room, &best, &bestCost)
        }
        // All times in turn, not a few draws: a class in a full week has two or three places left out of hundreds.
        let times = state.model.times(of: other)
        let first = random.below(times.count)
        var found = 0
        for step in 0..<times.count where found < Self.mostEscapes {
            let time = times.lowerBound + (first + step) % times.count
            guard time != own, !state.isBlocked(other, at: time), let room = findFreeRoom(of: other, at: time) else {
                continue
            }
            found += 1
            consider(other, time, room, &best, &bestCost)
        }
        return best
    }

    /// The most free places that are priced for one displaced class.
    private static let mostEscapes = 6

    /// Prices a place of a class, and keeps it when it is the cheapest so far.
    ///
    /// - Returns: What the place would change.
    @discardableResult
    mutating func consider(
        _ index: Int, _ time: Int, _ room: Int, _ best: inout (time: Int, room: Int)?, _ bestCost: inout Int
    ) -> SectioningDelta {
        let delta = state.delta(placing: index, time: time, room: room)
        let cost = delta.hard * hardWeight + delta.soft
        if cost < bestCost {
            best = (time, room)
            bestCost = cost
        }
        return delta
    }

    /// The candidate time of a class that starts where another's candidate does, on the same dates.
    private func sameTime(of other: Int, as wanted: Int) -> Int? {
        let wanted = state.model.timePlacement[wanted]
        for time in state.model.times(of: other) {
            let own = state.model.timePlacement[time]
            if own.start == wanted.start, own.days == wanted.days, own.weeks == wanted.weeks { return time }
        }
        return nil
    }

    /// The candidate of a class that is the same room as another's candidate, when it is open and free.
    private func sharedRoom(of other: Int, as wanted: Int, at time: Int) -> Int? {
        guard wanted >= 0 else { return nil }
        let row = Int(state.model.timePattern[time]) * state.model.wordCount
        for room in state.model.rooms(of: other) where state.model.room[room] == state.model.room[wanted] {
            let placed = state.model.placement(time: time, room: room)
            let isFree = state.model.isAvailable(time: time, room: room) && state.overlaps(other, row, placed) == 0
            return isFree ? room : nil
        }
        return nil
    }
}

/// How to take one part of a chain back.
struct SectioningUndo {
    /// The class.
    var index: Int32
    /// Its candidate time before.
    var time: Int32
    /// Its candidate room before.
    var room: Int32
    /// The change that the part made.
    var delta: SectioningDelta
}
