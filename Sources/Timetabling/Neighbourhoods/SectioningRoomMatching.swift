import BasicContainers

extension SectioningWorker {
    /// Gives the rooms of classes that all overlap each other out anew, in the cheapest way there is.
    ///
    /// Exact: such classes need a room each, what they cost among each other does not depend on which, so the sum of
    /// what each costs against all others is the whole cost, and a matching finds the least.
    mutating func matchRooms() -> Bool {
        let index = pickClass()
        guard state.room[index] >= 0 else { return false }
        collectClique(around: index)
        guard clique.count > 1 else { return false }
        if isBestPending { keepBest() }
        undo.removeAll()
        var sum = SectioningDelta()
        // Without rooms first, so that no member stands in another's way when the costs are found.
        for position in clique.indices {
            let member = Int(clique[position])
            chain(member, Int(state.time[member]), -1, &sum)
        }
        priceRooms()
        guard matching.solve() else {
            takeBack()
            return false
        }
        for position in clique.indices {
            let member = Int(clique[position])
            let wanted = Int(matching.columnOfRow[position])
            guard let room = state.model.rooms(of: member).first(where: { state.model.room[$0] == wanted }) else {
                continue
            }
            chain(member, Int(state.time[member]), room, &sum)
        }
        if undo.count == clique.count * 2, accepts(sum) {
            didChange()
            return true
        }
        takeBack()
        return false
    }

    /// The most classes whose rooms are given out together.
    static let mostMatched = 24

    /// A class and others that have a choice of rooms and overlap it and each other.
    private mutating func collectClique(around index: Int) {
        clique.removeAll()
        clique.append(Int32(index))
        let row = Int(state.model.timePattern[Int(state.time[index])]) * state.model.wordCount
        let first = random.below(state.model.wordCount)
        for step in 0..<state.model.wordCount {
            let word = (first + step) % state.model.wordCount
            var found = state.overlapping[row + word]
            while found != 0 {
                let other = word * 64 + found.trailingZeroBitCount
                found &= found &- 1
                guard clique.count < Self.mostMatched else { return }
                guard other != index, state.room[other] >= 0, state.model.rooms(of: other).count > 1 else { continue }
                if overlapsClique(other) { clique.append(Int32(other)) }
            }
        }
    }

    private func overlapsClique(_ other: Int) -> Bool {
        let placed = state.placement[other]
        for position in clique.indices {
            let member = state.placement[Int(clique[position])]
            guard placed.sharesSlot(with: member), placed.sharesDate(with: member) else { return false }
        }
        return true
    }

    /// What each member would cost in each of its rooms.
    private mutating func priceRooms() {
        matching.begin(rows: clique.count, columns: state.model.problem.roomCount)
        for position in clique.indices {
            let member = Int(clique[position])
            let time = Int(state.time[member])
            for room in state.model.rooms(of: member) where state.model.isAvailable(time: time, room: room) {
                let delta = state.delta(placing: member, time: time, room: room)
                matching.set(
                    row: position, column: Int(state.model.room[room]), cost: delta.hard * hardWeight + delta.soft)
            }
        }
    }
}
