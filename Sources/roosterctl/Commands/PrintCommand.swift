import ArgumentParser
import Foundation
import RoosterControl

/// `roosterctl print`: weeks on paper, ready for a printer.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Writes a person's week as a page for the printer, and as PDF where chromium is installed.",
        discussion: """
            The sheet has a QR code with the person's address, so printing issues a feed where there is none.

            Example: roosterctl print --participant p0012 --output ./letters
            """)

    @Option(help: "Key of a participant; may be given several times.")
    var participant: [String] = []

    @Flag(help: "Everybody who has a feed already.")
    var all = false

    @Option(help: "The directory; made when it is not there.", completion: .directory)
    var output: String

    @Option(help: "Another language than the person's.")
    var language: String?

    @Option(help: "Which week, counted from this one.")
    var week: Int = 0

    @OptionGroup var options: ControlOptions

    func validate() throws {
        guard participant.isEmpty == all else { throw ValidationError("name --participant or --all") }
        guard (0...52).contains(week) else { throw ValidationError("--week (\(week)) must lie between 0 and 52") }
    }

    mutating func run() async throws {
        let (participants, all, language, week) = (participant, all, language, week)
        let sheets = try await options.connected { client in
            var feeds: [FeedsInterface.Feed] = []
            if all {
                feeds = try await client.feeds(FeedsInterface.ListParameters(readerKind: .participant))
                    .filter { !$0.revoked }
            }
            for id in participants {
                feeds.append(
                    try await client.issueFeed(
                        FeedsInterface.IssueParameters(readerKind: .participant, reader: id, language: language)))
            }
            var sheets: [(name: String, text: String)] = []
            for feed in feeds {
                let parameters = FeedsInterface.PreviewParameters(
                    id: feed.id, form: .paper, language: language, weeksAhead: week)
                sheets.append((feed.reader, try await client.previewFeed(parameters).text))
            }
            return sheets
        }
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
        var printed = 0
        for sheet in sheets {
            let path = "\(output)/\(sheet.name)"
            try sheet.text.write(toFile: "\(path).html", atomically: true, encoding: .utf8)
            if Self.makePDF(of: path) { printed += 1 }
        }
        print("wrote \(sheets.count) weeks to \(output), \(printed) of them as PDF too")
    }

    /// Whether a browser made a PDF of a page.
    private static func makePDF(of path: String) -> Bool {
        let browser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let browser else { return false }
        let process = Process()
        process.executableURL = URL(filePath: browser)
        process.arguments = [
            "--headless=new", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(path).pdf",
            URL(filePath: "\(path).html").absoluteString,
        ]
        // Chromium has no sandbox for root; the page is ours and has no script.
        if geteuid() == 0 { process.arguments?.insert("--no-sandbox", at: 0) }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            return false
        }
        process.waitUntilExit()
        return process.terminationStatus == 0 && FileManager.default.fileExists(atPath: "\(path).pdf")
    }
}
