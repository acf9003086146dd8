import Testing

@testable import Timetabling

@Suite struct SameSeedTests {
    /// Twelve people who each need two of three courses, with seats for half of them: the search never has all it wants.
    private func crowded() -> AttendanceTown {
        var town = AttendanceTown(weeks: 4)
        for _ in 0..<12 { _ = town.addPerson() }
        let rooms = [town.addRoom(at: 0, capacity: 4), town.addRoom(at: 1, capacity: 4)]
        var courses: [Int] = []
        for starts in [[570], [570, 810], [810]] {
            var offer = town.group(in: rooms, starts: starts)
            offer.total = 4
            offer.groupMinimum = 2
            offer.groupMaximum = 4
            offer.seriesMaximum = 1
            courses.append(town.addActivity(offer))
        }
        for person in 0..<12 {
            town.addDemand(person, .meetings, 4, of: [courses[person % 3]])
            town.addDemand(person, .meetings, 4, of: [courses[(person + 1) % 3]])
        }
        return town
    }

    @Test(arguments: UInt64(1)...3)
    func aCountOfMovesGivesTheSameTimetableEveryTime(seed: UInt64) {
        let town = crowded()
        let runs = (0..<3).map { _ in
            var search = AttendanceSearch(problem: town.problem, seed: seed)
            search.run(stop: StopFlag(), deadline: Deadline(seconds: 3600), mostMoves: 3000) { _ in }
            return search
        }
        #expect(runs.allSatisfy { $0.moves >= 3000 }, "it ends by its moves")
        let members = runs.map { run in run.state.series.filter(\.isOpen).map { ($0.slots.count, $0.members) } }
        for other in members.dropFirst() {
            #expect(other.map(\.1) == members[0].map(\.1))
            #expect(other.map(\.0) == members[0].map(\.0))
        }
    }
}
