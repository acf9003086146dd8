// What is left of the time: the same service on days and at hours that suit people better.

extension AttendanceSearch {
    /// Rounds through everybody at most; a round that brings hardly anything is the last.
    private static let polishingRounds = 3
    /// Least share of all soft penalties that a round must take away for another one to be made.
    private static let leastGain = 0.002
    /// Moves tried for a person in a round, more in a small town.
    private static let triesForAll = 2000

    /// Moves appointments and seats of people to where travel, unwanted hours, gaps and waiting are less.
    ///
    /// Nothing that is served goes for it. It ends after a share of the deadline.
    mutating func polish(stop: StopFlag, deadline: Deadline, until share: Double) {
        let everybody = state.problem.people.indices.filter { !state.visits[$0].isEmpty }
        guard !everybody.isEmpty else { return }
        let tries = max(4, min(30, Self.triesForAll / everybody.count))
        for _ in 0..<Self.polishingRounds {
            prices = state.problem.people.indices.map { state.weightedPrice(of: $0) }
            let before = everybody.reduce(0.0) { $0 + state.softPrice(of: $1) } * AttendancePrice.softWeight
            var gain = 0.0
            var people = everybody
            random.shuffle(&people)
            for person in people {
                for number in 0..<tries {
                    guard !stop.isRaised, deadline.share < share else { return }
                    gain += polish(person, movesAppointment: number % 4 != 3)
                }
            }
            guard gain > before * Self.leastGain else { return }
        }
    }

    /// Tries one move for a person and keeps it when the price falls; by how much it does.
    private mutating func polish(_ person: Int, movesAppointment: Bool) -> Double {
        state.begin()
        if movesAppointment {
            guard state.moveAppointment(of: person, random: &random) else {
                state.rollBack()
                return 0
            }
        } else {
            state.rebuild(person, random: &random)
        }
        let effect = effect()
        guard effect.delta < -AttendancePrice.softWeight / 10 else {
            state.rollBack()
            return 0
        }
        keep(effect)
        return -effect.delta
    }
}
