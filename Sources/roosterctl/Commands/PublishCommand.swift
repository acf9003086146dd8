import ArgumentParser
import RoosterControl

/// `roosterctl publish`: makes the newest draft the published plan.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publishes the newest draft and renders every issued feed.",
        discussion: "Example: roosterctl publish --draft 3")

    @Option(help: "The draft you saw; refused when there is a newer one.")
    var draft: Int?

    @Flag(help: "Publish a draft although what is known changed since it was made.")
    var outdated = false

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let parameters = PlanningInterface.PublishParameters(expectedDraft: draft, outdated: outdated ? true : nil)
        let reply = try await options.connected { try await $0.publish(parameters) }
        guard !options.json else { return print(try ControlJSON.text(of: reply)) }
        print("version \(reply.plan.version) is published; \(reply.feeds) feeds rendered, \(reply.notices) notices")
        PlanText.show(reply.plan)
    }
}
