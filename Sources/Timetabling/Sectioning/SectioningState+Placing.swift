import BasicContainers

extension SectioningState {
    /// Change of the penalty if a class moves to a candidate time and room; both -1 to take it out.
    ///
    /// - Complexity: O(classes / 64 + other pairs of the class + classes near in time that share students); nothing is
    ///   allocated.
    mutating func delta(placing index: Int, time newTime: Int, room newRoom: Int) -> SectioningDelta {
        // Without a limit nothing is cut short, so there is always an answer.
        delta(placing: index, time: newTime, room: newRoom, hardWeight: 0, limit: .max) ?? SectioningDelta()
    }

    /// Change of the penalty if a class moves, or nil as soon as it is certain to lie above a limit.
    ///
    /// Parts that can only make the move better are found first: what the class costs now.
    @inline(__always)
    mutating func delta(
        placing index: Int, time newTime: Int, room newRoom: Int, hardWeight: Int, limit: Int
    ) -> SectioningDelta? {
        let old = placement[index]
        let new = newTime >= 0 ? model.placement(time: newTime, room: newRoom) : Self.unplaced
        let oldTime = Int(time[index])
        let weight = model.problem.weights.student
        var delta = SectioningDelta()
        delta.hard = hardBreaks(index, newTime, new)
        if hard > 0 { delta.hard -= hardBreaks(index, oldTime, old) }
        delta.soft = choiceCost(newTime, newRoom) - choiceCost(oldTime, Int(room[index]))
        addSoftEdges(index, old, new, &delta)
        addGroups(index, new, &delta)
        guard model.problem.studentCount > 0 else { return delta }
        delta.soft -= weight * conflicts(index, oldTime, old)
        guard delta.hard * hardWeight + delta.soft <= limit else { return nil }
        delta.soft += weight * conflicts(index, newTime, new)
        return delta
    }

    /// Moves a class, with the change of the penalty that ``delta(placing:time:room:)`` has found.
    mutating func place(_ index: Int, time newTime: Int, room newRoom: Int, _ delta: SectioningDelta) {
        let new = newTime >= 0 ? model.placement(time: newTime, room: newRoom) : Self.unplaced
        updateGroups(index, new)
        let oldTime = Int(time[index])
        let (word, bit) = (index / 64, UInt64(1) << UInt64(index % 64))
        let oldRoom = placement[index].room
        if oldRoom != SectioningPlacement.noRoom { occupants[Int(oldRoom) * model.wordCount + word] &= ~bit }
        if new.room != SectioningPlacement.noRoom { occupants[Int(new.room) * model.wordCount + word] |= bit }
        if oldTime != newTime {
            if oldTime >= 0 { unmark(Int(model.timePattern[oldTime]), word, bit) } else { unplacedCount -= 1 }
            if newTime >= 0 { mark(Int(model.timePattern[newTime]), word, bit) } else { unplacedCount += 1 }
        }
        time[index] = Int32(newTime)
        room[index] = Int32(newRoom)
        placement[index] = new
        hard += delta.hard
        soft += delta.soft
    }

    /// Moves a class and finds the change of the penalty itself.
    mutating func place(_ index: Int, time newTime: Int, room newRoom: Int) {
        let delta = delta(placing: index, time: newTime, room: newRoom)
        place(index, time: newTime, room: newRoom, delta)
    }

    /// Weighted penalty of a candidate time and room; negative positions cost nothing.
    @inline(__always)
    func choiceCost(_ time: Int, _ room: Int) -> Int {
        (time >= 0 ? Int(model.timeCost[time]) : 0) + (room >= 0 ? Int(model.roomCost[room]) : 0)
    }

    /// Adds a class to the sets of the patterns around its own.
    private mutating func mark(_ pattern: Int, _ word: Int, _ bit: UInt64) {
        for position in Int(model.overlapStart[pattern])..<Int(model.overlapStart[pattern + 1]) {
            overlapping[Int(model.overlapPattern[position]) * model.wordCount + word] |= bit
        }
        for position in Int(model.nearStart[pattern])..<Int(model.nearStart[pattern + 1]) {
            near[Int(model.nearPattern[position]) * model.wordCount + word] |= bit
        }
    }

    /// Removes a class from the sets of the patterns around its own.
    private mutating func unmark(_ pattern: Int, _ word: Int, _ bit: UInt64) {
        for position in Int(model.overlapStart[pattern])..<Int(model.overlapStart[pattern + 1]) {
            overlapping[Int(model.overlapPattern[position]) * model.wordCount + word] &= ~bit
        }
        for position in Int(model.nearStart[pattern])..<Int(model.nearStart[pattern + 1]) {
            near[Int(model.nearPattern[position]) * model.wordCount + word] &= ~bit
        }
    }
}
