import Testing
import Varlink

/// `org.varlink.service` and the errors that every service has.
@Suite(.timeLimit(.minutes(20)))
struct ServiceInterfaceTests {
    let service = TestService()

    private func refusal(of method: String, _ parameters: JSONValue = [:]) async throws -> VarlinkError? {
        var refusal: VarlinkError?
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            refusal = await #expect(throws: VarlinkError.self) { _ = try await client.call(method, parameters) }
        }
        return refusal
    }

    @Test func getInfoTellsWhatTheServiceIs() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            #expect(
                try await client.call("org.varlink.service.GetInfo") == [
                    "vendor": "Example", "product": "Test", "version": "1.2", "url": "https://example.org",
                    "interfaces": ["org.example.test", "org.varlink.service"],
                ])
        }
    }

    @Test func descriptionsAreAnsweredAsTheyWereGivenAndParse() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let method = "org.varlink.service.GetInterfaceDescription"
            let own = try await client.call(method, ["interface": "org.example.test"])
            #expect(own == ["description": .string(TestService.text)])
            let standard = try await client.call(method, ["interface": "org.varlink.service"])
            let description = try InterfaceDescription(parsing: standard["description"]?.stringValue ?? "")
            #expect(description.methods.map(\.name) == ["GetInfo", "GetInterfaceDescription"])
            #expect(
                description.errors.map(\.name) == [
                    "InterfaceNotFound", "MethodNotFound", "MethodNotImplemented", "InvalidParameter",
                    "PermissionDenied", "ExpectedMore", "ExpectedUpgrade",
                ])
            #expect(description.portabilityProblems() == [])
            #expect(description.styleProblems() == [])
        }
    }

    @Test func aDescriptionOfAnUnknownInterfaceIsNotFound() async throws {
        let method = "org.varlink.service.GetInterfaceDescription"
        #expect(
            try await refusal(of: method, ["interface": "org.example.none"]) == .interfaceNotFound("org.example.none"))
    }

    @Test(arguments: [
        ("org.example.none.Echo", VarlinkError.interfaceNotFound("org.example.none")),
        ("org.example.test.Nowhere", .methodNotFound("org.example.test.Nowhere")),
        ("org.example.test.Item", .methodNotFound("org.example.test.Item")),
        ("Echo", .methodNotFound("Echo")), ("", .methodNotFound("")), (".", .methodNotFound(".")),
        ("org.example.test.Missing", .methodNotImplemented("org.example.test.Missing")),
        ("org.example.test.Monitor", .expectedMore),
    ])
    func aMethodThatCannotBeCalledIsRefusedByName(method: String, refusal: VarlinkError) async throws {
        #expect(try await self.refusal(of: method) == refusal)
    }

    @Test(
        arguments: [
            (["flag": true, "items": [], "notes": [:], "any": [:], "further": nil], "further"),
            (["items": [], "notes": [:], "any": [:]], "flag"),
            (["flag": nil, "items": [], "notes": [:], "any": [:]], "flag"),
            (["flag": 1, "items": [], "notes": [:], "any": [:]], "flag"),
            (
                ["flag": true, "items": [["sizes": [1]], ["sizes": [1, 2.5]]], "notes": [:], "any": [:]],
                "items[1].sizes[1]"
            ),
            (["flag": true, "items": [["sizes": [], "colour": "blue"]], "notes": [:], "any": [:]], "items[0].colour"),
            (["flag": true, "items": [["sizes": [], "shade": "dark"]], "notes": [:], "any": [:]], "items[0].shade"),
            (["flag": true, "items": [], "notes": ["a": 7], "any": [:]], "notes[a]"),
            (["flag": true, "items": [], "notes": [:], "any": []], "any"),
        ] as [(JSONValue, String)])
    func aParameterThatTheInterfaceDoesNotAllowIsInvalidByName(parameters: JSONValue, name: String) async throws {
        #expect(try await refusal(of: "org.example.test.Take", parameters) == .invalidParameter(name))
    }

    @Test func parametersThatTheInterfaceAllowsReachTheHandler() async throws {
        try await withServer([service.interface()]) { path, _ async throws in
            let client = try await VarlinkClient.connect(path: path)
            let parameters: JSONValue = [
                "flag": true, "items": [["colour": "red", "sizes": [1, 2.0]], ["colour": nil, "sizes": []]],
                "notes": ["a": "b"], "any": ["anything": [1, "two", nil]],
            ]
            #expect(try await client.call("org.example.test.Take", parameters) == [:])
        }
    }
}
