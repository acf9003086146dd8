import Foundation
import Timetabling

/// One solve on threads of its own.
struct SolveRun {
    /// The instance.
    let problem: SectioningProblem
    /// The end of the time.
    let deadline: Deadline
    /// Number of threads.
    let workers: Int
    /// Seed of the random numbers.
    let seed: UInt64
    /// Tuning of the search.
    let settings: SectioningSettings

    /// The best solution found, as the evaluator sees it.
    struct Outcome {
        /// The solution.
        let solution: SectioningSolution
        /// Its evaluation.
        let evaluation: SectioningEvaluation
        /// Seconds taken.
        let seconds: Double
    }

    /// Solves; with progress, tells on standard error what each worker did.
    func solve(showsProgress: Bool) -> Outcome {
        let solver = SectioningSolver(
            SectioningSolver.Request(problem: problem, deadline: deadline, seed: seed, settings: settings))
        let prepared = deadline.elapsed
        let group = DispatchGroup()
        for number in 0..<max(1, workers) {
            group.enter()
            let thread = Thread {
                let report = solver.run(worker: number)
                if showsProgress || !report.isExact { Self.show(number, report, prepared) }
                group.leave()
            }
            thread.stackSize = 8 << 20
            thread.start()
        }
        group.wait()
        let solution = solver.best ?? SectioningSolution(emptyFor: problem)
        return Outcome(solution: solution, evaluation: problem.evaluate(solution), seconds: deadline.elapsed)
    }

    private static func show(_ number: Int, _ report: SectioningSolver.WorkerReport, _ prepared: Double) {
        let text = """
            worker \(number): prepared \(prepared) s; constructed in \(report.constructionSteps) steps at \
            \(report.constructedAt), broken \(report.brokenAfterConstruction); moves \(report.moves), \
            tried \(report.tried), accepted \(report.accepted); exact \(report.isExact)

            """
        FileHandle.standardError.write(Data(text.utf8))
    }
}
