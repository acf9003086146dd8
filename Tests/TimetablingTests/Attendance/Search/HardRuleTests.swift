import Testing

@testable import Timetabling

@Suite struct HardRuleTests {
    @Test(arguments: UInt64(1)...20)
    func constructionBreaksNoRule(seed: UInt64) {
        let state = AttendanceTown.constructed(RandomTown.problem(seed: seed), seed: seed)
        #expect(AttendanceOracle(state).breaches == [])
        #expect(state.visits.joined().count > 20)
    }

    @Test(arguments: UInt64(1)...20)
    func aWholeSearchBreaksNoRule(seed: UInt64) {
        var search = AttendanceSearch(problem: RandomTown.problem(seed: seed), seed: seed)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 0.3)) { _ in }
        #expect(AttendanceOracle(search.state).breaches == [])
    }

    @Test(arguments: UInt64(1)...20, [0.001, 0.02, 0.06])
    func aSearchCutShortBreaksNoRule(seed: UInt64, seconds: Double) {
        var search = AttendanceSearch(problem: RandomTown.problem(seed: seed), seed: seed)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: seconds)) { _ in }
        #expect(AttendanceOracle(search.state).breaches == [])
    }
}
