import Testing
import Varlink

/// What becomes of calls whose peer leaves.
@Suite(.timeLimit(.minutes(20)))
struct DisconnectTests {
    let service = TestService()
    private let block = #"{"method":"org.example.test.Block"}"#

    @Test func theHandlerIsCancelledWhenItsPeerLeaves() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(block)
                #expect(await service.events.next() == "blocked")
            }
            #expect(await service.events.next() == "cancelled")
        }
    }

    @Test func theHandlerIsCancelledEvenWhenManyCallsWaitBehindIt() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                for _ in 0..<100 { try await peer.send(block) }
                #expect(await service.events.next() == "blocked")
            }
            #expect(await service.events.next() == "cancelled")
            // The other calls are dropped with it.
            let client = try await VarlinkClient.connect(path: path)
            _ = try await client.call("org.example.test.Echo", ["text": "after"])
            #expect(await service.events.next() == "echo after")
        }
    }

    @Test func aMonitorIsCancelledWhenItsPeerLeaves() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(#"{"method":"org.example.test.Monitor","more":true}"#)
                #expect(try await peer.next() == #"{"continues":true,"parameters":{"state":1}}"#)
            }
            #expect(await service.events.next() == "cancelled")
        }
    }

    @Test func aOnewayCallIsCarriedOutAlthoughItsPeerLeaves() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(
                    #"{"method":"org.example.test.Block","oneway":true}"#,
                    #"{"method":"org.example.test.Echo","oneway":true,"parameters":{"text":"queued"}}"#)
                #expect(await service.events.next() == "blocked")
            }
            service.gate.open()
            #expect(await service.events.next() == "passed")
            #expect(await service.events.next() == "echo queued")
        }
    }

    @Test func cancelledHandlersOfPeersThatLeftAreNoFaults() async throws {
        let faults = EventLog()
        try await withServer(
            [service.interface()],
            configure: {
                $0.failure = { method, error in
                    faults.tell("\(method): \(error)")
                    return nil
                }
            }
        ) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(block)
                #expect(await service.events.next() == "blocked")
            }
            #expect(await service.events.next() == "cancelled")
        }
        faults.tell("no fault")
        #expect(await faults.next() == "no fault")
    }
}
