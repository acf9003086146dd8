import Testing
import Timetabling

/// Rooms: unavailability, sharing, missing choices, penalties and weights.
@Suite struct RoomRuleTests {
    private typealias Instance = SectioningInstance

    /// Two classes with two times each and room 1, which is closed on day 2 in week 2 from slot 10 to 19.
    private static func problem() throws -> SectioningProblem {
        var instance = Instance(name: "rooms", dayCount: 2, slotsPerDay: 100, weekCount: 2)
        instance.weights = SectioningWeights(time: 2, room: 3)
        instance.rooms = [
            Instance.Room(
                id: 1, unavailable: [Instance.Interval(days: 0b10, start: 10, length: 10, weeks: 0b10)])
        ]
        let classes = (1...2).map { id in
            Instance.Class(
                id: id, rooms: [Instance.RoomOption(room: 1, penalty: 4)],
                times: [
                    Instance.TimeOption(Instance.Interval(days: 0b01, start: 10, length: 10, weeks: 0b11), penalty: 7),
                    Instance.TimeOption(Instance.Interval(days: 0b10, start: 19, length: 10, weeks: 0b11)),
                    Instance.TimeOption(Instance.Interval(days: 0b10, start: 20, length: 10, weeks: 0b11)),
                ])
        }
        instance.courses = [
            Instance.Course(
                id: 1,
                configurations: [
                    Instance.Configuration(id: 1, subparts: [Instance.Subpart(id: 1, classes: classes)])
                ])
        ]
        return try SectioningProblem(compiling: instance)
    }

    private static func evaluate(times: [Int32], rooms: [Int32]) throws -> (SectioningEvaluation, [String]) {
        let problem = try problem()
        var solution = SectioningSolution(emptyFor: problem)
        solution.timeOptions = times
        solution.roomOptions = rooms
        let evaluation = problem.evaluate(solution)
        return (evaluation, evaluation.violations.map { problem.describe($0) })
    }

    @Test func penaltiesAreWeighted() throws {
        let (evaluation, violations) = try Self.evaluate(times: [0, 2], rooms: [0, 0])
        #expect(violations == [])
        #expect(evaluation.timePenalty == 7)
        #expect(evaluation.roomPenalty == 8)
        #expect(evaluation.total == 2 * 7 + 3 * 8)
    }

    @Test func sharedRoomIsNamed() throws {
        #expect(try Self.evaluate(times: [0, 0], rooms: [0, 0]).1 == ["classes 1 and 2 overlap in room 1"])
    }

    @Test func unavailableRoomIsNamed() throws {
        #expect(
            try Self.evaluate(times: [0, 1], rooms: [0, 0]).1
                == ["class 2 is held in room 1 when that is unavailable"])
    }

    @Test func missingChoicesAreNamed() throws {
        #expect(
            try Self.evaluate(times: [-1, 0], rooms: [0, -1]).1 == ["class 1 has no time", "class 2 has no room"])
    }
}
