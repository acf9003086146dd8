import ArgumentParser
import FoundationEssentials
import RoosterControl

/// What all commands that talk to the daemon have in common.
struct ControlOptions: ParsableArguments {
    /// Where the packaged unit puts the socket.
    static let usualPath = "/run/roosterd/control"

    @Option(help: "The daemon's control socket.", completion: .file())
    var control: String?

    @Flag(help: "Print JSON for programs.")
    var json = false

    /// The socket to use.
    var path: String {
        control ?? ProcessInfo.processInfo.environment["ROOSTER_CONTROL"] ?? Self.usualPath
    }

    /// Connects, runs `body` and closes the connection.
    func connected<Value>(_ body: (ControlClient) async throws -> Value) async throws -> Value {
        let client = try await ControlClient.connect(path: path)
        do {
            let value = try await body(client)
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }
}
