import ArgumentParser
import RoosterControl

/// `roosterctl feeds rotate`: gives a feed another key.
struct FeedsRotateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Gives a feed another address; the old one is gone.",
        discussion: "Example: roosterctl feeds rotate f-000012")

    @Argument(help: "Id of the feed.")
    var id: String

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let id = id
        let feed = try await options.connected { try await $0.rotateFeed(id: id) }
        guard !options.json else { return print(try ControlJSON.text(of: feed)) }
        FeedText.show([feed])
    }
}
