import Testing
import Varlink
import VarlinkCertification

@Suite struct InterfaceParserTests {
    @Test func everythingThatATextDeclaresIsRead() throws {
        let description = try InterfaceDescription(
            parsing: """
                # The interface.
                # On two lines.
                interface org.example.more

                # A state.
                type State (
                  # Whether it is on.
                  on: bool,
                  level: ?[]int,
                  names: [string]string,
                  place: (x: float, y: float),
                  next: ?State
                )

                type Colour (
                  # Not green.
                  red,
                  green
                )

                # Tells the state.
                method Get(id: string) -> (state: State, colour: Colour, raw: object)

                # Nothing there.
                error NotFound (id: string)
                error Broken ()
                """)
        #expect(description.name == "org.example.more")
        #expect(description.documentation == "The interface.\nOn two lines.")
        #expect(description.types.map(\.name) == ["State", "Colour"])
        let state = try #require(description.type(named: "State"))
        #expect(state.documentation == "A state.")
        guard case .structure(let fields) = state.type else { throw Broken() }
        #expect(fields.map(\.name) == ["on", "level", "names", "place", "next"])
        #expect(fields.map(\.documentation) == ["Whether it is on.", "", "", "", ""])
        #expect(fields[0].type == .bool)
        #expect(fields[1].type == .optional(.array(.int)))
        #expect(fields[2].type == .map(.string))
        guard case .structure(let place) = fields[3].type else { throw Broken() }
        #expect(place.map(\.type) == [.float, .float])
        #expect(fields[4].type == .optional(.named("State")))
        guard case .enumeration(let colours) = description.type(named: "Colour")?.type else { throw Broken() }
        #expect(colours.map(\.name) == ["red", "green"])
        #expect(colours.map(\.documentation) == ["Not green.", ""])
        let get = try #require(description.method(named: "Get"))
        #expect(get.documentation == "Tells the state.")
        #expect(get.parameters.map(\.name) == ["id"])
        #expect(get.reply.map(\.type) == [.named("State"), .named("Colour"), .object])
        #expect(description.errors.map(\.name) == ["NotFound", "Broken"])
        #expect(description.error(named: "NotFound")?.parameters.map(\.type) == [.string])
        #expect(description.method(named: "Put") == nil)
        #expect(description.portabilityProblems() == [])
    }

    @Test(arguments: [
        ("", "line 1, column 1: the word 'interface' is missing"),
        ("interface example", "line 1, column 11: 'example' is not an interface name"),
        ("interface 1a.b", "line 1, column 11: '1a.b' is not an interface name"),
        ("interface a..b", "line 1, column 11: 'a..b' is not an interface name"),
        ("interface a.b-", "line 1, column 11: 'a.b-' is not an interface name"),
        ("interface a.b\nfunction A() -> ()", "line 2, column 1: 'type', 'method' or 'error' is missing"),
        (
            "interface a.b\nmethod get() -> ()",
            "line 2, column 8: 'get' is not a member name: it begins with an upper-case letter"
        ),
        (
            "interface a.b\nmethod A_B() -> ()",
            "line 2, column 8: 'A_B' is not a member name: it begins with an upper-case letter"
        ),
        ("interface a.b\nmethod A()", "line 2, column 11: '->' is missing"),
        ("interface a.b\nmethod A() -> int", "line 2, column 15: '(' is missing"),
        ("interface a.b\nmethod A(x: int,) -> ()", "line 2, column 17: '' is not a field name"),
        ("interface a.b\nmethod A(x: int -> ()", "line 2, column 17: ',' or ')' is missing"),
        (
            "interface a.b\nmethod A(x, y) -> ()",
            "line 2, column 9: the method has an enumeration where its fields are due"
        ),
        ("interface a.b\nerror A (x, y)", "line 2, column 9: the error has an enumeration where its fields are due"),
        ("interface a.b\ntype A (x: int, y)", "line 2, column 17: fields and enumeration values are mixed"),
        ("interface a.b\ntype A (x, y: int)", "line 2, column 12: fields and enumeration values are mixed"),
        ("interface a.b\ntype A (x: any)", "line 2, column 12: 'any' is not a type"),
        ("interface a.b\ntype A (x: )", "line 2, column 12: '' is not a type"),
        ("interface a.b\ntype A (x: B)", "line 2, column 12: the type 'B' is not declared"),
        ("interface a.b\ntype A (x: ??int)", "line 2, column 13: '?' stands twice"),
        ("interface a.b\ntype A (x: [int]string)", "line 2, column 12: '' is not a type"),
        ("interface a.b\ntype A (x_: int)", "line 2, column 9: 'x_' is not a field name"),
        ("interface a.b\ntype A (x: int, x: int)", "line 2, column 17: 'x' is declared twice"),
        ("interface a.b\ntype A (x, y, x)", "line 2, column 15: 'x' is declared twice"),
        ("interface a.b\ntype A (x: int)\nerror A ()", "line 3, column 7: 'A' is declared twice"),
        ("interface a.b\nerror B ()\ntype A (x: B)", "line 3, column 12: the type 'B' is not declared"),
    ])
    func aFaultIsNamedWithItsPlace(text: String, fault: String) {
        let error = #expect(throws: InterfaceSyntaxError.self) { try InterfaceDescription(parsing: text) }
        #expect(error?.description == "interface description, \(fault)")
    }

    @Test func nestingHasALimit() {
        for opening in ["[]", "(a: "] {
            let text = "interface a.b\ntype A (x: " + String(repeating: opening, count: 100_000)
            let error = #expect(throws: InterfaceSyntaxError.self) { try InterfaceDescription(parsing: text) }
            #expect(error?.rule == "types nest deeper than 64")
        }
    }

    @Test func theCertificationsTextIsRead() throws {
        let description = try InterfaceDescription(parsing: CertificationInterface.text)
        #expect(description.methods.count == 13)
        #expect(
            description.portabilityProblems() == [
                "line 6: sd-varlink reads no list, map or optional within a list or a map",
                "line 16: python-varlink alone reads a set of strings, [string]()",
                "line 64: python-varlink alone reads a set of strings, [string]()",
                "line 66: python-varlink alone reads a set of strings, [string]()",
            ])
    }

    @Test(arguments: [
        ("interface a.b\r\nerror A ()", "the text has carriage returns; python-varlink reads line feeds only"),
        ("interface a-b.c", "line 1: the first label of 'a-b.c' has a hyphen; python-varlink cannot read it"),
        ("interface a.b\ntype A (red)", "line 2: the enumeration (red) has one value; python-varlink cannot read it"),
        ("interface a.b\ntype A ()", "line 2: an empty type is ambiguous to sd-varlink"),
        ("interface a.b\nerror A (x: ())", "line 2: an empty type is ambiguous to sd-varlink"),
        (
            "interface a.b\nerror A (x: [][]int)",
            "line 2: sd-varlink reads no list, map or optional within a list or a map"
        ),
        (
            "interface a.b\nerror A (x: []?int)",
            "line 2: sd-varlink reads no list, map or optional within a list or a map"
        ),
        ("interface a.b\nerror A (x: ? int)", "line 2: sd-varlink reads no space within a type"),
        ("interface a.b\nerror A (x: int # c\n)", "line 2: sd-varlink reads comments only above members and fields"),
        ("interface a.b\nerror # c\nA ()", "line 2: sd-varlink reads comments only above members and fields"),
    ])
    func whatAnotherImplementationCannotReadIsNoted(text: String, problem: String) throws {
        #expect(try InterfaceDescription(parsing: text).portabilityProblems() == [problem])
    }

    @Test func membersWithoutCommentAndFieldsNotInCamelCaseAreNoted() throws {
        let description = try InterfaceDescription(
            parsing: """
                interface a.b
                type T (first_name: string, Rest: [](a: int, B: int))
                # Documented.
                method M(ok: bool) -> (not_ok: bool)
                error E ()
                """)
        #expect(
            description.styleProblems() == [
                "the interface a.b has no comment", "T has no comment", "T: the field first_name is not in camelCase",
                "T: the field Rest is not in camelCase", "T: the field B is not in camelCase",
                "M: the field not_ok is not in camelCase", "E has no comment",
            ])
    }
}
