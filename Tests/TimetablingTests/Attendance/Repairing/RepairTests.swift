import Testing

@testable import Timetabling

@Suite struct RepairTests {
    /// A timetable as it stands once it was published: everything has a number and stays.
    static func published(seed: UInt64) -> AttendanceState {
        var state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        for number in state.meetings.indices { state.meetings[number].tag = number }
        for number in state.series.indices {
            state.series[number].tag = number
            state.series[number].isMovable = false
            // What is pinned stays even where it breaks rules, which the oracle would tell.
            state.series[number].isPinned = false
            state.series[number].keepsStaff = false
        }
        return state
    }

    static func repaired(
        _ origin: AttendanceState, _ change: RandomChange, budget: Int = 3, firstMovable: Int = 9, seed: UInt64 = 1
    ) -> AttendanceRepair {
        let limits = RepairLimits(firstMovable: firstMovable, budget: budget, prices: ChangePrices())
        var repair = AttendanceRepair(
            origin: origin, problem: change.problem, changes: change.changes, limits: limits, seed: seed)
        repair.run(stop: StopFlag(), deadline: Deadline(seconds: 3600))
        return repair
    }

    @Test(arguments: UInt64(1)...60)
    func aRepairedTimetableBreaksNoRuleAndCountsRight(seed: UInt64) {
        let origin = Self.published(seed: seed)
        #expect(AttendanceOracle(origin).breaches == [])
        let change = RandomChange(of: origin.problem, seed: seed &* 31)
        let state = Self.repaired(origin, change).state
        #expect(AttendanceOracle(state).breaches == [])
        let countsRight = Recount(keptBy: state) == Recount(of: state)
        #expect(countsRight)
        #expect(state.visits.joined().count > 20)
    }

    @Test(arguments: UInt64(1)...10)
    func withoutAChangeNothingDiffers(seed: UInt64) {
        let origin = Self.published(seed: seed)
        var change = RandomChange(of: origin.problem, seed: seed)
        change.problem = origin.problem
        change.changes = ProblemChanges()
        let repair = Self.repaired(origin, change)
        #expect(repair.peopleTouched == [])
        let isSame = Snapshot(repair.state) == Snapshot(origin)
        #expect(isSame)
    }

    @Test(arguments: UInt64(1)...20)
    func nothingNearIsMovedUnlessARuleForbidsIt(seed: UInt64) {
        let origin = Self.published(seed: seed)
        let change = RandomChange(of: origin.problem, seed: seed &* 7)
        let frozen = 14
        let state = Self.repaired(origin, change, firstMovable: frozen).state
        // Who lost something before the freeze's end lost it to the change: carried over alone, it is gone as well.
        var carried = origin
        let outcome = carried.adopt(change.problem, change.changes, firstMovable: frozen)
        for person in origin.problem.people.indices where !outcome.people.contains(person) {
            let before = origin.visits[person].filter { $0.day < frozen }.map(\.meeting)
            let after = state.visits[person].filter { $0.day < frozen }.map(\.meeting)
            #expect(before.allSatisfy(after.contains))
        }
    }

    @Test(arguments: UInt64(1)...20)
    func theSameSeedGivesTheSameRepair(seed: UInt64) {
        let origin = Self.published(seed: seed)
        let change = RandomChange(of: origin.problem, seed: seed &* 13)
        let (first, second) = (Self.repaired(origin, change, seed: 4), Self.repaired(origin, change, seed: 4))
        let isSame = Snapshot(first.state) == Snapshot(second.state)
        #expect(isSame)
    }

    @Test(arguments: UInt64(1)...20)
    func dutiesAreMetNoWorseThanByCarryingOverAlone(seed: UInt64) {
        let origin = Self.published(seed: seed)
        let change = RandomChange(of: origin.problem, seed: seed &* 17)
        var carried = origin
        _ = carried.adopt(change.problem, change.changes, firstMovable: 9)
        let repair = Self.repaired(origin, change)
        func duty(_ state: AttendanceState) -> Double {
            let price = state.price()
            return price.first * 1000 + price.second
        }
        #expect(duty(repair.state) <= duty(carried) + 1e-9)
    }
}
