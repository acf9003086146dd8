import ArgumentParser
import RoosterControl

/// `roosterctl history`: who did what.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Shows who did what, the newest first.",
        discussion: "Example: roosterctl history --limit 20")

    @Option(help: "Most entries.")
    var limit = 100

    @Option(help: "Only entries before this revision.")
    var before: Int?

    @OptionGroup var options: ControlOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit (\(limit)) must be 1 to 1000") }
    }

    mutating func run() async throws {
        let parameters = RecordsInterface.HistoryParameters(limit: limit, before: before)
        let entries = try await options.connected { try await $0.history(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: entries)) }
        var table = TableText(">REVISION", "WHEN", "WHO", "WHAT", ">CHANGES", "SUBJECTS")
        for entry in entries {
            table.add(
                "\(entry.revision)", entry.at, entry.author, entry.action, "\(entry.changes)",
                entry.subjects.joined(separator: " "))
        }
        table.show()
    }
}
