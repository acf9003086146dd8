import BasicContainers
import Testing

@testable import Timetabling

@Suite struct SmallSearchTests {
    @Test(arguments: 0..<120 as Range<UInt64>)
    func componentsOfFewClassesAreSolvedExactly(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: TinySectioning.instance(seed: seed))
        var worker = PlacedWorker.make(problem, seed: seed)
        var least: Int?
        var start: [(Int, Int)]?
        Self.walk(0, &worker) { state in
            guard state.hard == 0, state.unplacedCount == 0 else { return }
            if start == nil { start = (0..<problem.classCount).map { (Int(state.time[$0]), Int(state.room[$0])) } }
            least = min(least ?? .max, state.soft)
        }
        guard let least, let start else { return }
        for (index, place) in start.enumerated() { worker.state.place(index, time: place.0, room: place.1) }
        worker.settleComponents()
        let (soft, hard) = (worker.state.soft, worker.state.hard)
        #expect(soft == least)
        #expect(hard == 0)
    }

    /// Visits every way to place the classes that are left.
    private static func walk(
        _ index: Int, _ worker: inout SectioningWorker, _ visit: (borrowing SectioningState) -> Void
    ) {
        guard index < worker.state.model.classCount else { return visit(worker.state) }
        let model = worker.state.model
        for time in model.times(of: index) {
            for room in model.problem.needsRoom[index] ? model.rooms(of: index) : -1..<0
            where model.isAvailable(time: time, room: room) {
                worker.state.place(index, time: time, room: room)
                walk(index + 1, &worker, visit)
            }
        }
    }
}
