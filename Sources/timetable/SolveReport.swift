import Foundation
import Timetabling

/// One solve for people and for programs.
struct SolveReport: Codable {
    /// The evaluation.
    let evaluation: EvaluationReport
    /// A total that no solution undercuts; nil when it was not asked for.
    let bound: Int?
    /// Seconds taken, reading included.
    let seconds: Double
    /// Seconds allowed.
    let limit: Double
    /// Number of threads.
    let workers: Int
    /// Seed of the random numbers.
    let seed: UInt64
    /// Moves tried by all workers.
    let moves: Int
    /// Moves tried per second and worker while it improved.
    let movesPerSecond: Double
    /// The most memory held, in bytes.
    let peakMemory: Int?
    /// Whether the running penalty of each worker agreed with the evaluator at the end.
    let isExact: Bool

    /// Share of the total that lies above the bound; nil without a bound.
    var gap: Double? {
        guard let bound, evaluation.isFeasible else { return nil }
        return evaluation.total > 0 ? Double(evaluation.total - bound) / Double(evaluation.total) : 0
    }

    /// One fact a line.
    var text: String {
        var lines = [evaluation.text]
        if let bound { lines.append("bound         \(bound)") }
        if let gap { lines.append("gap           \(Decimals.text(gap * 100, 1)) % of the total") }
        lines.append("seconds       \(Decimals.text(seconds, 1))")
        lines.append("moves/s       \(Int(movesPerSecond)) for each worker")
        if let peakMemory { lines.append("memory        \(peakMemory >> 20) MiB at most") }
        if !isExact { lines.append("inexact       the running penalty of a worker differed from the evaluator's") }
        return lines.joined(separator: "\n")
    }
}

/// JSON as the program prints and reads it.
enum Json {
    /// The text of a value, with sorted keys.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// Numbers with a few decimals.
enum Decimals {
    /// The text of a number, with a point.
    static func text(_ value: Double, _ places: Int) -> String {
        guard value.isFinite else { return "\(value)" }
        return String(format: "%.\(places)f", locale: Locale(identifier: "en_US_POSIX"), value)
    }
}
