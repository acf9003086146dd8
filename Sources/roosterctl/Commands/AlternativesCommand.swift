import ArgumentParser
import RoosterControl

/// `roosterctl alternatives`: what else one person or one group could have.
struct AlternativesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alternatives",
        abstract: "Tells what else a participant could join, or when and where else a group could meet.",
        discussion: """
            Example: roosterctl alternatives p0012 zoetermeer/lessons
            Example: roosterctl alternatives --group nt2-a1-g2 --limit 5
            """)

    @Argument(help: "Key of the participant.")
    var participant: String?

    @Argument(help: "Only what counts for this requirement, as PROGRAMME/ID.")
    var requirement: String?

    @Option(help: "Id of a group, instead of a participant.")
    var group: String?

    @Option(help: "Most alternatives.")
    var limit = 10

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if (participant == nil) == (group == nil) {
            throw ValidationError("name a participant, or a group with --group")
        }
        if !(1...200).contains(limit) { throw ValidationError("--limit (\(limit)) must be 1 to 200") }
    }

    mutating func run() async throws {
        let parameters = PlanningInterface.AlternativesParameters(
            participant: participant, group: group, requirement: requirement, limit: limit)
        let found = try await options.connected { try await $0.alternatives(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: found)) }
        let language = sentences.chosen
        guard !found.isEmpty else {
            return print(
                language.text(
                    dutch: "er is geen alternatief waarvoor niemand anders hoeft te wijken",
                    english: "there is no alternative that nobody else has to move for"))
        }
        for (index, other) in found.enumerated() {
            let number = "\(index + 1)".count < 2 ? " \(index + 1)" : "\(index + 1)"
            print("\(number)  \(language.text(dutch: other.dutch, english: other.english))")
        }
    }
}
