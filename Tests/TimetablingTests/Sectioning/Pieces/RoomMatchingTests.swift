import BasicContainers
import Testing

@testable import Timetabling

@Suite struct RoomMatchingTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func noOtherRoomsOfTheMatchedClassesAreCheaper(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: RandomSectioning.instance(seed: seed))
        var worker = PlacedWorker.make(problem, seed: seed)
        worker.hardWeight = 50
        worker.limit = 0
        for _ in 0..<20 {
            guard worker.matchRooms() else { continue }
            let members = worker.clique.indices.map { Int(worker.clique[$0]) }
            let least = Self.leastCost(members, &worker)
            let cost = worker.state.hard * 50 + worker.state.soft
            #expect(cost == least, "\(members)")
        }
    }

    /// The least cost over all ways to give the members rooms that differ, by trying all.
    private static func leastCost(
        _ members: [Int], taken: Set<UInt16> = [], _ worker: inout SectioningWorker
    ) -> Int {
        guard let member = members.first else { return worker.state.hard * 50 + worker.state.soft }
        var least = Int.max
        let (time, old) = (Int(worker.state.time[member]), Int(worker.state.room[member]))
        for room in worker.state.model.rooms(of: member) where worker.state.model.isAvailable(time: time, room: room) {
            let wanted = worker.state.model.room[room]
            guard !taken.contains(wanted) else { continue }
            worker.state.place(member, time: time, room: room)
            least = min(least, leastCost(Array(members.dropFirst()), taken: taken.union([wanted]), &worker))
        }
        worker.state.place(member, time: time, room: old)
        return least
    }
}
