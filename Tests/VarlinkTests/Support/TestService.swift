import Synchronization
import Varlink

/// The service that the tests call, and what its handlers tell about themselves.
struct TestService: Sendable {
    static let text = """
        # A service to test with.
        interface org.example.test

        # What a value may be.
        type Colour (red, green)

        # A value with a colour.
        type Item (
          # The colour, if any.
          colour: ?Colour,
          sizes: []int
        )

        # Answers what it is asked.
        method Echo(text: string, weight: ?float) -> (text: string)

        # Takes every kind of value.
        method Take(flag: bool, items: []Item, notes: [string]string, any: object) -> ()

        # Counts from 1.
        method Count(upTo: int) -> (number: int)

        # Follows a state for ever.
        method Monitor() -> (state: int)

        # Waits until it is told to go on.
        method Block() -> ()

        # Fails with a declared error.
        method Refuse(code: int) -> ()

        # Fails with an error that nobody declared.
        method RefuseOtherwise() -> ()

        # Fails with something else.
        method Break() -> ()

        # Answers something else than it should.
        method Lie() -> (number: int)

        # Says who calls.
        method Identify() -> (userID: int, groupID: int, processID: int, groups: []int)

        # Is not there.
        method Missing() -> ()

        # Sends as many states as it can.
        method Flood(states: int, newest: bool) -> (state: int, padding: string)

        # What Refuse says.
        error Refused (code: int)

        """

    /// Tells each event of a handler, in order.
    let events = EventLog()
    /// Lets `Block` go on.
    let gate = Gate()
    /// How many states `Flood` has sent.
    let flooded = Counter()

    func interface() throws -> VarlinkInterface {
        try VarlinkInterface(description: Self.text, methods: plainMethods + faultyMethods + streamingMethods)
    }

    /// How many states `Flood` has sent once it sends no more, though others are served all the while.
    func floodedWhenStalled(asking other: VarlinkClient) async throws -> Int {
        var last = 0
        while flooded.value == 0 || flooded.value != last {
            last = flooded.value
            for _ in 0..<300 { _ = try await other.call("org.varlink.service.GetInfo") }
        }
        return last
    }

    private var plainMethods: [VarlinkMethod] {
        [
            VarlinkMethod("Echo") { [events] call in
                let text = call.parameters["text"] ?? nil
                events.tell("echo \(text.stringValue ?? "")")
                try await call.reply(["text": text])
            },
            VarlinkMethod("Take") { _ in },
            VarlinkMethod("Block") { [events, gate] call in
                events.tell("blocked")
                await gate.pass()
                events.tell(Task.isCancelled ? "cancelled" : "passed")
                try Task.checkCancellation()
                try await call.reply()
            },
            VarlinkMethod.typed("Identify") { (_: VarlinkEmpty, call) in
                Identity(
                    userID: call.peer.userID, groupID: call.peer.groupID, processID: call.peer.processID,
                    groups: call.peer.groups)
            },
        ]
    }

    private var faultyMethods: [VarlinkMethod] {
        [
            VarlinkMethod.typed("Refuse") { (refusal: Refusal, _) -> VarlinkEmpty in
                throw VarlinkError("org.example.test.Refused", try JSONValue(encoding: refusal))
            },
            VarlinkMethod("RefuseOtherwise") { _ in throw VarlinkError("org.example.test.Unheard") },
            VarlinkMethod("Break") { _ in throw Broken() },
            VarlinkMethod("Lie") { call in try await call.reply(["number": "seven"]) },
        ]
    }

    private var streamingMethods: [VarlinkMethod] {
        [
            VarlinkMethod("Count") { call in
                let last = call.parameters["upTo"]?.integerValue ?? 1
                for number in 1..<last { try await call.replyContinuing(["number": .integer(number)]) }
                try await call.reply(["number": .integer(last)])
            },
            VarlinkMethod("Monitor", requiresMore: true) { [events, gate] call in
                try await call.replyContinuing(["state": 1])
                await gate.pass()
                events.tell(Task.isCancelled ? "cancelled" : "passed")
            },
            VarlinkMethod("Flood") { [events, flooded] call in
                defer { events.tell("flood over") }
                let states = call.parameters["states"]?.integerValue ?? 0
                if call.parameters["newest"] == true {
                    try await call.replyContinuing(newestOf: States(count: states) { events.tell("all states made") })
                } else {
                    for state in 1...states {
                        try await call.replyContinuing(encoding: Flood(state: state))
                        flooded.increase()
                    }
                }
                try await call.reply(encoding: Flood(state: 0))
            },
        ]
    }
}

struct Identity: Codable, Hashable {
    let userID: UInt32
    let groupID: UInt32
    let processID: Int32
    let groups: [UInt32]
}

struct Refusal: Codable {
    let code: Int
}

struct Flood: Codable {
    static let paddingLength = 1024
    let state: Int64
    var padding = String(repeating: "x", count: paddingLength)
}

struct Broken: Error {}

/// States from 1 as fast as they are asked for.
struct States: AsyncSequence, AsyncIteratorProtocol {
    let count: Int64
    let onEnd: @Sendable () -> Void
    private var state: Int64 = 0

    init(count: Int64, onEnd: @escaping @Sendable () -> Void) {
        self.count = count
        self.onEnd = onEnd
    }

    @concurrent
    mutating func next() async throws -> Flood? {
        guard state < count else {
            onEnd()
            return nil
        }
        state += 1
        return Flood(state: state)
    }

    func makeAsyncIterator() -> States { self }
}
