import Timetabling

/// An explanation for people and for programs, in the ids of the instance.
struct ExplanationReport: Encodable {
    /// What costs something.
    struct Cost: Encodable {
        /// What it is: time, room, students, or the rule of a constraint.
        let cause: String
        /// Number of the constraint in the file, from 1.
        let distribution: Int?
        /// Ids of the other classes, or of all members of a set.
        let classes: [Int]
        /// Number of students.
        let students: Int?
        /// The weighted penalty.
        let penalty: Int
    }

    /// Where a class could be.
    struct Placement: Encodable {
        /// Days, start, weeks and room as the file writes them.
        let placement: String
        /// Change of the total.
        let change: Int
        /// What stands in the way.
        let obstacles: [String]
    }

    /// What one class costs.
    struct ClassReport: Encodable {
        /// Id of the class.
        let id: Int
        /// Its share of the total.
        let share: Double
        /// Days, start, weeks and room as the file writes them.
        let placement: String
        /// Why, the dearest cause first.
        let costs: [Cost]
        /// The cheapest other placements if it were moved alone.
        let alternatives: [Placement]
        /// The time and room that it likes best, when it has another.
        let wish: Placement?
        /// All of it in sentences.
        let sentences: [String]
    }

    /// The evaluation.
    let evaluation: EvaluationReport
    /// The classes with the largest shares.
    let classes: [ClassReport]

    /// Describes an explanation in the ids of the instance.
    init(problem: SectioningProblem, explanation: SectioningExplanation) {
        evaluation = EvaluationReport(problem: problem, evaluation: explanation.evaluation)
        classes = explanation.classes.map { report in
            ClassReport(
                id: Int(problem.classIdentifiers[report.index]), share: report.share,
                placement: problem.describe(report.choice, of: report.index),
                costs: report.costs.map { Self.cost($0, problem) },
                alternatives: report.alternatives.map { alternative in
                    Placement(
                        placement: problem.describe(alternative.choice, of: report.index), change: alternative.change,
                        obstacles: [])
                },
                wish: report.wish.map { wish in
                    Placement(
                        placement: problem.describe(wish.choice, of: report.index), change: wish.change,
                        obstacles: wish.obstacles.map { problem.describe($0) })
                },
                sentences: problem.describe(report))
        }
    }

    private static func cost(_ cost: SectioningExplanation.Cost, _ problem: SectioningProblem) -> Cost {
        func ids(_ classes: [Int]) -> [Int] { classes.map { Int(problem.classIdentifiers[$0]) } }
        func rule(_ distribution: Int) -> String { problem.distributionRules[distribution].description }
        return switch cost.cause {
        case .time: Cost(cause: "time", distribution: nil, classes: [], students: nil, penalty: cost.penalty)
        case .room: Cost(cause: "room", distribution: nil, classes: [], students: nil, penalty: cost.penalty)
        case .students(let other, let count):
            Cost(cause: "students", distribution: nil, classes: ids([other]), students: count, penalty: cost.penalty)
        case .pairs(let distribution, let others), .set(let distribution, let others):
            Cost(
                cause: rule(distribution), distribution: distribution + 1, classes: ids(others), students: nil,
                penalty: cost.penalty)
        }
    }

    /// The evaluation, then a paragraph for each class.
    var text: String {
        let paragraphs = classes.map { report in
            report.sentences.enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }
                .joined(separator: "\n")
        }
        return ([evaluation.text] + paragraphs).joined(separator: "\n\n")
    }
}
