import ArgumentParser
import RoosterControl

/// `roosterctl introspect`: what the service serves, and the texts of its interfaces.
struct IntrospectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "introspect", abstract: "Lists the interfaces of the service, or prints the text of one.",
        discussion: "Example: roosterctl introspect nl.rooster.Planning")

    @Argument(help: "The interface; without it all are listed.")
    var interface: String?

    @OptionGroup var options: ControlOptions

    mutating func run() async throws {
        if let interface {
            let text = try await options.connected { try await $0.interfaceText(of: interface) }
            if options.json {
                print(try ControlJSON.text(of: ["description": text]))
            } else {
                print(text, terminator: "")
            }
            return
        }
        let service = try await options.connected { try await $0.serviceDescription() }
        guard !options.json else { return print(try ControlJSON.text(of: service)) }
        print("\(service.vendor) \(service.product) \(service.version)")
        for interface in service.interfaces { print(interface) }
    }
}
