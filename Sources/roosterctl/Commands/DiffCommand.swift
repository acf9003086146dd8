import ArgumentParser
import RoosterControl

/// `roosterctl diff`: what a draft changes for whom.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Shows what the newest draft, or a version, changes for whom.",
        discussion: "Example: roosterctl diff --from 1 --to 2")

    @Option(help: "The version to start from; without it the published one, or the one before --to.")
    var from: Int?

    @Option(help: "The version it became; without it the newest draft.")
    var to: Int?

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let parameters = PlanningInterface.DiffParameters(fromVersion: from, toVersion: to)
        let difference = try await options.connected { try await $0.difference(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: difference)) }
        print(
            "meetings: \(difference.added) added, \(difference.moved) moved, \(difference.cancelled) cancelled, "
                + "\(difference.room) with another room, \(difference.staff) with other staff")
        print("\(difference.participants.count) people see a change; \(difference.noticesInAll) notices")
        guard !difference.notices.isEmpty else { return }
        var table = TableText("SUBJECT", "CHANGE", "BEFORE", "AFTER", "MEETING", "BECAUSE")
        for notice in difference.notices {
            table.add(
                "\(notice.subjectKind) \(notice.subject)", notice.change, notice.before, notice.after, notice.meeting,
                cause(notice))
        }
        table.show()
    }

    /// `revision 12: blocks.csv:…`, with an arrow before what only follows from it.
    private func cause(_ notice: PlanningInterface.Notice) -> String {
        guard let link = notice.link else { return "" }
        guard let revision = notice.revision, let change = notice.because else { return "planned again" }
        return "\(link == "follows" ? "→ " : "")revision \(revision): \(change)"
    }
}
