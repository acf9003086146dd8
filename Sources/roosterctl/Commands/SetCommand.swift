import ArgumentParser
import RoosterControl

/// `roosterctl set`: alters columns of rows.
struct SetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Alters rows as their files would have them, all or nothing; a draft follows by itself.",
        discussion: """
            An edit sets one column of a row, FILE:KEY.COLUMN=VALUE, or takes a row away, -FILE:KEY; edits of a row \
            that is not there make it. Repairs that `roosterctl explain` offers have this form. Try it first with \
            `roosterctl what-if`; `roosterctl undo` takes it back.

            Example: roosterctl set childcare.csv:k7.places=9 activities.csv:nt2-a1.group_max=13
            """)

    @Argument(help: "Edits: FILE:KEY.COLUMN=VALUE, or -FILE:KEY after a --.")
    var edits: [String]

    @Option(help: "The revision you saw; refused when somebody else was first.")
    var revision: Int?

    @Flag(name: .customLong("dry-run"), help: "Judge only, and alter nothing.")
    var dryRun = false

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let parameters = PlanningInterface.ApplyParameters(
            edits: edits, expectedRevision: revision, dryRun: dryRun ? true : nil)
        let reply = try await options.connected { try await $0.apply(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        let rows = reply.changes == 1 ? "1 row" : "\(reply.changes) rows"
        print(dryRun ? "\(rows) would be altered" : "\(rows) altered; the state is at revision \(reply.revision)")
    }
}
