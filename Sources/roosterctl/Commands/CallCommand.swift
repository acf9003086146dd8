import ArgumentParser
import RoosterControl

/// `roosterctl call METHOD JSON`: any method.
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Calls any method with parameters as JSON, and prints each reply as one line.",
        discussion: "Example: roosterctl call nl.rooster.Records.History '{\"limit\": 3}'")

    @Argument(help: "The full name of the method.")
    var method: String

    @Argument(help: "The parameters as a JSON object.")
    var parameters = "{}"

    @Flag(help: "Take any number of replies.")
    var more = false

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        let (method, parameters, more) = (method, parameters, more)
        try await options.connected { client in
            try await client.call(method, json: parameters, more: more) { reply in
                print(reply)
                Terminal.flush()
            }
        }
    }
}
