// Improvement: annealing over whole people and whole series, every move exact and taken back when it is refused.

extension AttendanceSearch {
    /// Temperatures in units of ``AttendancePrice/weighted``, where a `must` demand is 1000.
    ///
    /// From accepting the loss of a third of one now and then to accepting none; beginning with a twentieth left small
    /// towns in the first dead end.
    private static let cooling = Cooling(start: 300, floor: 0.02)
    /// Share of the time for moves that serve people; what is left is for what suits them, and for idle weeks.
    private static let shareOfMoves = 0.92
    /// Share of the time after which only stretches of idle weeks are closed.
    private static let shareOfPolishing = 0.97
    /// Moves between two looks at the clock.
    private static let movesPerLook = 16
    /// Looks between two adaptions of the mix of moves.
    private static let looksPerAdaption = 32
    /// How many times its first share a kind of move may win or lose by what it brings.
    private static let mixReach = 2.0

    /// Tries moves until the time is over, there were enough of them or nothing is missing; then moves what is served to
    /// where it suits people better, and completes the timetable.
    mutating func improve(
        stop: StopFlag, deadline: Deadline, mostMoves: Int = .max, progress: (AttendanceProgress) -> Void
    ) {
        prices = state.problem.people.indices.map { state.weightedPrice(of: $0) }
        state.isHasty = true
        var short = shortPeople()
        var looks = 0
        var mix = NeighbourhoodMix(base: AttendanceNeighbourhood.allCases.map(\.share), reach: Self.mixReach)
        while !short.isEmpty, !stop.isRaised {
            // A count of moves cools by itself, so that it gives the same timetable every time.
            let time = deadline.share / Self.shareOfMoves
            let share = mostMoves == .max ? time : Double(moves) / Double(mostMoves)
            guard time < 1, share < 1 else { break }
            let temperature = Self.cooling.temperature(at: share)
            for _ in 0..<Self.movesPerLook where !stop.isRaised {
                let person = short[random.below(short.count)]
                tryMove(for: person, temperature: temperature, &mix)
            }
            looks += 1
            if looks.isMultiple(of: Self.looksPerAdaption) {
                mix.adapt()
                standing = 0
                record = 0
            }
            if looks.isMultiple(of: 8) {
                short = shortPeople()
                progress(
                    AttendanceProgress(
                        phase: .improving, share: min(1, deadline.share), unmet: state.unmetCount(),
                        served: state.servedShare(),
                        moves: moves))
            }
        }
        if mostMoves > 0 { polish(stop: stop, deadline: deadline, until: Self.shareOfPolishing) }
        state.isHasty = false
        state.keepToRamps(of: state.problem.people.indices)
        state.repairOrders(random: &random)
        state.closeSmall(random: &random)
        state.extend()
        state.holdPairs()
        state.closeGaps(random: &random, stop: stop, deadline: deadline)
        state.regroup(stop: stop, deadline: deadline)
        state.keepToRamps(of: state.problem.people.indices)
        state.repairOrders(random: &random)
        state.keepWhole(of: state.problem.people.indices)
        state.holdOpen(random: &random)
    }

    /// People of whose demands of the first two levels something is missing.
    private func shortPeople() -> [Int] {
        var people: [Int] = []
        for number in state.table.needs.indices
        where state.table.levels[number] < 2 && state.missing(number) > 0 && state.isServed(number) {
            let person = Int(state.table.rows[number].person)
            if people.last != person { people.append(person) }
        }
        return people
    }

    /// Tries one move for a person who is short, and keeps it when the temperature allows.
    private mutating func tryMove(for person: Int, temperature: Double, _ mix: inout NeighbourhoodMix) {
        let number = mix.pick(random: &random)
        guard let kind = AttendanceNeighbourhood(rawValue: number) else { return }
        moves += 1
        state.begin()
        make(kind, for: person)
        let effect = effect()
        // Steps are the effort and not the clock, so that a seed gives the same timetable every time.
        let effort = Double(1 + state.log.count)
        let isAccepted = Cooling.accepts(effect.delta, temperature: temperature, random: &random)
        if isAccepted {
            keep(effect)
            standing += effect.delta
        } else {
            state.rollBack()
        }
        let gain = max(0, record - standing)
        record = min(record, standing)
        mix.note(
            kind: number, tried: 1, accepted: isAccepted ? 1 : 0, gain: gain, effort: effort)
    }

    /// Makes a move of a kind.
    private mutating func make(_ kind: AttendanceNeighbourhood, for person: Int) {
        switch kind {
        case .rebuild: state.rebuild(person, random: &random)
        case .swapSeat: state.swapSeat(for: person, random: &random)
        case .openSomething: state.openSomething(for: person, random: &random)
        case .replaceTwo: state.replaceTwo(near: person, random: &random)
        case .replaceSeries: state.replaceSeries(near: person, random: &random)
        case .takeTime: state.takeTime(for: person, random: &random)
        case .makeRoom: state.makeRoom(for: person, random: &random)
        }
    }

    /// What a move did to the prices of those whose days it changed.
    struct Effect {
        /// People and their prices after the move.
        var fresh: [(person: Int, price: Double)] = []
        /// By how much all their prices together grew; negative: the move pays.
        var delta = 0.0
    }

    /// Prices the move just made.
    func effect() -> Effect {
        var effect = Effect()
        for person in touchedPeople() {
            let price = state.weightedPrice(of: person)
            effect.fresh.append((person, price))
            effect.delta += price - prices[person]
        }
        return effect
    }

    /// Keeps the move just made, and notes its prices.
    mutating func keep(_ effect: Effect) {
        state.keepMove()
        for (person, price) in effect.fresh { prices[person] = price }
    }

    /// People whose days the move changed, each once.
    private func touchedPeople() -> [Int] {
        var result: [Int] = []
        for step in state.log {
            if case .day(let person, _, _, _) = step, !result.contains(person) { result.append(person) }
        }
        return result
    }
}
