import ArgumentParser
import RoosterControl

/// `roosterctl feeds issue`: gives a reader a calendar.
struct FeedsIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Issues a feed to a reader; asked again it gives the same one.",
        discussion: """
            Example: roosterctl feeds issue --participant p0012 --label telefoon --json
            Example: roosterctl feeds issue --all
            """)

    @OptionGroup var reader: ReaderOptions

    @Flag(help: "To every reader but rooms who has none, in their language; feeds list then gives the addresses.")
    var all = false

    @Option(help: "Language of its texts; without it the reader's.")
    var language: String?

    @Option(help: "What the device or purpose is called; each has a feed of its own.")
    var label: String?

    @Option(help: "Minutes before a meeting at which this feed reminds; 0: never; without it as configured.")
    var alarm: Int?

    @Option(help: "Whether this feed keeps cancelled meetings visible (true or false); without it as configured.")
    var showCancelled: Bool?

    @OptionGroup var options: ControlOptions

    func validate() throws {
        if let alarm, !(0...10_080).contains(alarm) {
            throw ValidationError("--alarm (\(alarm)) must lie between 0 and 10080 minutes")
        }
        if all {
            guard reader.named.isEmpty, language == nil, label == nil, alarm == nil, showCancelled == nil else {
                throw ValidationError("--all issues plain feeds: it goes with no reader and no choices")
            }
            return
        }
        guard reader.named.count == 1 else {
            throw ValidationError("\(ReaderOptions.rule), or --all")
        }
    }

    mutating func run() async throws {
        guard !all else { return try await issueToAll() }
        guard let named = reader.named.first else { return }
        let parameters = FeedsInterface.IssueParameters(
            readerKind: named.kind, reader: named.id, language: language, label: label, alarmMinutes: alarm,
            showCancelled: showCancelled)
        let feed = try await options.connected { try await $0.issueFeed(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: feed)) }
        FeedText.show([feed])
    }

    private func issueToAll() async throws {
        let reply = try await options.connected { try await $0.issueAllFeeds(.init()) }
        for failure in reply.failures { Terminal.complain("not issued: \(failure)") }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        print("issued \(reply.issued) feeds; \(reply.present) readers had one")
    }
}
