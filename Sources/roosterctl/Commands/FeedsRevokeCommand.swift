import ArgumentParser
import RoosterControl

/// `roosterctl feeds revoke`: withdraws a feed.
struct FeedsRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Withdraws a feed; its address answers that it is gone.",
        discussion: "Example: roosterctl feeds revoke f-000012")

    @Argument(help: "Id of the feed.")
    var id: String

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let id = id
        let feed = try await options.connected { try await $0.revokeFeed(id: id) }
        guard !options.json else { return print(try ControlJSON.text(of: feed)) }
        FeedText.show([feed])
    }
}
