import Testing
import Varlink

/// What becomes of errors that handlers throw.
@Suite(.timeLimit(.minutes(20)))
struct FaultTests {
    let service = TestService()
    let faults = EventLog()
    private let alive = #"{"method":"org.example.test.Echo","parameters":{"text":"alive"}}"#

    private func exchange(_ method: String, answer: VarlinkError?) async throws -> [String] {
        var replies: [String] = []
        try await withServer(
            [service.interface()],
            configure: { configuration in
                configuration.failure = { [faults] method, error in
                    faults.tell("\(method): \(error)")
                    return answer
                }
            }
        ) { path, _ async throws in
            try await RawPeer.connected(to: path) { peer in
                try await peer.send(#"{"method":"org.example.test.\#(method)"}"#, alive)
                try await peer.closeSending()
                replies = try await peer.rest()
            }
        }
        return replies
    }

    @Test func aDeclaredErrorIsAnsweredWithItsParameters() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let error = await #expect(throws: VarlinkError.self) {
                try await client.call("org.example.test.Refuse", ["code": 42])
            }
            #expect(error == VarlinkError("org.example.test.Refused", ["code": 42]))
            #expect(error?.description == #"the call was refused: org.example.test.Refused {"code":42}"#)
        }
    }

    @Test func anotherErrorClosesTheConnectionAndIsTold() async throws {
        #expect(try await exchange("Break", answer: nil) == [])
        #expect(await faults.next() == "org.example.test.Break: Broken()")
    }

    @Test func anotherErrorIsAnsweredAsTheServiceSays() async throws {
        let answer = VarlinkError("org.example.test.Internal")
        #expect(
            try await exchange("Break", answer: answer) == [
                #"{"error":"org.example.test.Internal","parameters":{}}"#, #"{"parameters":{"text":"alive"}}"#,
            ])
    }

    @Test func anErrorThatNoInterfaceDeclaresIsAFault() async throws {
        #expect(try await exchange("RefuseOtherwise", answer: nil) == [])
        #expect(
            await faults.next() == """
                org.example.test.RefuseOtherwise: org.example.test.RefuseOtherwise answers with \
                org.example.test.Unheard, which its interface does not declare
                """)
    }

    @Test func aReplyThatBreaksTheInterfaceIsAFault() async throws {
        #expect(try await exchange("Lie", answer: nil) == [])
        #expect(
            await faults.next() == """
                org.example.test.Lie: the reply of org.example.test.Lie breaks its interface: number is not an int
                """)
    }

    @Test func aMethodThatTheInterfaceDoesNotDeclareCannotBeRegistered() throws {
        let method = VarlinkMethod("Unheard") { _ in }
        #expect(throws: InterfaceRegistrationError.methodNotDeclared("org.example.test.Unheard")) {
            try VarlinkInterface(description: TestService.text, methods: [method])
        }
        let echo = VarlinkMethod("Echo") { _ in }
        #expect(throws: InterfaceRegistrationError.registeredTwice("org.example.test.Echo")) {
            try VarlinkInterface(description: TestService.text, methods: [echo, echo])
        }
        #expect(throws: InterfaceRegistrationError.registeredTwice("org.example.test")) {
            let interface = try service.interface()
            _ = try VarlinkServer(
                configuration: testConfiguration(.path("/nowhere")), interfaces: [interface, interface])
        }
    }

    @Test func anInterfaceKnowsWhichOfItsMethodsNobodyRegistered() throws {
        #expect(try service.interface().methodsNotImplemented == ["Missing"])
    }
}
