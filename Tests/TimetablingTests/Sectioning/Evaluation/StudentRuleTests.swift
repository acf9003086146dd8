import Testing
import Timetabling

/// Enrolment rules and student conflicts, on a course with two configurations and a parent.
@Suite struct StudentRuleTests {
    private typealias Instance = SectioningInstance

    /// Two courses for two students.
    ///
    /// Course 1: configuration 1 with lectures 1 and 2 and the seminars 3 (of 1) and 4 (of 2), configuration 2 with
    /// class 5. Course 2: class 6. Classes 1 and 6 meet at the same time; 3 follows 6 with 2 slots between, the way
    /// takes 4.
    private static func problem(limit: Int = 10) throws -> SectioningProblem {
        func entry(_ id: Int, _ day: String, _ start: Int, room: Int, parent: Int? = nil) -> Instance.Class {
            let interval = Instance.Interval(days: UInt16(bits(day)), start: start, length: 10, weeks: 1)
            return Instance.Class(
                id: id, limit: limit, parent: parent, rooms: [Instance.RoomOption(room: room)],
                times: [Instance.TimeOption(interval)])
        }
        var instance = Instance(name: "students", dayCount: 2, slotsPerDay: 100, weekCount: 1)
        instance.weights = SectioningWeights(student: 5)
        instance.rooms = [
            Instance.Room(id: 1, capacity: 1, travel: [Instance.Travel(room: 2, slots: 4)]), Instance.Room(id: 2),
        ]
        let lectures = Instance.Subpart(id: 1, classes: [entry(1, "10", 10, room: 2), entry(2, "01", 10, room: 2)])
        let seminars = Instance.Subpart(
            id: 2, classes: [entry(3, "10", 22, room: 2, parent: 1), entry(4, "01", 22, room: 2, parent: 2)])
        let alone = Instance.Subpart(id: 3, classes: [entry(5, "01", 40, room: 1)])
        let other = Instance.Subpart(id: 4, classes: [entry(6, "10", 10, room: 1)])
        instance.courses = [
            Instance.Course(
                id: 1,
                configurations: [
                    Instance.Configuration(id: 1, subparts: [lectures, seminars]),
                    Instance.Configuration(id: 2, subparts: [alone]),
                ]),
            Instance.Course(id: 2, configurations: [Instance.Configuration(id: 3, subparts: [other])]),
        ]
        instance.students = [Instance.Student(id: 1, courses: [1, 2]), Instance.Student(id: 2, courses: [2])]
        return try SectioningProblem(compiling: instance)
    }

    /// Evaluates classes by id for the two students, with every class placed.
    private static func evaluate(
        _ first: [Int32], _ second: [Int32] = [6], limit: Int = 10
    ) throws -> (SectioningEvaluation, [String]) {
        let problem = try problem(limit: limit)
        var solution = SectioningSolution(emptyFor: problem)
        for index in 0..<problem.classCount {
            solution.timeOptions[index] = 0
            solution.roomOptions[index] = 0
        }
        solution.classesOfStudent = [first.map { $0 - 1 }, second.map { $0 - 1 }]
        let evaluation = problem.evaluate(solution)
        return (evaluation, evaluation.violations.map { problem.describe($0) })
    }

    @Test func completeEnrolmentIsFeasible() throws {
        let (evaluation, violations) = try Self.evaluate([2, 4, 6])
        #expect(violations == [])
        #expect(evaluation.total == 0)
    }

    @Test func overlapAndShortTravelCountOnceEach() throws {
        let (evaluation, violations) = try Self.evaluate([1, 3, 6])
        #expect(violations == [])
        #expect(evaluation.studentConflicts == 2)
        #expect(evaluation.total == 10)
    }

    @Test func roomCapacityIsNotCompared() throws {
        let (evaluation, _) = try Self.evaluate([5, 6], [6])
        #expect(evaluation.isFeasible)
    }

    @Test func missingCourseIsNamed() throws {
        #expect(try Self.evaluate([6]).1 == ["student 1 has no class of course 1"])
    }

    @Test func missingSubpartIsNamed() throws {
        #expect(try Self.evaluate([1, 6]).1 == ["student 1 has no class of subpart 2"])
    }

    @Test func missingParentIsNamed() throws {
        #expect(try Self.evaluate([1, 4, 6]).1 == ["student 1 has class 4 without its parent 2"])
    }

    @Test func severalClassesOfASubpartAreNamed() throws {
        #expect(try Self.evaluate([1, 2, 3, 6]).1 == ["student 1 has several classes of subpart 1"])
    }

    @Test func severalConfigurationsAreNamed() throws {
        #expect(try Self.evaluate([2, 4, 5, 6]).1 == ["student 1 has classes of several configurations of course 1"])
    }

    @Test func courseNotRequestedIsNamed() throws {
        #expect(try Self.evaluate([5, 6], [5, 6]).1 == ["student 2 has class 5 of course 1, which was not asked for"])
    }

    @Test func exceededLimitIsNamed() throws {
        #expect(try Self.evaluate([5, 6], limit: 1).1 == ["class 6 has 2 students, more than its limit 1"])
        #expect(try Self.evaluate([5, 6], limit: 2).1 == [])
    }
}
