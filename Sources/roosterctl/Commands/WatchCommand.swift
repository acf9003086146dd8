import ArgumentParser
import RoosterControl

/// `roosterctl watch`: follows what is known and planned.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Follows revision, plan and search until it is interrupted.",
        discussion: "Example: roosterctl watch --json")

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let isJSON = options.json
        try await options.connected { client in
            try await client.watch { standing in
                print(isJSON ? try ControlJSON.text(of: standing) : Self.line(standing))
                Terminal.flush()
            }
        }
    }

    private static func line(_ standing: PlanningInterface.WatchReply) -> String {
        var parts = ["revision \(standing.revision)"]
        parts.append(standing.version > 0 ? "version \(standing.version)" : "nothing published")
        if standing.draft > 0 { parts.append("draft \(standing.draft) for revision \(standing.draftRevision)") }
        if let progress = standing.progress {
            parts.append("\(progress.phase) \(NumberText.percent(progress.share)), \(progress.unplaced) short")
        }
        if standing.queued > 0 { parts.append("\(standing.queued) waiting") }
        return parts.joined(separator: "  ")
    }
}
