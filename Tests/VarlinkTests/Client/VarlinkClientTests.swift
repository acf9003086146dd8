import Testing
import Varlink

/// What a client promises its callers.
@Suite(.timeLimit(.minutes(20)))
struct VarlinkClientTests {
    let service = TestService()

    private func withClient(_ body: (VarlinkClient, String) async throws -> Void) async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await body(try await VarlinkClient.connect(path: path), path)
        }
    }

    @Test func callsOfManyTasksGetTheirOwnReplies() async throws {
        try await withClient { client, _ async throws in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let parameters: JSONValue = ["text": "\(number)"]
                        return try await client.call("org.example.test.Echo", parameters) == parameters
                    }
                }
                for try await isOwn in group { #expect(isOwn) }
            }
        }
    }

    @Test func typedCallsEncodeAndDecode() async throws {
        struct Text: Codable, Equatable {
            let text: String
        }
        try await withClient { client, _ async throws in
            let reply = try await client.call("org.example.test.Echo", encoding: Text(text: "één\u{0}"), as: Text.self)
            #expect(reply == Text(text: "één\u{0}"))
        }
    }

    @Test func aStreamEndsWithItsLastReplyAndTheConnectionGoesOn() async throws {
        try await withClient { client, _ async throws in
            var numbers: [Int64] = []
            for try await reply in try await client.callMore("org.example.test.Count", ["upTo": 100]) {
                numbers.append(reply["number"]?.integerValue ?? 0)
            }
            #expect(numbers == Array(1...100))
            #expect(try await client.call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
        }
    }

    @Test func aStreamThatFailsThrowsTheErrorAndTheConnectionGoesOn() async throws {
        try await withClient { client, _ async throws in
            let error = await #expect(throws: VarlinkError.self) {
                for try await _ in try await client.callMore("org.example.test.Refuse", ["code": 7]) {}
            }
            #expect(error == VarlinkError("org.example.test.Refused", ["code": 7]))
            #expect(try await client.call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
        }
    }

    @Test func aSlowReaderOfAStreamHoldsTheServiceBack() async throws {
        let states = 5000
        try await withClient { client, path async throws in
            let other = try await VarlinkClient.connect(path: path)
            let parameters: JSONValue = ["states": .integer(Int64(states)), "newest": false]
            let replies = try await client.callMore("org.example.test.Flood", parameters)
            let sent = try await service.floodedWhenStalled(asking: other)
            #expect(sent * Flood.paddingLength < 1 << 20)
            var numbers: [Int64] = []
            for try await reply in replies { numbers.append(reply["state"]?.integerValue ?? -1) }
            #expect(numbers == Array(1...Int64(states)) + [0])
        }
    }

    @Test func leavingAStreamCancelsItsHandler() async throws {
        try await withClient { client, _ async throws in
            for try await reply in try await client.callMore("org.example.test.Monitor") {
                #expect(reply == ["state": 1])
                break
            }
            #expect(await service.events.next() == "cancelled")
            await #expect(throws: VarlinkConnectionError.closed) {
                try await client.call("org.varlink.service.GetInfo")
            }
        }
    }

    @Test func cancellingACallCancelsItsHandler() async throws {
        try await withClient { client, _ async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) { try await client.call("org.example.test.Block") }
                }
                #expect(await service.events.next() == "blocked")
                group.cancelAll()
                #expect(await service.events.next() == "cancelled")
                try await group.waitForAll()
            }
        }
    }

    @Test func callsFailWhenTheConnectionCloses() async throws {
        try await withClient { client, _ async throws in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: VarlinkConnectionError.closed) {
                        try await client.call("org.example.test.Block")
                    }
                }
                #expect(await service.events.next() == "blocked")
                await client.close()
                try await group.waitForAll()
            }
            await #expect(throws: VarlinkConnectionError.closed) {
                try await client.callOneway("org.example.test.Block")
            }
            await #expect(throws: VarlinkConnectionError.closed) {
                for try await _ in try await client.callMore("org.example.test.Monitor") {}
            }
        }
    }

    @Test func aCallBeyondTheLimitIsNotSent() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path, maximumFrameLength: 100)
            let long = String(repeating: "a", count: 100)
            let error = await #expect(throws: VarlinkConnectionError.self) {
                try await client.call("org.example.test.Echo", ["text": .string(long)])
            }
            #expect(error?.description == "the message (159 bytes) is longer than the limit (100 bytes)")
            #expect(try await client.call("org.example.test.Echo", ["text": "on"]) == ["text": "on"])
        }
    }

    @Test func nobodyListeningIsAnError() async throws {
        await #expect(throws: (any Error).self) { try await VarlinkClient.connect(path: "/nowhere/at/all") }
    }

    @Test(arguments: [
        (#"{"parameters":{},"continues":true}"#, "a second reply is announced"), ("[]", "a message is not an object"),
        (#"{"parameters":7}"#, "parameters are not an object"),
        (#"{"continues":7}"#, "the header continues is not a truth value"),
        (#"{"error":7}"#, "the header error is not a name"),
        ("{", "the text is not JSON: at byte 1 a name is missing"),
    ])
    func aServiceThatBreaksTheProtocolIsLeft(reply: String, fault: String) async throws {
        try await withTemporaryDirectory { directory in
            try await answering(each: reply, at: directory + "/socket") { path in
                let client = try await VarlinkClient.connect(path: path)
                let error = await #expect(throws: VarlinkConnectionError.self) { try await client.call("a.b.C") }
                #expect(error == .malformed(fault))
                #expect(error?.description == "the peer broke the Varlink protocol: \(fault)")
            }
        }
    }
}
