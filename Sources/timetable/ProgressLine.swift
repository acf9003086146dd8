import Foundation
import Timetabling

/// Tells on standard error how a search goes: a line that is written over on a terminal, else a line every five seconds.
final class ProgressLine: Sendable {
    private let solver: SectioningSolver
    private let problem: SectioningProblem
    private let deadline: Deadline
    private let ended = DispatchSemaphore(value: 0)
    private let gone = DispatchSemaphore(value: 0)

    /// Begins to tell, in a thread of its own.
    init(_ solver: SectioningSolver, problem: SectioningProblem, deadline: Deadline) {
        self.solver = solver
        self.problem = problem
        self.deadline = deadline
        let thread = Thread { [self] in tell() }
        thread.start()
    }

    /// Tells a last time and ends.
    func finish() {
        ended.signal()
        gone.wait()
    }

    private func tell() {
        let isTerminal = StandardError.isTerminal
        var look = Look()
        var width = 0
        var isOver = false
        while !isOver {
            isOver = ended.wait(timeout: .now() + (isTerminal ? 0.5 : 5)) == .success
            look.update(solver, problem, deadline)
            let line = look.line(remaining: deadline.remaining)
            if isTerminal {
                StandardError.write("\r" + line + String(repeating: " ", count: max(0, width - line.count)))
                width = line.count
            } else {
                StandardError.write(line + "\n")
            }
        }
        if isTerminal { StandardError.write("\n") }
        gone.signal()
    }
}

extension ProgressLine {
    /// What was seen last, so that the best is evaluated only when it has changed and moves are counted since.
    struct Look {
        private var workers: [SectioningProgress.Worker] = []
        private var standing: SectioningProgress.Standing?
        private var evaluation: SectioningEvaluation?
        private var moves = 0
        private var seconds = 0.0
        private var rate = 0.0

        /// Looks again.
        mutating func update(_ solver: SectioningSolver, _ problem: SectioningProblem, _ deadline: Deadline) {
            workers = solver.progress.workers
            let tried = workers.reduce(0) { $0 + $1.moves }
            let now = deadline.elapsed
            // The last look may follow the one before at once; a rate over a moment would mislead.
            if now - seconds > 0.2 {
                rate = Double(tried - moves) / (now - seconds)
                (moves, seconds) = (tried, now)
            }
            guard let current = solver.standing, current != standing else { return }
            standing = current
            evaluation = solver.best.map { problem.evaluate($0) }
        }

        /// The line.
        func line(remaining: Double) -> String {
            var parts = [phase]
            let unplaced = standing?.unplaced ?? workers.map(\.unplaced).min() ?? 0
            parts.append("unplaced \(unplaced)")
            parts.append("hard \(standing?.hard ?? workers.map(\.hard).min() ?? 0)")
            if let evaluation {
                parts.append("student \(evaluation.studentConflicts)")
                parts.append("time \(evaluation.timePenalty)")
                parts.append("room \(evaluation.roomPenalty)")
                parts.append("distribution \(evaluation.distributionPenalty)")
                parts.append("total \(evaluation.total)")
            }
            parts.append("\(Int(rate)) moves/s")
            parts.append("\(Int(remaining.rounded(.up))) s left")
            return parts.joined(separator: "  ")
        }

        private var phase: String {
            if workers.isEmpty { return "preparing" }
            if workers.contains(where: { $0.phase == .improving }) { return "improving" }
            if workers.contains(where: { $0.phase == .constructing }) { return "constructing" }
            return "finished"
        }
    }
}
