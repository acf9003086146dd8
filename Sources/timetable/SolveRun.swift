import Foundation
import Synchronization
import Timetabling

/// One solve on threads of its own.
struct SolveRun {
    /// What to solve.
    let request: SectioningSolver.Request
    /// Number of threads.
    let workers: Int
    /// Whether to tell the progress.
    let showsProgress: Bool
    /// Where Ctrl-C is waited for.
    let signals: StopSignals

    /// The best solution found, as the evaluator sees it.
    struct Outcome {
        /// The solution.
        let solution: SectioningSolution
        /// Its evaluation.
        let evaluation: SectioningEvaluation
        /// Seconds taken, reading included.
        let seconds: Double
        /// What the workers did.
        let reports: [SectioningSolver.WorkerReport]

        /// Moves tried per second and worker while it improved.
        var movesPerSecond: Double {
            let seconds = reports.reduce(0) { $0 + $1.seconds }
            return seconds > 0 ? Double(reports.reduce(0) { $0 + $1.moves }) / seconds : 0
        }
    }

    /// Solves until the time is over or a signal comes.
    func solve() -> Outcome {
        let solver = SectioningSolver(request)
        signals.onFirst { solver.stop.raise() }
        let line =
            showsProgress ? ProgressLine(solver, problem: request.problem, deadline: request.deadline) : nil
        let reports = WorkerReports()
        let group = DispatchGroup()
        for number in 0..<workers {
            group.enter()
            let thread = Thread {
                reports.add(solver.run(worker: number))
                group.leave()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        group.wait()
        line?.finish()
        let solution = solver.best ?? SectioningSolution(emptyFor: request.problem)
        return Outcome(
            solution: solution, evaluation: request.problem.evaluate(solution), seconds: request.deadline.elapsed,
            reports: reports.all)
    }
}

/// The reports of the workers, which end in different threads.
private final class WorkerReports: Sendable {
    private let reports = Mutex<[SectioningSolver.WorkerReport]>([])

    /// Adds one.
    func add(_ report: SectioningSolver.WorkerReport) { reports.withLock { $0.append(report) } }

    /// All that have come.
    var all: [SectioningSolver.WorkerReport] { reports.withLock { $0 } }
}
