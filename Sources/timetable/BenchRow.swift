import Timetabling
import TimetablingFormats

/// All runs of one instance.
struct BenchRow {
    /// Name of the instance.
    let instance: String
    /// What is known of it.
    let best: BestKnownValues.Value?
    /// The runs that came to their end.
    private(set) var runs: [SolveReport] = []
    /// Why others did not.
    private(set) var failures: [String] = []

    /// Begins a row.
    init(instance: String, best: BestKnownValues.Value?) {
        self.instance = instance
        self.best = best
    }

    /// Adds a run.
    mutating func add(_ answer: ChildSolve.Answer) {
        switch answer {
        case .solved(let report): runs.append(report)
        case .failed(let reason): failures.append(reason)
        }
    }

    /// The run whose total is the median; infeasible ones count as the worst, and of two in the middle the worse.
    var median: SolveReport? {
        let order = runs.sorted { a, b in
            a.evaluation.isFeasible == b.evaluation.isFeasible
                ? a.evaluation.total < b.evaluation.total : a.evaluation.isFeasible
        }
        return order.isEmpty ? nil : order[order.count / 2]
    }

    /// Number of runs with a feasible solution.
    var feasibleCount: Int { runs.count { $0.evaluation.isFeasible } }

    /// Whether every run found a feasible solution.
    var isAlwaysFeasible: Bool { failures.isEmpty && feasibleCount == runs.count }

    /// The median total as a multiple of the best known one; nil where that is unknown or 0, or nothing was found.
    var ratio: Double? {
        guard let best, best.total > 0, let median, median.evaluation.isFeasible else { return nil }
        return Double(median.evaluation.total) / Double(best.total)
    }

    /// The higher of the bound that was proved here and the one that is known.
    var bound: Int? {
        [runs.compactMap(\.bound).max(), best?.lowerBound].compactMap { $0 }.max()
    }

    /// The median of moves per second and worker.
    var movesPerSecond: Double {
        let rates = runs.map(\.movesPerSecond).sorted()
        return rates.isEmpty ? 0 : rates[rates.count / 2]
    }

    /// The most memory of all runs, in bytes.
    var peakMemory: Int { runs.compactMap(\.peakMemory).max() ?? 0 }

    /// The longest of all runs, in seconds.
    var seconds: Double { runs.map(\.seconds).max() ?? 0 }
}
