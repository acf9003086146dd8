import BasicContainers

extension SectioningWorker {
    /// Anneals until the deadline: the temperature follows the clock, so that the floor is reached when time is over.
    ///
    /// Hard rules may be broken at a price that rises while they stay broken and falls while none is.
    mutating func anneal(
        _ settings: SectioningSettings, from begin: Double, deadline: Deadline, incumbent: SectioningIncumbent,
        stop: StopFlag
    ) {
        guard !state.model.movable.isEmpty || !state.model.choiceStudent.isEmpty else { return }
        studentShare = settings.studentShare
        let typical = max(10, typicalCost())
        let cooling = Cooling(start: max(1, typical * settings.startFactor), floor: settings.floor)
        var price = SectioningHardPrice(typical: typical, settings)
        var exchanges = 0
        while !stop.isRaised {
            let share =
                settings.moveLimit > 0
                ? Double(moves) / Double(settings.moveLimit) : (deadline.share - begin) / (1 - begin)
            guard share < 1 else { break }
            let temperature = cooling.temperature(at: share)
            hardWeight = price.weight
            for _ in 0..<256 {
                drawLimit(temperature: temperature)
                isStrict = price.isStrict || random.below(settings.looseEvery) > 0
                step()
            }
            incumbent.progress.note(
                worker: number, phase: .improving, moves: moves, hard: state.hard, unplaced: state.unplacedCount)
            if price.update(isBroken: state.hard > 0, share: share), best.hard == 0, best.unplaced == 0 {
                state.restore(best)
            }
            if Int(share * Double(settings.exchanges)) > exchanges {
                exchanges = Int(share * Double(settings.exchanges))
                exchange(incumbent, isLate: share > 0.5)
            }
        }
        keepBest()
        incumbent.offer(best)
    }

    /// Offers the best timetable, and takes over a better one of another worker.
    private mutating func exchange(_ incumbent: SectioningIncumbent, isLate: Bool) {
        if isBestPending { keepBest() }
        incumbent.offer(best)
        guard isLate, let other = incumbent.snapshot, other.isBetter(than: best) else { return }
        state.restore(other)
        best = other
    }

    /// Tries one move.
    @inline(__always)
    private mutating func step() {
        moves += 1
        let kind = pickNeighbourhood()
        tried[kind.rawValue] += 1
        let isAccepted =
            switch kind {
            case .time: moveTime()
            case .room: moveRoom()
            case .displace: displace()
            case .linked: moveLinked()
            case .student: moveStudent()
            case .studentSwap: swapStudents()
            }
        if isAccepted { accepted[kind.rawValue] += 1 }
    }

    @inline(__always)
    private mutating func pickNeighbourhood() -> SectioningNeighbourhood {
        let draw = random.below(100)
        if !state.model.choiceStudent.isEmpty {
            if draw < studentShare / 2 { return .student }
            if draw < studentShare { return .studentSwap }
        }
        if state.model.movable.isEmpty { return .student }
        let other = random.below(100)
        if other < 40 { return .time }
        if other < 65 { return .room }
        return other < 90 ? .displace : .linked
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
