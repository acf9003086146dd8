import ArgumentParser
import RoosterControl

/// `roosterctl bottlenecks`: what there is too little of.
struct BottlenecksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bottlenecks",
        abstract: "Tells what there is too little of, how many wait for it, and what one more would give.",
        discussion: "Example: roosterctl bottlenecks --seconds 20")

    @Option(help: "Seconds for trying one more of each on a copy, those first that most people wait for.")
    var seconds: Double?

    @Option(help: "Most lines.")
    var lines = 20

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if let seconds, !(0...3600).contains(seconds) {
            throw ValidationError("--seconds (\(seconds)) must be 0 to 3600")
        }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.BottlenecksParameters(seconds: seconds)
        var progress = ProgressText()
        let found = try await options.connected { client in
            defer { progress.end() }
            return try await client.bottlenecks(parameters) { progress.show($0) }
        }
        guard !options.json else { return print(try ControlJSON.text(of: found)) }
        guard !found.isEmpty else { return print("nobody waits for anything that there is too little of") }
        var table = TableText(">GIVES", ">WAITING", "REASON", "ONE MORE", "WHEN", "TRY")
        for one in found.prefix(lines) {
            table.add(
                one.places.map(String.init) ?? "?", "\(one.waiting)", one.reason, one.english,
                one.times.prefix(3).joined(separator: ", "), one.edits.first ?? "")
        }
        table.show()
        if found.contains(where: { $0.places == nil }) { print("?: there was no time to try; --seconds gives more") }
        if found.count > lines { print("and \(found.count - lines) more: --lines \(found.count) shows them") }
    }
}
