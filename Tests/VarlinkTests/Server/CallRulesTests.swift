import Testing
import Varlink

/// The wire rules of calls and replies, each over a real socket.
@Suite(.timeLimit(.minutes(20)))
struct CallRulesTests {
    let service = TestService()

    /// Sends messages to the test service and returns everything that comes back until it closes the connection.
    private func exchange(_ messages: String...) async throws -> [String] {
        var replies: [String] = []
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(bytes: messages.flatMap { Array($0.utf8) + [0] })
                try await peer.closeSending()
                replies = try await peer.rest()
            }
        }
        return replies
    }

    /// A message that is answered, to prove that a connection is still alive.
    private let alive = #"{"method":"org.example.test.Echo","parameters":{"text":"alive"}}"#
    private let aliveReply = #"{"parameters":{"text":"alive"}}"#

    @Test func aCallIsAnsweredWithOneReplyAndANulByte() async throws {
        #expect(try await exchange(alive) == [aliveReply])
    }

    @Test func repliesOfPipelinedCallsComeInTheirOrder() async throws {
        let calls = (1...50).map { #"{"method":"org.example.test.Echo","parameters":{"text":"\#($0)"}}"# }
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(bytes: calls.flatMap { Array($0.utf8) + [0] })
                for number in 1...50 {
                    #expect(try await peer.next() == #"{"parameters":{"text":"\#(number)"}}"#)
                }
            }
        }
    }

    @Test func aCallInPiecesIsOneCall() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                for byte in alive.utf8 { try await peer.send(bytes: [byte]) }
                try await peer.send(bytes: [0])
                #expect(try await peer.next() == aliveReply)
            }
        }
    }

    @Test(arguments: [
        #"{"method":"org.example.test.Block"}"#, #"{"method":"org.example.test.Block","parameters":null}"#,
        #"{"method":"org.example.test.Block","parameters":{}}"#,
    ])
    func absentNullAndEmptyParametersAreEqual(call: String) async throws {
        service.gate.open()
        #expect(try await exchange(call, alive) == [#"{"parameters":{}}"#, aliveReply])
    }

    @Test(arguments: [
        #"{"method""#, "", "nothing", #"{"method":"a.b.C"} {}"#, #"{"method":"a.b.C","method":"a.b.C"}"#,
        "{\"method\":\"a.b.\u{01}\"}", #"[{"method":"org.example.test.Block"}]"#, #""org.example.test.Block""#, "{}",
        #"{"parameters":{}}"#, #"{"method":7}"#, #"{"method":null}"#,
        #"{"method":"org.example.test.Block","parameters":[]}"#, #"{"method":"org.example.test.Block","parameters":7}"#,
        #"{"method":"org.example.test.Block","urgent":true}"#,
        #"{"method":"org.example.test.Block","oneway":true,"more":true}"#,
        #"{"method":"org.example.test.Block","oneway":true,"upgrade":true}"#,
        #"{"method":"org.example.test.Block","more":true,"upgrade":true}"#,
        #"{"method":"org.example.test.Block","more":1}"#, #"{"method":"org.example.test.Block","oneway":"true"}"#,
        #"{"method":"org.example.test.Block","upgrade":null}"#,
    ])
    func aMalformedMessageClosesTheConnectionAfterTheCallsBeforeIt(message: String) async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(alive, message, alive)
                // The peer goes on sending, so the end of the replies is the server's doing.
                #expect(try await peer.rest() == [aliveReply])
            }
        }
    }

    @Test func bytesThatAreNotUTF8CloseTheConnection() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                let call = Array(#"{"method":"org.example.test.Echo","parameters":{"text":""#.utf8)
                try await peer.send(bytes: call + [0xC3, 0x28] + Array(#""}}"#.utf8) + [0])
                #expect(try await peer.rest() == [])
            }
        }
    }

    @Test func aHeaderWithADotIsAnExtensionAndPassedOver() async throws {
        let call = #"{"method":"org.example.test.Echo","org.example.trace":"7","parameters":{"text":"traced"}}"#
        #expect(try await exchange(call) == [#"{"parameters":{"text":"traced"}}"#])
    }

    @Test func flagsThatAreFalseCountAsAbsent() async throws {
        let call =
            #"{"method":"org.example.test.Count","oneway":false,"more":true,"upgrade":false,"parameters":{"upTo":1}}"#
        #expect(try await exchange(call) == [#"{"parameters":{"number":1}}"#])
    }

    @Test func aCallWithMoreGetsRepliesThatContinueAndOneThatDoesNot() async throws {
        let call = #"{"method":"org.example.test.Count","more":true,"parameters":{"upTo":3}}"#
        #expect(
            try await exchange(call, alive) == [
                #"{"continues":true,"parameters":{"number":1}}"#, #"{"continues":true,"parameters":{"number":2}}"#,
                #"{"parameters":{"number":3}}"#, aliveReply,
            ])
    }

    @Test func aStreamWithoutMoreIsExpectedMore() async throws {
        let refusal = #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#
        let monitor = #"{"method":"org.example.test.Monitor"}"#
        let count = #"{"method":"org.example.test.Count","parameters":{"upTo":3}}"#
        #expect(try await exchange(monitor, count, alive) == [refusal, refusal, aliveReply])
    }

    @Test func aOnewayCallIsCarriedOutWithoutAReply() async throws {
        let call = #"{"method":"org.example.test.Echo","oneway":true,"parameters":{"text":"quiet"}}"#
        #expect(try await exchange(call, alive) == [aliveReply])
        #expect(await service.events.next() == "echo quiet")
    }

    @Test(arguments: ["Refuse", "Break", "RefuseOtherwise", "Missing", "Nowhere", "Monitor", "Lie", "Identify"])
    func aOnewayCallThatFailsGetsNotEvenAnError(method: String) async throws {
        let call = #"{"method":"org.example.test.\#(method)","oneway":true}"#
        service.gate.open()
        #expect(try await exchange(call, alive) == [aliveReply])
    }

    @Test func anUpgradeIsNotImplementedAndTheConnectionGoesOn() async throws {
        let call = #"{"method":"org.example.test.Block","upgrade":true}"#
        let refusal =
            #"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"org.example.test.Block"}}"#
        #expect(try await exchange(call, alive) == [refusal, aliveReply])
    }

    @Test func aPeerThatStopsSendingStillGetsItsReplies() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(#"{"method":"org.example.test.Block"}"#, alive)
                try await peer.closeSending()
                #expect(await service.events.next() == "blocked")
                service.gate.open()
                #expect(try await peer.rest() == [#"{"parameters":{}}"#, aliveReply])
            }
        }
    }
}
