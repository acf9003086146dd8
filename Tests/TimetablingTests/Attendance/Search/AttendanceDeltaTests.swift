import Testing

@testable import Timetabling

@Suite struct AttendanceDeltaTests {
    /// One of the moves of the improvement, for a random person.
    private func move(_ state: inout AttendanceState, _ random: inout RandomSource) {
        let person = random.below(state.problem.people.count)
        switch random.below(9) {
        case 0: state.rebuild(person, random: &random)
        case 1: state.swapSeat(for: person, random: &random)
        case 2: state.openSomething(for: person, random: &random)
        case 3: state.replaceSeries(near: person, random: &random)
        case 4: state.replaceTwo(near: person, random: &random)
        case 5: state.takeTime(for: person, random: &random)
        case 6, 7: state.makeRoom(for: person, random: &random)
        default: state.serve(person, random: &random)
        }
    }

    @Test(arguments: UInt64(1)...20)
    func everyCountAgreesWithItsDefinitionAfterEveryMove(seed: UInt64) {
        var state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        var random = RandomSource(seed: seed)
        #expect(Recount(keptBy: state) == Recount(of: state))
        var disagreements = 0
        for _ in 0..<200 {
            state.begin()
            move(&state, &random)
            if random.below(2) == 0 { state.rollBack() } else { state.keepMove() }
            if Recount(keptBy: state) != Recount(of: state) { disagreements += 1 }
        }
        #expect(disagreements == 0)
        #expect(state.visits.joined().count > 20)
    }

    @Test(arguments: UInt64(1)...5)
    func numbersOfWhatIsOverAreGivenToWhatIsNew(seed: UInt64) {
        var state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        var random = RandomSource(seed: seed)
        for _ in 0..<200 {
            state.begin()
            move(&state, &random)
            state.keepMove()
        }
        let unused = Set(state.spareMeetings)
        #expect(unused.count == state.spareMeetings.count)
        #expect(unused.allSatisfy { !state.meetings[$0].isAlive && state.meetings[$0].series == nil })
        #expect(state.meetings.allSatisfy { $0.series.map(state.series.indices.contains) ?? true })
        #expect(Set(state.series.filter(\.isOpen).flatMap(\.meetings)).isDisjoint(with: unused))
        #expect(state.visits.joined().allSatisfy { state.meetings[$0.meeting].isAlive })
        #expect(AttendanceOracle(state).breaches == [])
    }

    @Test(arguments: UInt64(1)...20)
    func takingAMoveBackRestoresTheTimetable(seed: UInt64) {
        var state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        var random = RandomSource(seed: seed &+ 100)
        var changed = 0
        for _ in 0..<100 {
            let before = Snapshot(state)
            state.begin()
            move(&state, &random)
            if Snapshot(state) != before { changed += 1 }
            state.rollBack()
            #expect(Snapshot(state) == before)
            // Every second move is made again and kept, so that the next begins elsewhere.
            state.begin()
            if random.below(2) == 0 { move(&state, &random) }
            state.keepMove()
        }
        #expect(changed > 20)
    }

    @Test(arguments: UInt64(1)...20)
    func everyCountAgreesAfterGapsWereClosedAndNothingGoes(seed: UInt64) {
        var state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        var random = RandomSource(seed: seed)
        let before = state
        state.closeGaps(random: &random, stop: StopFlag(), deadline: Deadline(seconds: 3600))
        #expect(Recount(keptBy: state) == Recount(of: state))
        #expect(AttendanceOracle(state).breaches == [])
        for number in state.problem.demands.indices {
            #expect(state.missing(number) <= before.missing(number))
        }
    }

    @Test(arguments: UInt64(1)...10)
    func thePriceIsThatOfTheDefinition(seed: UInt64) {
        let state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        for (person, _) in state.problem.people.enumerated() {
            var levels = [0.0, 0.0, 0.0]
            for demand in state.problem.demands where demand.person == person {
                let missing = max(0, demand.need - Recount.achieved(demand, state))
                levels[demand.level] += Double(missing) / Double(demand.need)
            }
            let price = state.price(of: person)
            #expect([price.first, price.second, price.third] == levels)
        }
    }

    /// A timetable after some moves of a seed, half of them taken back.
    private func searched(_ problem: AttendanceProblem, seed: UInt64) -> Snapshot {
        var state = AttendanceTown.constructed(problem, seed: seed)
        var random = RandomSource(seed: seed)
        for _ in 0..<100 {
            state.begin()
            move(&state, &random)
            if random.below(2) == 0 { state.rollBack() }
        }
        return Snapshot(state)
    }

    @Test func theSameSeedGivesTheSameTimetable() {
        let problem = RandomTown.problem(seed: 3)
        #expect(searched(problem, seed: 5) == searched(problem, seed: 5))
        #expect(searched(problem, seed: 5) != searched(problem, seed: 6))
    }
}
