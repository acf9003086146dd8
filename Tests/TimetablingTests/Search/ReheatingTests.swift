import Testing

@testable import Timetabling

@Suite struct ReheatingTests {
    @Test func withoutReheatItIsTheCooling() {
        let cooling = Cooling(start: 100, floor: 1)
        let reheating = Reheating(cooling)
        for share in [0, 0.3, 1] { #expect(reheating.temperature(at: share) == cooling.temperature(at: share)) }
    }

    @Test func goesBackHalfTheWayAndStillReachesTheFloor() {
        let cooling = Cooling(start: 100, floor: 1)
        var reheating = Reheating(cooling)
        reheating.reheat(at: 0.7)
        #expect(reheating.temperature(at: 0.7) == cooling.temperature(at: 0.5))
        #expect(reheating.temperature(at: 1) == cooling.temperature(at: 1))
        #expect(reheating.count == 1)
    }

    @Test func searchAtRestIsHeatedWhileThereIsTimeToCoolOnceMore() {
        var pace = SectioningPace(typical: 100, SectioningSettings())
        let reheats = stride(from: 0.0, to: 1, by: 0.005).filter { pace.shouldReheat(least: 10, at: $0) }
        // In the cold part, and 0.12 of the time after the one before.
        #expect(reheats.count == 2)
        #expect(reheats.first.map { $0 > 0.6 && $0 < 0.62 } == true)
        #expect(reheats.last.map { $0 > 0.72 && $0 < 0.75 } == true)
    }

    @Test func searchThatGetsBetterIsLeftAlone() {
        var pace = SectioningPace(typical: 100, SectioningSettings())
        let reheats = (0..<200).filter { pace.shouldReheat(least: 1_000 - $0, at: Double($0) / 200) }
        #expect(reheats == [])
    }
}
