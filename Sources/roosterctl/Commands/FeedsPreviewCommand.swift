import ArgumentParser
import RoosterControl

/// `roosterctl feeds preview`: what the reader of a feed sees.
struct FeedsPreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Prints what the reader of a feed sees: the calendar, the page, or paper.",
        discussion: "Example: roosterctl feeds preview f-000012 --form paper > week.html")

    @Argument(help: "Id of the feed.")
    var id: String

    @Option(help: "calendar, page or paper.")
    var form = FeedsInterface.FeedForm.calendar

    @Option(help: "Another language for page or paper.")
    var language: String?

    @Option(help: "Which week on paper, counted from this one.")
    var week: Int = 0

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let parameters = FeedsInterface.PreviewParameters(
            id: id, form: form, language: language, weeksAhead: week)
        let reply = try await options.connected { try await $0.previewFeed(parameters) }
        print(options.json ? try ControlJSON.text(of: reply) : reply.text, terminator: options.json ? "\n" : "")
    }
}

extension FeedsInterface.FeedForm: ExpressibleByArgument {}
