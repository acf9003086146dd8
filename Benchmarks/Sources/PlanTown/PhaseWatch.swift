import Foundation
import Synchronization

/// When each phase began, and what the process held then.
final class PhaseWatch: Sendable {
    private struct Mark {
        var phase: String
        var at: ContinuousClock.Instant
        var megabytes: Int
    }

    private let marks: Mutex<[Mark]>

    /// Starts with reading.
    init() {
        marks = Mutex([Mark(phase: "reading", at: .now, megabytes: 0)])
    }

    /// Notes that a phase began, unless it is the one that runs.
    func enter(_ phase: String) {
        marks.withLock { marks in
            guard marks.last?.phase != phase else { return }
            marks.append(Mark(phase: phase, at: .now, megabytes: Self.memory("VmRSS")))
        }
    }

    /// How long a phase took; 0 when it never began.
    func seconds(of phase: String) -> Double {
        marks.withLock { marks in
            var total = Duration.zero
            for (mark, next) in zip(marks, marks.dropFirst()) where mark.phase == phase { total += next.at - mark.at }
            return total / .seconds(1)
        }
    }

    /// What the process held when a phase began, in megabytes.
    func megabytes(at phase: String) -> Int {
        marks.withLock { marks in marks.first { $0.phase == phase }?.megabytes ?? 0 }
    }

    /// Seconds of processors that the process used.
    var processorSeconds: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

    /// A figure of the process in megabytes, by its name in `/proc/self/status`.
    static func memory(_ name: String) -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") where line.hasPrefix(name) {
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
            return kilobytes / 1024
        }
        return 0
    }
}
