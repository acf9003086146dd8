import Testing
import Varlink

/// A reader that is slower than its stream.
@Suite(.timeLimit(.minutes(20)))
struct SlowReaderTests {
    let service = TestService()
    /// What the kernel keeps of a stream at most, with room to spare, in bytes.
    private let kernelBuffer = 1 << 20

    @Test func aSlowReaderHoldsItsHandlerBack() async throws {
        let states = 5000
        try await withServer([service.interface()]) { path, _ async throws in
            let other = try await VarlinkClient.connect(path: path)
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(flood(states: states, newest: false))
                let sent = try await service.floodedWhenStalled(asking: other)
                #expect(sent * Flood.paddingLength < kernelBuffer)
                for number in 1...states {
                    #expect(try await peer.next()?.contains(#""state":\#(number)}"#) == true)
                }
                #expect(try await peer.next()?.contains(#""state":0}"#) == true)
                #expect(service.flooded.value == states)
            }
        }
    }

    @Test func aSlowReaderMissesStatesButNotTheNewest() async throws {
        let states = 20_000
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(flood(states: states, newest: true))
                // The states end although nobody reads: they replace each other.
                #expect(await service.events.next() == "all states made")
                try await peer.closeSending()
                let replies = try await peer.rest()
                #expect(replies.count * Flood.paddingLength < kernelBuffer)
                #expect(replies.first?.contains(#""state":1}"#) == true)
                #expect(replies.dropLast().last?.contains(#""state":\#(states)}"#) == true)
                #expect(replies.last?.contains("continues") == false)
            }
        }
    }

    private func flood(states: Int, newest: Bool) -> String {
        #"{"method":"org.example.test.Flood","more":true,"parameters":{"newest":\#(newest),"states":\#(states)}}"#
    }
}
