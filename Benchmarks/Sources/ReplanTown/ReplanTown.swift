import BenchmarkTown
import Foundation
import RoosterFormats
import RoosterModel
import RoosterPlanning

/// `ReplanTown FOLDER SECONDS COUNT [OUTPUT]`: plans a data folder, unless it holds a plan, and repairs the plan for
/// changes of many kinds, each by itself.
///
/// Prints, by kind, how long a repair takes from the change to the plan in hand, and how many people are touched; with an
/// output the repaired plans are written as folders, for a checker to look at.
@main
struct ReplanTown {
    /// Runs, and prints the table.
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let seconds = Double(arguments[2]), let count = Int(arguments[3]) else {
            print("usage: ReplanTown FOLDER SECONDS COUNT [OUTPUT]")
            exit(2)
        }
        let town = try BenchmarkTown(reading: arguments[1])
        let plan = town.plan(seconds: seconds)
        let begun = ContinuousClock.now
        let request = PlanningRequest(state: town.state, published: plan, now: town.now, seconds: 0)
        guard let replanner = Replanner(request) else { exit(1) }
        print("made ready in \(text(ContinuousClock.now - begun)) s; \(replanner.strangerCount) people with other weeks")
        var bench = Bench(state: town.state, plan: plan, now: town.now, replanner: replanner)
        try bench.run(count, start: town.start, output: arguments.count > 4 ? arguments[4] : nil)
        bench.show()
    }

    static func text(_ duration: Duration) -> String { String(format: "%.3f", duration / .seconds(1)) }
}

/// Repairs one plan again and again.
private struct Bench {
    let state: State
    let plan: Plan
    let now: PlanningMoment
    let replanner: Replanner
    /// Seconds and people touched by kind.
    private var results: [String: [(seconds: Double, touched: Int)]] = [:]

    init(state: State, plan: Plan, now: PlanningMoment, replanner: Replanner) {
        self.state = state
        self.plan = plan
        self.now = now
        self.replanner = replanner
    }

    mutating func run(_ count: Int, start: CalendarDate, output: String?) throws {
        var changes = MixedChanges(state: state, plan: plan, start: start, today: now.date, seed: 7)
        let limit = min(4, 0.2 + Double(state.participants.count) * 0.0008)
        for turn in 0..<count {
            guard let (kind, change) = changes.change(turn) else { continue }
            let next = try state.applying([change])
            let begun = ContinuousClock.now
            guard var repaired = replanner.repair(next, now: now, seconds: limit) else {
                print("everything has to be laid out anew for: \(kind.rawValue)")
                continue
            }
            let taken = (ContinuousClock.now - begun) / .seconds(1)
            let touched = difference(from: plan, to: repaired, state: next).participants.count
            results[kind.rawValue, default: []].append((taken, touched))
            guard let output, turn < MixedChanges.Kind.allCases.count else { continue }
            repaired.summary.version = 2
            repaired.summary.publishedBy = "benchmark"
            let previous = PreviousPlan(
                meetings: plan.meetings, attending: plan.attending, enrolments: plan.enrolments, summary: plan.summary)
            try writeFolder(next, plan: repaired, previous: previous, notices: [])
                .write(toDirectory: "\(output)/\(turn)")
        }
    }

    func show() {
        print("change                        n  median s   p95 s   max s  touched: median  max")
        for (kind, list) in results.sorted(by: { $0.key < $1.key }) { line(kind, list) }
        line("all", results.values.flatMap(\.self))
    }

    private func line(_ name: String, _ list: [(seconds: Double, touched: Int)]) {
        let seconds = list.map(\.seconds).sorted()
        let touched = list.map(\.touched).sorted()
        guard let most = seconds.last, let widest = touched.last else { return }
        let late = seconds[min(seconds.count - 1, seconds.count * 95 / 100)]
        print(
            name.padding(toLength: 26, withPad: " ", startingAt: 0)
                + String(
                    format: "%5d  %8.3f %7.3f %7.3f  %15d %4d", seconds.count, seconds[seconds.count / 2], late, most,
                    touched[touched.count / 2], widest))
    }
}
