import BasicContainers

extension SectioningWorker {
    /// Places a few classes anew that stand in each other's way or cost something together: branch and bound over all
    /// their times and rooms.
    ///
    /// Exact unless it takes too many steps. An option is left out when, with the cheapest of all others beside it, it
    /// cannot beat what the classes cost now. That bound holds for pairs of classes and for MaxDayLoad, which can only
    /// add to the cost; under MaxDays, MaxBreaks and MaxBlock a class beside others may cost less than alone, and there
    /// the search may cut a better way off.
    mutating func searchSmall() -> Bool {
        gatherSmall()
        small.isBounded = true
        return small.members.count > 1 && placeAnew(steps: Self.mostSteps)
    }

    /// Solves the components of few classes apart from the rest, exactly as far as their options can be listed.
    mutating func settleComponents() {
        limit = -1
        isStrict = true
        for component in state.model.smallComponents {
            small.members.removeAll()
            for index in component { small.add(index, movable: state) }
            small.isBounded = component.allSatisfy { state.model.onlyAddsToOthers(Int($0)) }
            if !small.members.isEmpty { _ = placeAnew(steps: Self.mostStepsApart) }
        }
    }

    /// Steps after which the search is content with the best so far.
    private static let mostSteps = 600
    /// The same for a component, which is searched once.
    private static let mostStepsApart = 100_000

    /// Takes the members of ``small`` out and puts them back in the cheapest way, if that is acceptable.
    private mutating func placeAnew(steps: Int) -> Bool {
        if isBestPending { keepBest() }
        undo.removeAll()
        var removed = SectioningDelta()
        for position in small.members.indices { chain(Int(small.members[position]), -1, -1, &removed) }
        // What the classes cost now, and a little more by the temperature, is what a new way must beat.
        small.ceiling = limit - (removed.hard * hardWeight + removed.soft) + 1
        small.mostHard = isStrict ? -removed.hard : .max
        small.steps = steps
        small.isFound = false
        if listOptions() { descend(0, cost: 0, hard: 0) }
        guard small.isFound else {
            takeBack()
            return false
        }
        var sum = removed
        for position in small.members.indices {
            chain(
                Int(small.members[position]), Int(small.bestTime[position]), Int(small.bestRoom[position]), &sum)
        }
        if accepts(sum) {
            didChange()
            return true
        }
        takeBack()
        return false
    }

    /// Picks a class, and classes that a rule or students tie to it and that cost something with it, else any of them.
    private mutating func gatherSmall() {
        small.members.removeAll()
        let index = pickClass()
        guard state.time[index] >= 0 else { return }
        small.members.append(Int32(index))
        let wanted = 2 + random.below(SectioningSmallSet.mostMembers - 1)
        let edges = Int(state.model.edgeStart[index * 4])..<Int(state.model.edgeStart[index * 4 + 4])
        for attempt in 0..<12 where small.members.count < wanted && !edges.isEmpty {
            let edge = state.model.edges[edges.lowerBound + random.below(edges.count)]
            let isBroken = edge.isBroken(
                state.placement[index], state.placement[Int(edge.other)], state.model.problem.travel.span,
                state.model.problem.roomCount)
            if isBroken || attempt > 5 { small.add(edge.other, movable: state) }
        }
        let row = Int(state.model.timePattern[Int(state.time[index])]) * state.model.wordCount
        let first = random.below(state.model.wordCount)
        for step in 0..<state.model.wordCount where small.members.count < wanted {
            let word = (first + step) % state.model.wordCount
            let start = index * state.model.wordCount + word
            let tied =
                state.model.notOverlapMask[start] | state.model.attendeesMask[start] | state.sharing[start]
                | (state.room[index] >= 0
                    ? state.occupants[Int(state.placement[index].room) * state.model.wordCount + word] : 0)
            var found = tied & state.near[row + word]
            if found == 0 { found = tied }
            while found != 0, small.members.count < wanted {
                small.add(Int32(word * 64 + found.trailingZeroBitCount), movable: state)
                found &= found &- 1
            }
        }
    }

    /// Lists the options of each member that can still win; false when one has none.
    private mutating func listOptions() -> Bool {
        var cheapest = 0
        for position in small.members.indices {
            small.cheapest[position] = cheapestAlone(position)
            guard small.cheapest[position] < .max else { return false }
            cheapest += small.cheapest[position]
        }
        guard cheapest < small.ceiling || !small.isBounded else { return false }
        for position in small.members.indices {
            let bound = small.isBounded ? small.ceiling - (cheapest - small.cheapest[position]) : .max
            small.keepOptions(position, below: bound, random: &random)
        }
        small.rest[small.members.count] = 0
        for position in small.members.indices.reversed() {
            small.rest[position] = small.rest[position + 1] + small.cheapest[position]
        }
        return true
    }

    /// Prices every option of a member with the other members out, and returns the cheapest.
    private mutating func cheapestAlone(_ position: Int) -> Int {
        let member = Int(small.members[position])
        small.beginOptions(position)
        var cheapest = Int.max
        let rooms = state.model.rooms(of: member)
        for time in state.model.times(of: member) {
            if small.mostHard == 0, state.isBlocked(member, at: time) { continue }
            for room in state.model.problem.needsRoom[member] ? rooms : -1..<0
            where state.model.isAvailable(time: time, room: room) {
                let delta = state.delta(placing: member, time: time, room: room)
                if small.isBounded, delta.hard > small.mostHard { continue }
                let cost = delta.hard * hardWeight + delta.soft
                cheapest = min(cheapest, cost)
                if cost < small.ceiling || !small.isBounded { small.addOption(time, room, cost) }
            }
        }
        return cheapest
    }

    /// Places the member at a depth in each of its options in turn, and goes on with the rest.
    private mutating func descend(_ depth: Int, cost: Int, hard: Int) {
        let member = Int(small.members[depth])
        for option in small.options(depth) {
            guard small.steps > 0 else { return }
            guard !small.isBounded || cost + small.optionCost[option] + small.rest[depth + 1] < small.ceiling else {
                continue
            }
            small.steps -= 1
            let (time, room) = (Int(small.optionTime[option]), Int(small.optionRoom[option]))
            let delta = state.delta(placing: member, time: time, room: room)
            let total = cost + delta.hard * hardWeight + delta.soft
            let isLast = depth + 1 == small.members.count
            let isBetter = total + small.rest[depth + 1] < small.ceiling && hard + delta.hard <= small.mostHard
            guard isBetter || (!isLast && !small.isBounded) else { continue }
            small.chosenTime[depth] = Int32(time)
            small.chosenRoom[depth] = Int32(room)
            guard !isLast else {
                small.keepBest(total)
                continue
            }
            state.place(member, time: time, room: room, delta)
            descend(depth + 1, cost: total, hard: hard + delta.hard)
            state.place(
                member, time: -1, room: -1, SectioningDelta(hard: -delta.hard, soft: -delta.soft))
        }
    }
}
