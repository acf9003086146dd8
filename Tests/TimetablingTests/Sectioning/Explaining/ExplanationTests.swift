import Testing

@testable import Timetabling

/// Explanations name what costs, what would be cheaper, and what stands in the way, in the ids of the file.
@Suite struct ExplanationTests {
    /// Class 11 at 10 instead of 0, which class 12 holds; class 13 without room at 10 too, one student in 11 and 13.
    private static func explained(top: Int = 9) throws -> (SectioningProblem, SectioningExplanation) {
        var instance = SectioningInstance(
            name: "explained", dayCount: 2, slotsPerDay: 40, weekCount: 1,
            weights: SectioningWeights(time: 2, room: 3, distribution: 5, student: 7))
        instance.rooms = [.init(id: 8), .init(id: 9)]
        func time(_ start: Int, _ penalty: Int) -> SectioningInstance.TimeOption {
            .init(.init(days: 0b01, start: start, length: 10, weeks: 1), penalty: penalty)
        }
        let first = SectioningInstance.Class(
            id: 11, rooms: [.init(room: 8), .init(room: 9, penalty: 4)], times: [time(0, 0), time(10, 6)])
        let second = SectioningInstance.Class(id: 12, rooms: [.init(room: 8)], times: [time(0, 0)])
        let third = SectioningInstance.Class(id: 13, needsRoom: false, times: [time(10, 0), time(30, 1)])
        instance.courses = [
            .init(id: 1, configurations: [.init(id: 1, subparts: [.init(id: 1, classes: [first])])]),
            .init(id: 2, configurations: [.init(id: 2, subparts: [.init(id: 2, classes: [second])])]),
            .init(id: 3, configurations: [.init(id: 3, subparts: [.init(id: 3, classes: [third])])]),
        ]
        instance.distributions = [.init(DistributionRule(.differentTime), penalty: 2, classes: [11, 13])]
        instance.students = [.init(id: 5, courses: [1, 3])]
        let problem = try SectioningProblem(compiling: instance)
        var solution = SectioningSolution(emptyFor: problem)
        solution.timeOptions = [1, 0, 0]
        solution.roomOptions = [0, 0, -1]
        solution.classesOfStudent = [[0, 2]]
        return (problem, SectioningExplanation(solution, of: problem, top: top))
    }

    @Test func sharesAddUpToTheTotal() throws {
        let (_, explanation) = try Self.explained()
        #expect(explanation.evaluation.total == 29)
        #expect(explanation.classes.map(\.index) == [0, 2])
        #expect(explanation.classes.map(\.share) == [20.5, 8.5])
    }

    @Test func causesAreNamedWithTheirPartners() throws {
        let (_, explanation) = try Self.explained(top: 1)
        let report = try #require(explanation.classes.first)
        #expect(explanation.classes.count == 1)
        #expect(report.costs.map(\.cause) == [.time, .pairs(distribution: 0, with: [2]), .students(with: 2, count: 1)])
        #expect(report.costs.map(\.penalty) == [12, 10, 7])
        #expect(report.alternatives.map(\.choice) == [.init(time: 0, room: 1), .init(time: 1, room: 1)])
        #expect(report.alternatives.map(\.change) == [-17, 12])
        #expect(report.wish?.obstacles == [.roomTaken(room: 0, by: 1)])
    }

    @Test func sentencesHaveTheIdsOfTheFile() throws {
        let (problem, explanation) = try Self.explained()
        #expect(
            explanation.classes.map { problem.describe($0) } == [
                [
                    "class 11 has a share of 20.5 at days 10 start 10 weeks 1 room 8",
                    "its time costs 12",
                    "DifferentTime (distribution 1) is broken with class 13: 10",
                    "1 student cannot attend it and class 13: 7",
                    "moved alone to days 10 start 0 weeks 1 room 9: 17 less",
                    "moved alone to days 10 start 10 weeks 1 room 9: 12 more",
                    "it likes days 10 start 0 weeks 1 room 8 best; in the way: class 12 has room 8 then",
                ],
                [
                    "class 13 has a share of 8.5 at days 10 start 10 weeks 1",
                    "DifferentTime (distribution 1) is broken with class 11: 10",
                    "1 student cannot attend it and class 11: 7",
                    "moved alone to days 10 start 30 weeks 1: 15 less",
                    "it has the time and room that it likes best",
                ],
            ])
    }

    @Test(arguments: [
        (SectioningObstacle.roomClosed(room: 0), "room 8 is unavailable then"),
        (.roomTaken(room: 1, by: 0), "class 11 has room 9 then"),
        (.pair(distribution: 0, with: 2), "class 13 by required DifferentTime (distribution 1)"),
        (.set(distribution: 0), "required DifferentTime (distribution 1) would be exceeded"),
    ])
    func obstaclesAreNamed(obstacle: SectioningObstacle, text: String) throws {
        #expect(try Self.explained().0.describe(obstacle) == text)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func changesOfAlternativesAreWhatTheEvaluatorSays(seed: UInt64) throws {
        var generator = SectioningTestGenerator(seed: seed)
        let instance = RandomSectioning.instance(seed: seed)
        let problem = try SectioningProblem(compiling: instance)
        let solution = RandomSectioning.solution(of: instance, for: problem, gaps: false, using: &generator)
        let before = problem.evaluate(solution)
        let explanation = SectioningExplanation(solution, of: problem, top: 100)
        for report in explanation.classes {
            for alternative in report.alternatives {
                var moved = solution
                moved.timeOptions[report.index] = Int32(alternative.choice.time)
                moved.roomOptions[report.index] = Int32(alternative.choice.room)
                let after = problem.evaluate(moved)
                #expect(after.total - before.total == alternative.change)
                #expect(after.violations.count <= before.violations.count)
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func sharesOfAllClassesAddUpToTheTotal(seed: UInt64) throws {
        var generator = SectioningTestGenerator(seed: seed)
        let instance = RandomSectioning.instance(seed: seed)
        let problem = try SectioningProblem(compiling: instance)
        let solution = RandomSectioning.solution(of: instance, for: problem, gaps: false, using: &generator)
        let explanation = SectioningExplanation(solution, of: problem, top: .max)
        let sum = explanation.classes.reduce(0) { $0 + $1.share }
        #expect(abs(sum - Double(explanation.evaluation.total)) < 0.001)
    }
}
