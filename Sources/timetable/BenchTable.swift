import Foundation
import TimetablingFormats

/// The table of `timetable bench`.
enum BenchTable {
    private static let columns = [
        ("instance", 16), ("feasible", 8), ("student", 8), ("time", 8), ("room", 8), ("distribution", 12),
        ("total", 9), ("best known", 10), ("gap %", 8), ("own bound", 9), ("bound", 8), ("moves/s", 9), ("MiB", 6),
        ("seconds", 8),
    ]

    /// The names of the columns.
    static var heading: String { row(columns.map(\.0)) }

    /// The line of one instance: its median run, and the most of memory and seconds.
    static func line(_ row: BenchRow) -> String {
        guard let median = row.median else {
            return Self.row([row.instance, "failed"]) + "  " + (row.failures.first ?? "")
        }
        let evaluation = median.evaluation
        var cells = [row.instance, "\(row.feasibleCount)/\(row.runs.count + row.failures.count)"]
        cells += [evaluation.student, evaluation.time, evaluation.room].map(String.init)
        cells += [evaluation.distribution, evaluation.total].map(String.init)
        cells.append(Self.text(row.best?.total))
        cells.append(row.ratio.map { ratio in Decimals.text((ratio - 1) * 100, 1) } ?? "-")
        cells.append(Self.text(row.runs.compactMap(\.bound).max()))
        cells.append(Self.text(row.bound))
        cells += [Int(row.movesPerSecond), row.peakMemory >> 20].map(String.init)
        cells.append(Decimals.text(row.seconds, 1))
        let failures = row.failures.map { "\n  " + $0 }.joined()
        return Self.row(cells) + failures
    }

    /// What the whole folder comes to.
    static func summary(_ rows: [BenchRow]) -> [String] {
        var lines = ["feasible in every run: \(rows.count { $0.isAlwaysFeasible }) of \(rows.count) instances"]
        let ratios = rows.compactMap(\.ratio)
        if !ratios.isEmpty {
            let mean = exp(ratios.reduce(0) { $0 + log($1) } / Double(ratios.count))
            lines.append(
                "total / best known: \(Decimals.text(mean, 3)), geometric mean over \(ratios.count) instances")
        }
        if rows.contains(where: { $0.runs.contains { !$0.isExact } }) {
            lines.append("inexact: the running penalty of a worker differed from the evaluator's")
        }
        return lines
    }

    private static func text(_ number: Int?) -> String {
        guard let number else { return "-" }
        return String(number)
    }

    /// Cells in columns; the first to the left, the others to the right.
    private static func row(_ cells: [String]) -> String {
        zip(cells, columns).enumerated().map { place, pair in
            let (cell, column) = pair
            let space = String(repeating: " ", count: max(0, column.1 - cell.count))
            return place == 0 ? cell + space : space + cell
        }.joined(separator: " ")
    }
}
