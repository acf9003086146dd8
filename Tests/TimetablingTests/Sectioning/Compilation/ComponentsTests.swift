import Testing

@testable import Timetabling

@Suite struct ComponentsTests {
    /// Four classes of four courses; class N may use room N only, unless told.
    private func components(
        rooms: [[Int]] = [[1], [2], [3], [4]], distributions: [SectioningInstance.Distribution] = [],
        students: [[Int]] = []
    ) throws -> [[Int32]] {
        var instance = SectioningInstance(name: "four", dayCount: 5, slotsPerDay: 100, weekCount: 1)
        instance.rooms = (1...4).map { .init(id: $0) }
        let times = [0, 20].map { SectioningInstance.TimeOption(.init(days: 1, start: $0, length: 10, weeks: 1)) }
        instance.courses = rooms.enumerated().map { place, list in
            let entry = SectioningInstance.Class(id: place + 1, rooms: list.map { .init(room: $0) }, times: times)
            return .init(
                id: place + 1,
                configurations: [.init(id: place + 1, subparts: [.init(id: place + 1, classes: [entry])])])
        }
        instance.distributions = distributions
        instance.students = students.enumerated().map { .init(id: $0 + 1, courses: $1) }
        let problem = try SectioningProblem(compiling: instance)
        let kept = Array(repeating: true, count: problem.roomOption.count)
        return SectioningComponents(problem, keepsRoom: kept).members
    }

    @Test func classesThatShareNothingStandAlone() throws {
        #expect(try components() == [[0], [1], [2], [3]])
    }

    @Test func aRoomTiesItsCandidates() throws {
        #expect(try components(rooms: [[1], [2, 1], [3], [2]]) == [[0, 1, 3], [2]])
    }

    @Test func aConstraintTiesItsClasses() throws {
        let rule = SectioningInstance.Distribution(DistributionRule(.sameDays), penalty: 1, classes: [4, 1])
        #expect(try components(distributions: [rule]) == [[0, 3], [1], [2]])
    }

    @Test func aStudentTiesTheCoursesAskedFor() throws {
        #expect(try components(students: [[1, 3], [3, 4]]) == [[0, 2, 3], [1]])
    }
}
