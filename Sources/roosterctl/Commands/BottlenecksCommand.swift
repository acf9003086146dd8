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

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if let seconds, !(0...3600).contains(seconds) {
            throw ValidationError("--seconds (\(seconds)) must be 0 to 3600")
        }
        if lines < 1 { throw ValidationError("--lines (\(lines)) must be 1 or more") }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.BottlenecksParameters(seconds: seconds)
        var progress = ProgressText()
        let found = try await options.connected { client in
            defer { progress.end() }
            return try await client.bottlenecks(parameters) { progress.show($0) }
        }
        guard !options.json else { return print(try ControlJSON.text(of: found)) }
        show(found)
    }

    private func show(_ found: [PlanningInterface.Bottleneck]) {
        let language = sentences.chosen
        guard !found.isEmpty else {
            return print(
                language.text(
                    dutch: "niemand wacht op iets waarvan er te weinig is",
                    english: "nobody waits for anything that there is too little of"))
        }
        var table =
            language == .nl
            ? TableText(">GEEFT", ">WACHTEN", "REDEN", "EEN MEER", "WANNEER", "PROBEER")
            : TableText(">GIVES", ">WAITING", "REASON", "ONE MORE", "WHEN", "TRY")
        for one in found.prefix(lines) {
            table.add(
                one.places.map(String.init) ?? "?", "\(one.waiting)", one.reason,
                language.text(dutch: one.dutch, english: one.english), one.times.prefix(3).joined(separator: ", "),
                one.edits.first ?? "")
        }
        table.show()
        if found.contains(where: { $0.places == nil }) {
            print(
                language.text(
                    dutch: "?: er was geen tijd om het te proberen; --seconds geeft meer",
                    english: "?: there was no time to try; --seconds gives more"))
        }
        let rest = found.count - lines
        if rest > 0 {
            print(
                language.text(
                    dutch: "en nog \(rest): --lines \(found.count) toont ze",
                    english: "and \(rest) more: --lines \(found.count) shows them"))
        }
    }
}
