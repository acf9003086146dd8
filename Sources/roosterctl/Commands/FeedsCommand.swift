import ArgumentParser
import RoosterControl

/// `roosterctl feeds`: calendar feeds.
struct FeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds", abstract: "Issues, lists, alters, renews and withdraws calendar feeds.",
        discussion: "Example: roosterctl feeds issue --participant p0012",
        subcommands: [
            FeedsIssueCommand.self, FeedsListCommand.self, FeedsSetCommand.self, FeedsRotateCommand.self,
            FeedsRevokeCommand.self, FeedsPreviewCommand.self,
        ])
}

/// The reader of a feed, as options.
struct ReaderOptions: ParsableArguments {
    @Option(help: "Key of a participant.")
    var participant: String?

    @Option(help: "Id of an organisation.")
    var organisation: String?

    @Option(help: "Id of a staff member.")
    var staff: String?

    @Option(help: "Id of a location.")
    var location: String?

    @Option(help: "Id of a room.")
    var room: String?

    @Option(help: "Id of a location, for the childcare there.")
    var childcare: String?

    @Flag(help: "The municipality itself.")
    var municipality = false

    /// The readers that were named.
    var named: [(kind: FeedsInterface.ReaderKind, id: String)] {
        let all: [(FeedsInterface.ReaderKind, String?)] = [
            (.participant, participant), (.organisation, organisation), (.staff, staff), (.location, location),
            (.room, room), (.childcare, childcare), (.municipality, municipality ? "municipality" : nil),
        ]
        return all.compactMap { kind, id in id.map { (kind, $0) } }
    }

    /// What is asked where one reader is needed.
    static let rule =
        "name one of --participant, --organisation, --staff, --location, --room, --childcare, --municipality"

    func validate() throws {
        guard named.count <= 1 else {
            throw ValidationError(Self.rule)
        }
    }
}

/// Feeds for people.
enum FeedText {
    /// Prints feeds as a table.
    static func show(_ feeds: [FeedsInterface.Feed]) {
        guard !feeds.isEmpty else { return print("no feeds") }
        var table = TableText(
            "ID", "READER", "LANGUAGE", "ALARM", "CANCELLED", ">EVENTS", ">BYTES", "STATE", "UNTIL", "PATH")
        for feed in feeds {
            table.add(
                feed.id, "\(feed.readerKind.rawValue) \(feed.reader)", feed.language, alarm(feed),
                feed.showCancelled.map { $0 ? "visible" : "marked" } ?? "configured", "\(feed.events)",
                "\(feed.bytes)", state(feed), feed.until ?? "-", feed.path)
            for part in feed.parts { table.add("", "  at \(part.location)", "", "", "", "", "", "", "", part.path) }
        }
        // A path that is cut is of no use.
        for line in table.lines(width: nil) { print(line) }
    }

    private static func state(_ feed: FeedsInterface.Feed) -> String {
        feed.revoked ? "revoked" : feed.ended ? "ended" : "served"
    }

    private static func alarm(_ feed: FeedsInterface.Feed) -> String {
        guard let minutes = feed.alarmMinutes else { return "configured" }
        return minutes == 0 ? "never" : "\(minutes) min"
    }
}
