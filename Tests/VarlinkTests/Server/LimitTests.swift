import Testing
import Varlink

/// The limits of frames and connections.
@Suite(.timeLimit(.minutes(20)))
struct LimitTests {
    let service = TestService()

    /// A call of exactly so many bytes, without its NUL byte.
    private func call(ofLength length: Int) -> (call: String, reply: String) {
        let frame = #"{"method":"org.example.test.Echo","parameters":{"text":""}}"#
        let text = String(repeating: "a", count: length - frame.utf8.count)
        return (
            frame.replacing(#""text":"""#, with: #""text":"\#(text)""#), #"{"parameters":{"text":"\#(text)"}}"#
        )
    }

    @Test func aFrameAtTheLimitIsReadAndOneBeyondItClosesTheConnectionAfterTheCallsBeforeIt() async throws {
        let (longest, reply) = call(ofLength: 2000)
        let (tooLong, _) = call(ofLength: 2001)
        try await withServer([service.interface()], configure: { $0.maximumFrameLength = 2000 }) {
            path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(longest, tooLong, longest)
                #expect(try await peer.rest() == [reply])
            }
        }
    }

    @Test func aFrameThatNeverEndsClosesTheConnection() async throws {
        try await withServer([service.interface()], configure: { $0.maximumFrameLength = 2000 }) {
            path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(bytes: Array(repeating: 0x20, count: 2001))
                #expect(try await peer.rest() == [])
            }
        }
    }

    @Test func aPartOfHalfAMebibyteGoesThroughTheDefaultLimit() async throws {
        let part = String(repeating: "QUJD", count: 512 * 1024 / 3)
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let reply = try await client.call("org.example.test.Echo", ["text": .string(part)])
            #expect(reply == ["text": .string(part)])
        }
    }

    @Test func aReplyBeyondTheLimitIsAFaultOfTheServiceAndNotSent() async throws {
        let faults = EventLog()
        try await withServer(
            [service.interface()],
            configure: {
                $0.maximumFrameLength = 500
                $0.failure = { method, error in
                    faults.tell("\(method): \(error)")
                    return nil
                }
            }
        ) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(
                    #"{"method":"org.example.test.Flood","more":true,"parameters":{"newest":false,"states":1}}"#)
                #expect(try await peer.rest() == [])
            }
        }
        #expect(
            await faults.next()
                == "org.example.test.Flood: the message (1080 bytes) is longer than the limit (500 bytes)")
    }

    @Test func connectionsBeyondTheLimitAreClosedAndAFreedPlaceIsTaken() async throws {
        let alive = #"{"method":"org.example.test.Echo","parameters":{"text":"alive"}}"#
        let reply = #"{"parameters":{"text":"alive"}}"#
        try await withServer([service.interface()], configure: { $0.maximumConnections = 2 }) { path, _ async throws in
            try await RawPeer.connected(to: path) { first in
                try await first.send(alive)
                #expect(try await first.next() == reply)
                try await RawPeer.connected(to: path) { second in
                    try await second.send(alive)
                    #expect(try await second.next() == reply)
                    try await RawPeer.connected(to: path) { third in
                        let replies = try await third.rest()
                        #expect(replies == [])
                    }
                    try await second.send(alive)
                    #expect(try await second.next() == reply)
                }
                // The server hears of the second's end in its own time; until then it refuses.
                var isServed = false
                while !isServed {
                    try await RawPeer.connected(to: path) { next in
                        try? await next.send(alive)
                        isServed = try await next.next() == reply
                    }
                }
            }
        }
    }
}
