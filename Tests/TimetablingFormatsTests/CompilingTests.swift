import Testing
import Timetabling

/// Compiling refuses what the format does not allow.
@Suite struct CompilingTests {
    private static func instance(
        room: Int = 1, parent: Int? = nil, start: Int = 0, days: UInt16 = 1, ids: [Int] = [1, 2], member: Int = 1,
        course: Int = 1
    ) -> SectioningInstance {
        var instance = SectioningInstance(name: "x", dayCount: 1, slotsPerDay: 10, weekCount: 1)
        instance.rooms = [.init(id: 1)]
        let classes = ids.map {
            SectioningInstance.Class(
                id: $0, parent: parent, rooms: [.init(room: room)],
                times: [.init(.init(days: days, start: start, length: 5, weeks: 1))])
        }
        instance.courses = [.init(id: 1, configurations: [.init(id: 1, subparts: [.init(id: 1, classes: classes)])])]
        instance.distributions = [.init(DistributionRule(.sameRoom), classes: [member])]
        instance.students = [.init(id: 1, courses: [course])]
        return instance
    }

    private static let faults: [(SectioningInstance, String)] = [
        (instance(room: 9), "class (1) names room (9), which does not exist"),
        (instance(parent: 9), "class (1) names class (9), which does not exist"),
        (instance(start: 6), "start (6) of class (1) and length 5 do not lie within a day of 10 slots"),
        (instance(days: 0), "start (0) of class (1) has no day or no week"),
        (instance(ids: [1, 1]), "class (1) occurs twice"),
        (instance(member: 9), "distribution (1) names class (9), which does not exist"),
        (instance(course: 9), "student (1) names course (9), which does not exist"),
    ]

    @Test(arguments: faults)
    func faultsAreNamed(instance: SectioningInstance, message: String) {
        let error = #expect(throws: SectioningProblemError.self) { try SectioningProblem(compiling: instance) }
        #expect(error?.description == message)
    }

    @Test func soundInstanceCompiles() throws {
        #expect(try SectioningProblem(compiling: Self.instance()).classCount == 2)
    }
}
