import ArgumentParser
import RoosterControl

/// `roosterctl undo`: takes back what was altered, or a publication.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes the newest alterations back, or those of a revision, or makes the plan as before publishing.",
        discussion: """
            Undoing again goes further back; an undo is an entry of the history too, and can be taken back by its \
            revision. What was published stays: --publication makes a draft like the version before it, to be looked \
            at with `roosterctl diff` and published.

            Example: roosterctl undo --revision 17
            """)

    @Option(help: "The revision to take back, as `roosterctl history` shows it.")
    var revision: Int?

    @Flag(help: "Make a draft like the version before the published one.")
    var publication = false

    @Flag(name: .customLong("dry-run"), help: "Show what would be taken back, and leave it.")
    var dryRun = false

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if publication, revision != nil || dryRun {
            throw ValidationError("--publication makes a draft only: it goes with neither --revision nor --dry-run")
        }
    }

    mutating func run() async throws {
        if publication { return try await undoPublication() }
        let parameters = PlanningInterface.UndoParameters(revision: revision, dryRun: dryRun ? true : nil)
        let reply = try await options.connected { try await $0.undo(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        print(
            dryRun
                ? "revision \(reply.undone) would be taken back:"
                : "revision \(reply.undone) is taken back; the state is at revision \(reply.revision)")
        for subject in reply.subjects { print("  \(subject)") }
    }

    private func undoPublication() async throws {
        let reply = try await options.connected { try await $0.undoPublication() }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        print("draft \(reply.plan.draft) is like the version before; `roosterctl diff` shows it, publish it with:")
        print("  roosterctl publish --draft \(reply.plan.draft)")
        PlanText.show(reply.plan)
    }
}
