import ArgumentParser
import RoosterControl

/// `roosterctl feeds set`: alters what was chosen for a feed.
struct FeedsSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Alters language, reminder or cancelled meetings of a feed; its address stays.",
        discussion: "Example: roosterctl feeds set f-000012 --alarm 60 --show-cancelled false")

    @Argument(help: "Id of the feed.")
    var id: String

    @Option(help: "Language of its texts.")
    var language: String?

    @Option(help: "Minutes before a meeting at which this feed reminds; 0: never.")
    var alarm: Int?

    @Option(help: "Whether this feed keeps cancelled meetings visible (true or false).")
    var showCancelled: Bool?

    @Flag(help: "Reminder and cancelled meetings, as far as they are not given here, as configured again.")
    var asConfigured = false

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if let alarm, !(0...10_080).contains(alarm) {
            throw ValidationError("--alarm (\(alarm)) must lie between 0 and 10080 minutes")
        }
        guard language != nil || alarm != nil || showCancelled != nil || asConfigured else {
            throw ValidationError("name --language, --alarm, --show-cancelled or --as-configured")
        }
    }

    mutating func run() async throws {
        let parameters = FeedsInterface.SetParameters(
            id: id, language: language, alarmMinutes: alarm, showCancelled: showCancelled, asConfigured: asConfigured)
        let feed = try await options.connected { try await $0.setFeed(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: feed)) }
        FeedText.show([feed])
    }
}
