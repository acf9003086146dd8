import BasicContainers

extension SectioningWorker {
    /// Improves the timetable until the deadline.
    ///
    /// The first engine is annealing: the temperature follows the clock, so that the floor is reached when time is over.
    /// The second is late acceptance. Hard rules may be broken at a price that rises while they stay broken and falls
    /// while none is.
    mutating func improve(
        _ settings: SectioningSettings, from begin: Double, deadline: Deadline, incumbent: SectioningIncumbent,
        stop: StopFlag
    ) {
        guard !state.model.movable.isEmpty || !state.model.choiceStudent.isEmpty else { return }
        let typical = max(10, typicalCost())
        var pace = SectioningPace(typical: typical, settings)
        var price = SectioningHardPrice(typical: typical, settings)
        late.restart(cost: state.hard * price.weight + state.soft, slack: 0)
        while !stop.isRaised {
            let share =
                settings.moveLimit > 0
                ? Double(moves) / Double(settings.moveLimit) : (deadline.share - begin) / (1 - begin)
            guard share < 1 else { break }
            let temperature = pace.temperature(at: share)
            hardWeight = price.weight
            for _ in 0..<8 { makeRun(temperature: temperature, price, settings) }
            incumbent.progress.note(
                worker: number, phase: .improving, moves: moves, hard: state.hard, unplaced: state.unplacedCount)
            if price.update(isBroken: state.hard > 0, share: share), best.hard == 0, best.unplaced == 0 {
                state.restore(best)
            }
            if pace.beginsWindow(at: share) { beginWindow(at: share, &pace, typical: typical) }
            if pace.isTimeToExchange(at: share) { exchange(incumbent, isLate: share > 0.5) }
        }
        keepBest()
        if best.isComplete {
            state.restore(best)
            settleComponents()
            keepBest()
        }
        incumbent.offer(best)
    }

    /// Adapts the mix to what paid in the last window, and heats again or begins again when the search is at rest.
    private mutating func beginWindow(at share: Double, _ pace: inout SectioningPace, typical: Double) {
        mix.adapt()
        let least = min(best.isComplete ? best.soft : .max, state.hard == 0 ? state.soft : .max)
        if pace.shouldReheat(least: least, at: share) {
            if isBestPending { keepBest() }
            if best.isComplete { state.restore(best) }
        }
        record = state.hard * hardWeight + state.soft
        guard isLateAccepting, late.isAtRest, best.isComplete else { return }
        if isBestPending { keepBest() }
        state.restore(best)
        late.restart(cost: best.soft, slack: Int(typical))
    }

    /// Offers the best timetable, and takes over a better one of another worker.
    private mutating func exchange(_ incumbent: SectioningIncumbent, isLate: Bool) {
        if isBestPending { keepBest() }
        incumbent.offer(best)
        guard isLate, let other = incumbent.snapshot, other.isBetter(than: best) else { return }
        state.restore(other)
        best = other
        if isLateAccepting { late.restart(cost: best.hard * hardWeight + best.soft, slack: 0) }
    }

    /// Makes some moves of one kind, and notes what they brought.
    private mutating func makeRun(
        temperature: Double, _ price: SectioningHardPrice, _ settings: SectioningSettings
    ) {
        let number = mix.pick(random: &random)
        guard let kind = SectioningNeighbourhood(rawValue: number) else { return }
        let begin = settings.moveLimit > 0 ? nil : ContinuousClock.now
        var accepted = 0
        var gain = 0
        for _ in 0..<kind.runLength {
            if isLateAccepting {
                limit = late.limit(at: state.hard * hardWeight + state.soft)
            } else {
                drawLimit(temperature: temperature)
            }
            isStrict = price.isStrict || random.below(settings.looseEvery) > 0
            let isMade = make(kind)
            if isMade { accepted += 1 }
            let cost = state.hard * hardWeight + state.soft
            if isLateAccepting { late.note(cost) }
            if cost < record {
                gain += record - cost
                record = cost
            }
        }
        moves += kind.runLength
        // Without a clock, so that a count of moves gives the same timetable every time, a run is the unit of effort.
        let effort = begin.map { $0.duration(to: .now) / .microseconds(1) } ?? 1
        mix.note(
            kind: number, tried: kind.runLength, accepted: accepted, gain: Double(gain), effort: effort)
    }

    /// Tries moves of one kind at a low, fixed temperature, the loop of ``makeRun(temperature:_:_:)`` without its books.
    ///
    /// - Returns: How many were made.
    mutating func repeatMove(_ kind: SectioningNeighbourhood, moves: Int) -> Int {
        var accepted = 0
        for _ in 0..<moves {
            drawLimit(temperature: 2)
            isStrict = random.below(2) == 0
            if make(kind) { accepted += 1 }
        }
        return accepted
    }

    /// Tries one move; returns whether it was made.
    @inline(__always)
    private mutating func make(_ kind: SectioningNeighbourhood) -> Bool {
        switch kind {
        case .time: moveTime()
        case .room: moveRoom()
        case .displace: displace()
        case .linked: moveLinked()
        case .student: moveStudent()
        case .studentSwap: swapStudents()
        case .roomMatching: matchRooms()
        case .smallSearch: searchSmall()
        case .studentRebuild: rebuildStudent()
        }
    }

    /// The mean cost of a random move that breaks nothing and makes things worse.
    private mutating func typicalCost() -> Double {
        var sum = 0
        var count = 0
        for _ in 0..<4000 where !state.model.movable.isEmpty {
            let index = pickClass()
            let times = state.model.times(of: index)
            let time = times.lowerBound + random.below(times.count)
            guard let room = pickRoom(of: index, at: time) else { continue }
            let delta = state.delta(placing: index, time: time, room: room)
            guard delta.hard <= 0, delta.soft > 0 else { continue }
            sum += delta.soft
            count += 1
        }
        return count > 0 ? Double(sum) / Double(count) : 10
    }
}
