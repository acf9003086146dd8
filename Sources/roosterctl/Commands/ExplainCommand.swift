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

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let parameters = PlanningInterface.ExplainParameters(participant: participant, requirement: requirement)
        let explanations = try await options.connected { try await $0.explain(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: explanations)) }
        for explanation in explanations {
            let missing = explanation.missing > 0 ? ", \(explanation.missing) missing" : ""
            print(Terminal.bold("\(explanation.requirement): \(explanation.status)\(missing)"))
            for sentence in language == .nl ? explanation.dutch : explanation.english { print("  \(sentence)") }
            for option in explanation.options {
                print("  \(option.option): \(option.reasons.joined(separator: ", "))")
            }
            if !explanation.reasons.isEmpty { print("  because: \(explanation.reasons.joined(separator: ", "))") }
        }
    }
}
