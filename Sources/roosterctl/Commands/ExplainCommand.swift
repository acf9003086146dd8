import ArgumentParser
import RoosterControl

/// `roosterctl explain`: why requirements of a participant, or a group, stand as they do.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tells why requirements of a participant, or a group, stand as they do.",
        discussion: """
            Example: roosterctl explain p0012 zoetermeer/lessons --language nl
            Example: roosterctl explain --group nt2-a1-g2

            Of a group it tells its size against what it needs and takes, what it costs and gives, who waits for a seat \
            and what keeps each of them out, and other hours it could have. Of an activity that is offered in groups, or \
            of a group that does not run, it tells which of teacher, room, hours and members is missing for one more.
            """)

    @Argument(help: "Key of the participant.")
    var participant: String?

    @Argument(help: "The requirement as PROGRAMME/ID; without it all.")
    var requirement: String?

    @Option(help: "Id of a group, or of an activity that is offered in groups, instead of a participant.")
    var group: String?

    @Flag(help: "Every option, those that are for others or not offered too; of a group everybody who waits.")
    var all = false

    @OptionGroup var sentences: LanguageOption

    @OptionGroup var options: ControlOptions

    private var language: SentenceLanguage { sentences.chosen }

    /// Reasons that say no more than that an option is somebody else's.
    private static let beside: Set = ["audience", "not-offered", "women-only"]
    /// Conflicts that are among the sentences.
    private static let conflictsInSentences = 3
    /// Lines of options that fit a screen with the rest.
    private static let mostOptions = 6

    func validate() throws {
        if (participant == nil) == (group == nil) {
            throw ValidationError("name a participant, or a group with --group")
        }
    }

    mutating func run() async throws {
        if let group { return try await explain(group: group) }
        guard let participant else { return }
        let parameters = PlanningInterface.ExplainParameters(participant: participant, requirement: requirement)
        let explanations = try await options.connected { try await $0.explain(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: explanations)) }
        for explanation in explanations { show(explanation) }
    }

    private func explain(group: String) async throws {
        let parameters = PlanningInterface.ExplainGroupParameters(group: group)
        let explanation = try await options.connected { try await $0.explainGroup(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: explanation)) }
        let said = language == .nl ? explanation.dutch : explanation.english
        print(Terminal.bold(said.first ?? explanation.subject))
        for sentence in said.dropFirst() { print("  \(sentence)") }
        for someone in explanation.waiting where all {
            print("  \(someone.participant) \(someone.requirement) (\(someone.priority)):")
            for conflict in someone.conflicts {
                print("    \(language.text(dutch: conflict.dutch, english: conflict.english))")
            }
        }
    }

    /// What is said in sentences, calmly: what is missing, why, and what would help.
    private func show(_ explanation: PlanningInterface.Explanation) {
        let said = language == .nl ? explanation.dutch : explanation.english
        print(Terminal.bold(said.first ?? explanation.requirement))
        for sentence in said.dropFirst() { print("  \(sentence)") }
        let rest = explanation.conflicts.dropFirst(Self.conflictsInSentences)
        for conflict in rest.prefix(all ? rest.count : 0) {
            print("  \(language.text(dutch: conflict.dutch, english: conflict.english))")
        }
        if explanation.moreConflicts || !all && !rest.isEmpty {
            print(
                language.text(
                    dutch: "  er zijn meer redenen dan deze", english: "  there are more conflicts than these"))
        }
        // Where something is open nobody asks what else is shut.
        if all || explanation.openOptions.isEmpty { show(explanation.options) }
        for repair in explanation.repairs.prefix(all ? explanation.repairs.count : 1) {
            let edits = repair.parts.flatMap(\.edits)
            guard !edits.isEmpty else { continue }
            let words = edits.contains { $0.hasPrefix("-") } ? ["--"] + edits : edits
            let command = "roosterctl what-if \(words.map(quoted).joined(separator: " "))"
            print("  \(language.text(dutch: "probeer", english: "try")): \(command)")
        }
        if explanation.conflicts.isEmpty, !explanation.reasons.isEmpty {
            let reasons = explanation.reasons.joined(separator: ", ")
            print("  \(language.text(dutch: "vanwege", english: "because")): \(reasons)")
        }
    }

    /// An edit as a shell takes it.
    private func quoted(_ edit: String) -> String {
        let isPlain = edit.allSatisfy { $0.isLetter || $0.isNumber || ".:=-_/".contains($0) }
        return isPlain ? edit : "'\(edit.replacing("'", with: "'\\''"))'"
    }

    /// Options that only just did not do; the rest are counted.
    private func show(_ options: [PlanningInterface.ExcludedOption]) {
        let near = options.filter { !Self.beside.isSuperset(of: $0.reasons) }
        let shown = all ? options[...] : near.prefix(Self.mostOptions)
        for option in shown { print("  \(option.option): \(option.reasons.joined(separator: ", "))") }
        let rest = options.count - shown.count
        if rest > 0 {
            print(
                language.text(
                    dutch: "  en nog \(rest) die ook niet gaan: --all toont ze",
                    english: "  and \(rest) others that do not do either: --all shows them"))
        }
    }
}
