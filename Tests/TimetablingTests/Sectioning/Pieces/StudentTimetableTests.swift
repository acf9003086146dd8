import BasicContainers
import Testing

@testable import Timetabling

@Suite struct StudentTimetableTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func noCombinationOfOpenClassesHasFewerConflicts(seed: UInt64) throws {
        let problem = try SectioningProblem(compiling: RandomSectioning.instance(seed: seed))
        var worker = PlacedWorker.make(problem, seed: seed)
        for student in 0..<problem.studentCount {
            let now = worker.state.conflicts(of: student)
            worker.timetable.begin(student, mostConflicts: now)
            worker.timetable.search(worker.state, random: &worker.random)
            let least = Self.leastConflicts(of: student, worker.state)
            let taken = worker.state.row(of: student).compactMap { position -> Int? in
                let index = worker.state.studentClass[position]
                return index >= 0 ? problem.course(of: Int(index)) : nil
            }
            // Somebody for whom no way was open in a course has fewer classes now than a combination would have.
            guard Set(taken) == Set(problem.courses(of: student).map(Int.init)) else { continue }
            let found = worker.timetable.leastConflicts
            #expect(found == least)
        }
    }

    /// The least conflicts over all open combinations of one student, by trying all.
    private static func leastConflicts(of student: Int, _ state: borrowing SectioningState) -> Int {
        let problem = state.model.problem
        let own = Set(state.row(of: student).map { state.studentClass[$0] }.filter { $0 >= 0 }.map(Int.init))
        var least = Int.max
        let courses = Array(problem.courses(of: student))
        func ways(_ course: Int) -> [[Int]] {
            state.model.configurations(of: course).flatMap { configuration -> [[Int]] in
                state.model.subparts(of: configuration).reduce([[]] as [[Int]]) { ways, place in
                    let candidates = state.model.classes(of: Int(state.model.subpartOrder[place]))
                    return ways.flatMap { way in
                        candidates.filter { index in
                            let parent = Int(problem.parent[index])
                            let isOpen = own.contains(index) || state.enrolled[index] < problem.limit[index]
                            return isOpen && (parent < 0 || way.contains(parent))
                        }.map { way + [$0] }
                    }
                }
            }
        }
        func decide(_ place: Int, _ chosen: [Int]) {
            guard place < courses.count else {
                var conflicts = 0
                for (position, first) in chosen.enumerated() {
                    for second in chosen.dropFirst(position + 1)
                    where state.clashes(state.placement[first], with: second) { conflicts += 1 }
                }
                least = min(least, conflicts)
                return
            }
            for way in ways(Int(courses[place])) { decide(place + 1, chosen + way) }
        }
        decide(0, [])
        return least
    }
}
