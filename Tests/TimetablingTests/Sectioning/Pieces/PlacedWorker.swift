import BasicContainers

@testable import Timetabling

/// Workers whose classes all have a place, broken rules included.
enum PlacedWorker {
    /// A worker with everybody enrolled and every class in its first open place.
    static func make(_ problem: SectioningProblem, seed: UInt64) -> SectioningWorker {
        var worker = SectioningWorker(SectioningModel(problem), seed: seed)
        _ = worker.state.enrolEverybody()
        for index in 0..<problem.classCount {
            for time in worker.state.model.times(of: index) where worker.state.time[index] < 0 {
                guard let room = worker.pickRoom(of: index, at: time) else { continue }
                worker.state.place(index, time: time, room: room)
            }
        }
        return worker
    }
}
