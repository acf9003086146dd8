import Synchronization
public import Varlink

/// The service side of `org.varlink.certification`: a client takes each test's reply into the next test's call, and every
/// call is compared with what it must be.
public struct CertificationInterface: Sendable {
    /// The interface's text; its members are those of the varlink project's own.
    public static let text = """
        # Interface to test Varlink implementations against: Start, Test01 to Test11 in order, End.
        # The reply of each call is the argument of the next.
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        method Start() -> (client_id: string)

        method Test01(client_id: string) -> (bool: bool)

        method Test02(client_id: string, bool: bool) -> (int: int)

        method Test03(client_id: string, int: int) -> (float: float)

        method Test04(client_id: string, float: float) -> (string: string)

        method Test05(client_id: string, string: string) -> (
          bool: bool,
          int: int,
          float: float,
          string: string
        )

        method Test06(
          client_id: string,
          bool: bool,
          int: int,
          float: float,
          string: string
        ) -> (
          struct: (
            bool: bool,
            int: int,
            float: float,
            string: string
          )
        )

        method Test07(
          client_id: string,
          struct: (
            bool: bool,
            int: int,
            float: float,
            string: string
          )
        ) -> (map: [string]string)

        method Test08(client_id: string, map: [string]string) -> (set: [string]())

        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)

        # Returns more than one reply with "continues".
        method Test10(client_id: string, mytype: MyType) -> (string: string)

        # Must be called as "oneway".
        method Test11(client_id: string, last_more_replies: []string) -> ()

        method End(client_id: string) -> (all_ok: bool)

        error ClientIdError ()
        error CertificationError (wants: object, got: object)

        """

    /// Makes the interface; every instance knows its own clients.
    ///
    /// - Returns: The interface, ready to be served.
    /// - Throws: `InterfaceRegistrationError`, which would be a fault of the parser.
    public static func make() throws -> VarlinkInterface {
        let clients = Clients()
        var methods = [
            VarlinkMethod("Start") { call in try await call.reply(["client_id": .string(clients.begin())]) },
            VarlinkMethod("Test10") { call in
                try clients.check(call, step: "Test10", CertificationValues.calls["Test10"] ?? [:])
                for number in 1..<10 { try await call.replyContinuing(["string": "Reply number \(number)"]) }
                try await call.reply(["string": "Reply number 10"])
            },
            VarlinkMethod("Test11") { call in
                try clients.check(call, step: "Test11", CertificationValues.calls["Test11"] ?? [:])
            },
        ]
        for (step, reply) in CertificationValues.replies {
            methods.append(
                VarlinkMethod(step) { call in
                    try clients.check(call, step: step, CertificationValues.calls[step] ?? [:])
                    // Test09 alone names the client again, which the interface does not declare; so it is left out.
                    try await call.reply(reply)
                })
        }
        return try VarlinkInterface(description: text, methods: methods)
    }
}

/// Which step each client takes next.
private final class Clients: Sendable {
    private let state = Mutex<(count: Int, next: [String: String])>((0, [:]))

    func begin() -> String {
        state.withLock { state in
            state.count += 1
            let client = "client-\(state.count)"
            state.next[client] = "Test01"
            return client
        }
    }

    /// Compares a call with what the step must be called with.
    func check(_ call: VarlinkCall, step: String, _ wanted: [String: JSONValue]) throws {
        let client = call.parameters["client_id"]?.stringValue ?? ""
        let next = state.withLock { state in
            let next = state.next[client]
            state.next[client] = CertificationValues.successor(of: step)
            return next
        }
        guard let next else { throw VarlinkError("org.varlink.certification.ClientIdError") }
        let parameters = wanted.merging(["client_id": .string(client)]) { first, _ in first }
        // A member that is null is equal to one that is absent.
        let got = call.parameters.withoutNull
        let isModeRight = call.isOneway == (step == "Test11") && call.wantsMore == (step == "Test10")
        guard next == step, got == .object(parameters), isModeRight else {
            throw VarlinkError(
                "org.varlink.certification.CertificationError",
                [
                    "wants": ["method": "org.varlink.certification.\(next)", "parameters": .object(parameters)],
                    "got": ["method": .string(call.method), "parameters": call.parameters],
                ])
        }
    }
}

extension JSONValue {
    /// The value without the members of objects that are null.
    var withoutNull: JSONValue {
        switch self {
        case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNull))
        case .array(let elements): .array(elements.map(\.withoutNull))
        case .null, .bool, .integer, .number, .string: self
        }
    }
}
