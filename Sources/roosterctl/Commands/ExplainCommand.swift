import ArgumentParser
import RoosterControl

/// `roosterctl explain`: why requirements of a participant stand as they do.
struct ExplainCommand: AsyncParsableCommand {
    /// A language of explanations.
    enum Language: String, CaseIterable, ExpressibleByArgument {
        case nl, en
    }

    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tells why requirements of a participant stand as they do.",
        discussion: "Example: roosterctl explain p0012 zoetermeer/lessons --language nl")

    @Argument(help: "Key of the participant.")
    var participant: String

    @Argument(help: "The requirement as PROGRAMME/ID; without it all.")
    var requirement: String?

    @Option(help: "Language of the explanation.")
    var language = Language.en

    @Flag(help: "Every option, those that are for others or not offered too.")
    var all = false

    @OptionGroup var options: ControlOptions

    /// Reasons that say no more than that an option is somebody else's.
    private static let beside: Set = ["audience", "not-offered", "women-only"]
    /// Lines of options that fit a screen with the rest.
    private static let mostOptions = 12

    mutating func run() async throws {
        let parameters = PlanningInterface.ExplainParameters(participant: participant, requirement: requirement)
        let explanations = try await options.connected { try await $0.explain(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: explanations)) }
        for explanation in explanations {
            let missing = explanation.missing > 0 ? ", \(explanation.missing) missing" : ""
            print(Terminal.bold("\(explanation.requirement): \(explanation.status)\(missing)"))
            show(explanation)
        }
    }

    /// What is said in sentences, calmly: what is missing, why, and what would help.
    private func show(_ explanation: PlanningInterface.Explanation) {
        let sentences = language == .nl ? explanation.dutch : explanation.english
        for sentence in sentences { print("  \(sentence)") }
        if explanation.moreConflicts { print("  there are more conflicts than these") }
        let rest = explanation.conflicts.dropFirst(3)
        for conflict in rest.prefix(all ? rest.count : 0) {
            print("  \(language == .nl ? conflict.dutch : conflict.english)")
        }
        show(explanation.options)
        for repair in explanation.repairs.prefix(all ? explanation.repairs.count : 1) {
            let edits = repair.parts.flatMap(\.edits)
            if !edits.isEmpty { print("  try: roosterctl what-if \(edits.map(quoted).joined(separator: " "))") }
        }
        if explanation.conflicts.isEmpty, !explanation.reasons.isEmpty {
            print("  because: \(explanation.reasons.joined(separator: ", "))")
        }
    }

    /// An edit as a shell takes it.
    private func quoted(_ edit: String) -> String {
        let isPlain = edit.allSatisfy { $0.isLetter || $0.isNumber || ".:=-_".contains($0) }
        return isPlain ? edit : "'\(edit)'"
    }

    /// Options that only just did not do; the rest are counted.
    private func show(_ options: [PlanningInterface.ExcludedOption]) {
        let near = options.filter { !Self.beside.isSuperset(of: $0.reasons) }
        let shown = all ? options[...] : near.prefix(Self.mostOptions)
        for option in shown { print("  \(option.option): \(option.reasons.joined(separator: ", "))") }
        let rest = options.count - shown.count
        if rest > 0 { print("  and \(rest) others that do not do either: --all shows them") }
    }
}
