import Timetabling

/// An evaluation for people and for programs.
struct EvaluationReport: Codable {
    /// Name of the instance.
    let instance: String
    /// Whether no hard rule is broken.
    let isFeasible: Bool
    /// Student conflicts, without weight.
    let student: Int
    /// Time penalty, without weight.
    let time: Int
    /// Room penalty, without weight.
    let room: Int
    /// Distribution penalty, without weight.
    let distribution: Int
    /// The weighted sum.
    let total: Int
    /// Broken hard rules in words.
    let violations: [String]

    /// Describes an evaluation in the ids of the instance.
    init(problem: SectioningProblem, evaluation: SectioningEvaluation) {
        instance = problem.name
        isFeasible = evaluation.isFeasible
        student = evaluation.studentConflicts
        time = evaluation.timePenalty
        room = evaluation.roomPenalty
        distribution = evaluation.distributionPenalty
        total = evaluation.total
        violations = evaluation.violations.map { problem.describe($0) }
    }

    /// One line per part, then one per violation.
    var text: String {
        var lines = [
            "instance      \(instance)", "feasible      \(isFeasible ? "yes" : "no")", "student       \(student)",
            "time          \(time)", "room          \(room)", "distribution  \(distribution)",
            "total         \(total)",
        ]
        if !violations.isEmpty { lines.append("violations    \(violations.count)") }
        return (lines + violations.map { "  \($0)" }).joined(separator: "\n")
    }
}
