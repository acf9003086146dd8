import Foundation
import Testing

/// What stops a start is one clear sentence.
@Suite(.serialized) struct StartingTests {
    @Test func aPortInUseIsNamed() async throws {
        try await RunningDaemon.with { daemon in
            let port = daemon.address.split(separator: ":").last ?? ""
            let second = try await run(
                "roosterd", ["--state", "\(daemon.directory)/second", "--http", "127.0.0.1:\(port)"])
            #expect(second.status == 1)
            #expect(
                second.errors.contains(
                    "roosterd: address (http://127.0.0.1:\(port)) is in use by another program: choose another one"))
        }
    }

    @Test func aSecondDaemonOnTheSameStateIsRefused() async throws {
        try await RunningDaemon.with { daemon in
            let second = try await run(
                "roosterd", ["--state", "\(daemon.directory)/state", "--http", "127.0.0.1:0"])
            #expect(second.status == 1)
            #expect(second.errors.contains("is open already: one service at a time may use it"))
            #expect(try await daemon.get("/healthz").status == 200)
        }
    }

    @Test func aStateThatIsNoDirectoryIsNamed() async throws {
        let file = "/tmp/rst-\(UUID().uuidString.prefix(8))"
        _ = FileManager.default.createFile(atPath: file, contents: Data())
        defer { try? FileManager.default.removeItem(atPath: file) }
        let result = try await run("roosterd", ["--state", file])
        #expect(result.status == 1)
        #expect(result.errors == "roosterd: state directory (\(file)) cannot be used: it is no directory\n")
    }

    @Test func aSettingThatIsNotKnownIsNamedWithItsLine() async throws {
        let file = "/tmp/rst-\(UUID().uuidString.prefix(8)).yaml"
        try Data("http:\n  ports: 3\n".utf8).write(to: URL(fileURLWithPath: file))
        defer { try? FileManager.default.removeItem(atPath: file) }
        let result = try await run("roosterd", ["--state", "/tmp/rst-none", "--config", file])
        #expect(result.status == 1)
        #expect(
            result.errors
                == "roosterd: \(file):2: http.ports (3) is no setting of roosterd; etc/rooster.yaml lists them\n")
    }
}
