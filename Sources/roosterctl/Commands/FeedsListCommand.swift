import ArgumentParser
import RoosterControl

/// `roosterctl feeds list`: the issued feeds.
struct FeedsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the issued feeds with their addresses.",
        discussion: "Example: roosterctl feeds list --organisation vavo")

    @OptionGroup var reader: ReaderOptions

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let named = reader.named.first
        let parameters = FeedsInterface.ListParameters(readerKind: named?.kind, reader: named?.id)
        let feeds = try await options.connected { try await $0.feeds(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: feeds)) }
        FeedText.show(feeds)
    }
}
