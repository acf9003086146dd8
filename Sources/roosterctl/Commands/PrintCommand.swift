import ArgumentParser
import Foundation
import RoosterControl

/// `roosterctl print`: weeks and group lists on paper, ready for a printer.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract:
            "Writes people's weeks or groups' lists as pages for the printer, and as PDF where chromium is installed.",
        discussion: """
            A person's sheet has a QR code with the person's address, so printing it issues a feed where there is none; \
            --all prints one sheet for each person. A group's list has keys, first names, and the dates of the meetings \
            to tick.

            Example: roosterctl print --participant p0012 --output ./letters
            Example: roosterctl print --group nt2-a1-avond --weeks 6 --output ./lists
            """)

    @Option(help: "Key of a participant; may be given several times.")
    var participant: [String] = []

    @Flag(help: "Everybody whose guidance or meetings go on.")
    var all = false

    @Option(help: "Id of a group of the published plan; may be given several times.")
    var group: [String] = []

    @Option(help: "The directory; made when it is not there.", completion: .directory)
    var output: String

    @Option(help: "Another language than the person's; for a group's list nl or en.")
    var language: String?

    @Option(help: "Which week, counted from this one; the first one of a group's list.")
    var week: Int = 0

    @Option(help: "How many weeks a group's list has.")
    var weeks: Int = 4

    @OptionGroup var options: ControlOptions

    func validate() throws {
        let ways = [!participant.isEmpty, all, !group.isEmpty]
        guard ways.count(where: { $0 }) == 1 else {
            throw ValidationError("name --participant, --all or --group, and only one of them")
        }
        guard (0...52).contains(week) else { throw ValidationError("--week (\(week)) must lie between 0 and 52") }
        guard (1...52).contains(weeks) else { throw ValidationError("--weeks (\(weeks)) must lie between 1 and 52") }
        // A name of a file is made of it.
        for id in group where id.contains("/") { throw ValidationError("--group (\(id)) is not the id of a group") }
    }

    mutating func run() async throws {
        let (command, isOfGroups) = (self, !group.isEmpty)
        let papers = try await options.connected { client in
            isOfGroups ? try await command.lists(client) : try await command.sheets(client)
        }
        var printed = 0
        for paper in papers where try paper.write(to: output) { printed += 1 }
        print("wrote \(papers.count) \(isOfGroups ? "lists" : "weeks") to \(output), \(printed) of them as PDF too")
    }

    private func lists(_ client: ControlClient) async throws -> [PaperFile] {
        var papers: [PaperFile] = []
        for id in group {
            let parameters = FeedsInterface.PrintGroupParameters(
                group: id, language: language, weeksAhead: week, weeks: weeks)
            papers.append(PaperFile(name: "group-\(id)", text: try await client.printGroup(parameters).text))
        }
        return papers
    }

    private func sheets(_ client: ControlClient) async throws -> [PaperFile] {
        var feeds: [FeedsInterface.Feed] = []
        if all { feeds = try await feedsOfAll(client) }
        for id in participant {
            feeds.append(
                try await client.issueFeed(
                    FeedsInterface.IssueParameters(readerKind: .participant, reader: id, language: language)))
        }
        return try await sheets(of: feeds, client)
    }

    /// One feed for each person: the one without a label before those of single devices, the oldest first.
    private func feedsOfAll(_ client: ControlClient) async throws -> [FeedsInterface.Feed] {
        let reply = try await client.issueAllFeeds(FeedsInterface.IssueAllParameters(readerKind: .participant))
        for failure in reply.failures { Terminal.complain("not issued: \(failure)") }
        let feeds = try await client.feeds(FeedsInterface.ListParameters(readerKind: .participant))
            .filter { !$0.revoked && !$0.ended }
        return Dictionary(grouping: feeds, by: \.reader).values
            .compactMap { $0.min { ($0.label ?? "", $0.id) < ($1.label ?? "", $1.id) } }
            .sorted { $0.reader < $1.reader }
    }

    private func sheets(of feeds: [FeedsInterface.Feed], _ client: ControlClient) async throws -> [PaperFile] {
        var papers: [PaperFile] = []
        for feed in feeds {
            let parameters = FeedsInterface.PreviewParameters(
                id: feed.id, form: .paper, language: language, weeksAhead: week)
            papers.append(PaperFile(name: feed.reader, text: try await client.previewFeed(parameters).text))
        }
        return papers
    }
}
