import BenchmarkTown
import Foundation
import RoosterModel
import RoosterPlanning

/// `ExplainTown FOLDER SECONDS [--verify] [--most N] [--participant ID]`: plans a data folder, unless it holds a plan, and
/// explains everything that is short.
///
/// With `--verify` every explanation is held against every time and place there is: the rules of each conflict, and no
/// others, must shut every option, and without any one of them an option must be open; each repair is applied to a copy
/// of everything that is known, where it must give what it says, and less without any of its parts. What fails is
/// printed; then the exit status is 1.
@main
struct ExplainTown {
    /// Runs, and prints the figures.
    static func main() throws {
        guard let settings = Settings(CommandLine.arguments) else {
            print("usage: ExplainTown FOLDER SECONDS [--verify] [--most N] [--participant ID]")
            exit(2)
        }
        let town = try BenchmarkTown(reading: settings.folder)
        let plan = town.plan(seconds: settings.seconds)
        var bench = Bench(
            scenes: PlanScenes(plan: plan, published: plan, state: town.state, now: town.now),
            verifies: settings.verifies)
        bench.run(most: settings.most, participant: settings.participant)
        bench.show()
        exit(bench.failures.isEmpty ? 0 : 1)
    }
}

/// Prints a line at once, also into a file.
private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

/// What the command line says.
private struct Settings {
    var folder: String
    var seconds: Double
    var verifies = false
    /// Most requirements, evenly spread; 0: all.
    var most = 0
    /// Only what is short of this participant.
    var participant: String?

    init?(_ arguments: [String]) {
        guard arguments.count >= 3, let seconds = Double(arguments[2]) else { return nil }
        folder = arguments[1]
        self.seconds = seconds
        var rest = arguments.dropFirst(3)
        while let word = rest.popFirst() {
            switch word {
            case "--verify": verifies = true
            case "--most":
                guard let number = rest.popFirst().flatMap({ Int($0) }) else { return nil }
                most = number
            case "--participant":
                participant = rest.popFirst()
                if participant == nil { return nil }
            default: return nil
            }
        }
    }
}

/// Explains, and holds against the definition.
private struct Bench {
    let scenes: PlanScenes
    let verifies: Bool
    /// Seconds of the processor of each explanation.
    private var seconds: [Double] = []
    private var slowest = ""
    private var counts: [String: Int] = [:]
    /// What does not hold.
    private(set) var failures: [String] = []

    init(scenes: PlanScenes, verifies: Bool) {
        self.scenes = scenes
        self.verifies = verifies
    }

    mutating func run(most: Int, participant: String?) {
        let short = scenes.plan.requirements.filter { standing in
            standing.status == .short && (participant ?? standing.participant) == standing.participant
        }
        counts["short"] = short.count
        let step = most > 0 ? max(1, short.count / most) : 1
        // The first who asks waits for the town to be laid out; that is timed by itself.
        let before = clock()
        if let first = short.first { _ = PersonScene(first.participant, in: scenes) }
        say("laid out in \(Self.text(Self.seconds(since: before))) s")
        for (number, standing) in short.enumerated() where number.isMultiple(of: step) {
            explain(standing)
            if verifies, number.isMultiple(of: 100 * step) { say("\(number) of \(short.count)") }
        }
    }

    private mutating func explain(_ standing: RequirementStanding) {
        let begun = clock()
        let found = RoosterPlanning.explain(
            participant: standing.participant, requirement: standing.requirement, in: scenes
        ).first
        let used = Self.seconds(since: begun)
        if used > seconds.max() ?? 0 { slowest = "\(standing.participant) \(standing.requirement)" }
        seconds.append(used)
        guard let found else { return }
        let kind = !found.openOptions.isEmpty ? "open" : !found.conflicts.isEmpty ? "with conflicts" : "without"
        counts[kind, default: 0] += 1
        counts["with repairs", default: 0] += found.repairs.isEmpty ? 0 : 1
        counts["with more conflicts", default: 0] += found.hasMoreConflicts ? 1 : 0
        if verifies { verify(found, standing) }
    }

    private mutating func verify(_ found: Explanation, _ standing: RequirementStanding) {
        let proof = ExplanationProof(scenes: scenes, standing: standing)
        let outcome = proof.outcome(found)
        for (what, count) in outcome.counts { counts[what, default: 0] += count }
        for failure in outcome.failures {
            failures.append("\(standing.participant) \(standing.requirement): \(failure)")
            say("FAILED \(failures.last ?? "")")
        }
    }

    func show() {
        let sorted = seconds.sorted()
        guard let largest = sorted.last else { return print("nothing is short") }
        print(
            "explained \(sorted.count) of \(counts["short"] ?? 0); seconds of the processor: median "
                + "\(Self.text(sorted[sorted.count / 2])), p95 \(Self.text(sorted[sorted.count * 95 / 100])), "
                + "largest \(Self.text(largest)) (\(slowest))")
        for (what, count) in counts.sorted(by: { $0.key < $1.key }) { print("\(what): \(count)") }
        if verifies { print("failures: \(failures.count)") }
    }

    private static func seconds(since begun: clock_t) -> Double { Double(clock() - begun) / Double(CLOCKS_PER_SEC) }
    private static func text(_ seconds: Double) -> String { String(format: "%.4f", seconds) }
}
