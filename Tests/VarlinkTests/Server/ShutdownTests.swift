import Testing
import Varlink

/// How a server ends.
@Suite(.timeLimit(.minutes(20)))
struct ShutdownTests {
    let service = TestService()
    private let block = #"{"method":"org.example.test.Block"}"#

    @Test func openCallsFinishAndIdleConnectionsClose() async throws {
        try await withServer([service.interface()]) { path, server in
            try await RawPeer.connected(to: path) { idle in
                try await RawPeer.connected(to: path) { busy in
                    try await busy.send(block, block)
                    #expect(await service.events.next() == "blocked")
                    server.shutdown()
                    #expect(try await idle.next() == nil)
                    await #expect(throws: (any Error).self) { try await VarlinkClient.connect(path: path) }
                    service.gate.open()
                    // The running call finishes; the one behind it is not begun.
                    #expect(try await busy.rest() == [#"{"parameters":{}}"#])
                }
            }
        }
    }

    @Test func monitorsAreCancelledAtOnce() async throws {
        try await withServer([service.interface()]) { path, server in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(#"{"method":"org.example.test.Monitor","more":true}"#)
                #expect(try await peer.next() == #"{"continues":true,"parameters":{"state":1}}"#)
                server.shutdown()
                #expect(try await peer.rest() == [])
            }
            #expect(await service.events.next() == "cancelled")
        }
    }

    @Test func callsAreCancelledWhenTheGraceIsOver() async throws {
        try await withServer([service.interface()], configure: { $0.clock = ImmediateClock() }) { path, server in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(block)
                #expect(await service.events.next() == "blocked")
                server.shutdown()
                #expect(try await peer.rest() == [])
            }
            #expect(await service.events.next() == "cancelled")
        }
    }

    @Test func aStreamThatNobodyReadsDoesNotHoldUpTheEnd() async throws {
        try await withServer([service.interface()], configure: { $0.clock = ImmediateClock() }) { path, server in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(
                    #"{"method":"org.example.test.Flood","more":true,"parameters":{"newest":true,"states":5000}}"#)
                #expect(await service.events.next() == "all states made")
                server.shutdown()
                // The peer is still there, and has read nothing.
                #expect(await service.events.next() == "flood over")
            }
        }
    }

    @Test func cancellingTheServerCancelsItsHandlers() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/socket"
            let server = try VarlinkServer(
                configuration: testConfiguration(.path(path)), interfaces: [service.interface()])
            let listening = Gate()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    defer { listening.open() }
                    try await server.run { listening.open() }
                }
                await listening.pass()
                try await RawPeer.connected(to: path) { peer in
                    try await peer.send(block)
                    #expect(await service.events.next() == "blocked")
                    group.cancelAll()
                    #expect(try await peer.rest() == [])
                }
                try await group.waitForAll()
            }
            #expect(await service.events.next() == "cancelled")
        }
    }

    @Test func aServerThatIsShutDownBeforeItRunsReturnsAtOnce() async throws {
        let server = try VarlinkServer(
            configuration: testConfiguration(.path("/nowhere/at/all")), interfaces: [service.interface()])
        server.shutdown()
        try await server.run { Issue.record("the server listens") }
    }
}
