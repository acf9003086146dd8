/// Reads an interface description by the grammar of varlink.org/Interface-Definition.
///
/// What the grammar allows but python-varlink 31 or sd-varlink 257 cannot read is noted on the way; see
/// ``InterfaceDescription/portabilityProblems()``.
struct InterfaceParser {
    /// What a description declares.
    struct Members {
        var name = ""
        var documentation = ""
        var types: [TypeDeclaration] = []
        var methods: [MethodDeclaration] = []
        var errors: [ErrorDeclaration] = []
    }

    /// How deep structures may nest, as in sd-varlink.
    static let maximumDepth = 64

    /// What some implementation cannot read, each as a sentence.
    private(set) var notes: [String] = []

    private var scanner: InterfaceScanner
    private var depth = 0
    private var memberNames: Set<String> = []
    private var references: [(name: String, place: InterfaceScanner.Place)] = []

    /// Starts at the beginning of a text.
    init(_ text: String) {
        scanner = InterfaceScanner(text)
        if text.utf8.contains(0x0D) {
            notes.append("the text has carriage returns; python-varlink reads line feeds only")
        }
    }

    /// Reads the whole text.
    mutating func parse() throws(InterfaceSyntaxError) -> Members {
        var members = Members()
        scanner.skipSpace()
        members.documentation = scanner.takeComments()
        guard scanner.takeWord() == "interface" else { throw fault("the word 'interface' is missing") }
        skipSpace()
        members.name = try interfaceName()
        scanner.skipSpace()
        while !scanner.isAtEnd {
            try member(into: &members)
            scanner.skipSpace()
        }
        try resolveReferences(members)
        return members
    }

    // MARK: Members

    private mutating func member(into members: inout Members) throws(InterfaceSyntaxError) {
        let documentation = scanner.takeComments()
        let place = scanner.place
        switch scanner.takeWord() {
        case "type":
            let name = try memberName()
            members.types.append(TypeDeclaration(name: name, documentation: documentation, type: try declaredType()))
        case "method":
            let name = try memberName()
            let parameters = try fields(of: "method")
            skipSpace()
            guard scanner.take("->") else { throw fault("'->' is missing") }
            let reply = try fields(of: "method")
            members.methods.append(
                MethodDeclaration(name: name, documentation: documentation, parameters: parameters, reply: reply))
        case "error":
            let name = try memberName()
            members.errors.append(
                ErrorDeclaration(name: name, documentation: documentation, parameters: try fields(of: "error")))
        default:
            throw fault("'type', 'method' or 'error' is missing", at: place)
        }
    }

    private mutating func interfaceName() throws(InterfaceSyntaxError) -> String {
        let place = scanner.place
        let name = scanner.takeWord(also: ".-")
        guard InterfaceNames.isInterface(name) else { throw fault("'\(name)' is not an interface name", at: place) }
        if name.split(separator: ".").first?.contains("-") == true {
            note("the first label of '\(name)' has a hyphen; python-varlink cannot read it", at: place)
        }
        return name
    }

    private mutating func memberName() throws(InterfaceSyntaxError) -> String {
        skipSpace()
        let place = scanner.place
        let name = scanner.takeWord()
        guard InterfaceNames.isMember(name) else {
            throw fault("'\(name)' is not a member name: it begins with an upper-case letter", at: place)
        }
        guard memberNames.insert(name).inserted else { throw fault("'\(name)' is declared twice", at: place) }
        return name
    }

    private mutating func declaredType() throws(InterfaceSyntaxError) -> InterfaceType {
        skipSpace()
        let place = scanner.place
        let type = try structureOrEnumeration()
        if case .structure(let fields) = type, fields.isEmpty {
            note("an empty type is ambiguous to sd-varlink", at: place)
        }
        return type
    }

    private mutating func fields(of member: String) throws(InterfaceSyntaxError) -> [InterfaceField] {
        skipSpace()
        let place = scanner.place
        guard case .structure(let fields) = try structureOrEnumeration() else {
            throw fault("the \(member) has an enumeration where its fields are due", at: place)
        }
        return fields
    }

    // MARK: Types

    private mutating func structureOrEnumeration() throws(InterfaceSyntaxError) -> InterfaceType {
        guard scanner.take("(") else { throw fault("'(' is missing") }
        guard depth < Self.maximumDepth else { throw fault("types nest deeper than \(Self.maximumDepth)") }
        depth += 1
        defer { depth -= 1 }
        scanner.skipSpace()
        if scanner.take(")") {
            _ = scanner.takeComments()
            return .structure([])
        }
        var fields: [InterfaceField] = []
        var values: [EnumerationValue] = []
        var names: Set<String> = []
        repeat {
            scanner.skipSpace()
            let documentation = scanner.takeComments()
            let place = scanner.place
            let name = try fieldName()
            guard names.insert(name).inserted else { throw fault("'\(name)' is declared twice", at: place) }
            skipSpace()
            if scanner.take(":") {
                fields.append(InterfaceField(name: name, documentation: documentation, type: try fieldType()))
            } else {
                values.append(EnumerationValue(name: name, documentation: documentation))
            }
            guard fields.isEmpty || values.isEmpty else {
                throw fault("fields and enumeration values are mixed", at: place)
            }
            skipSpace()
        } while scanner.take(",")
        guard scanner.take(")") else { throw fault("',' or ')' is missing") }
        if values.count == 1 {
            note("the enumeration (\(values[0].name)) has one value; python-varlink cannot read it", at: scanner.place)
        }
        return fields.isEmpty ? .enumeration(values) : .structure(fields)
    }

    private mutating func fieldName() throws(InterfaceSyntaxError) -> String {
        let place = scanner.place
        let name = scanner.takeWord()
        guard InterfaceNames.isField(name) else { throw fault("'\(name)' is not a field name", at: place) }
        return name
    }

    /// Reads a type; sd-varlink knows no more than `?`, then `[]` or `[string]`, then a plain type, without space.
    private mutating func fieldType() throws(InterfaceSyntaxError) -> InterfaceType {
        skipSpace()
        let place = scanner.place
        let type = try prefixedType()
        if case .map(.structure([])) = type.withoutOptional {
            note("python-varlink alone reads a set of strings, [string]()", at: place)
        } else if case .structure([]) = type.innermost {
            note("an empty type is ambiguous to sd-varlink", at: place)
        }
        if type.withoutOptional.withoutContainer.isPrefixed {
            note("sd-varlink reads no list, map or optional within a list or a map", at: place)
        }
        return type
    }

    private mutating func prefixedType() throws(InterfaceSyntaxError) -> InterfaceType {
        guard depth < Self.maximumDepth else { throw fault("types nest deeper than \(Self.maximumDepth)") }
        depth += 1
        defer { depth -= 1 }
        if scanner.take("?") {
            spaceWithinType()
            guard scanner.next != UInt8(ascii: "?") else { throw fault("'?' stands twice") }
            return .optional(try prefixedType())
        }
        if scanner.take("[]") {
            spaceWithinType()
            return .array(try prefixedType())
        }
        if scanner.take("[string]") {
            spaceWithinType()
            return .map(try prefixedType())
        }
        return try plainType()
    }

    private mutating func plainType() throws(InterfaceSyntaxError) -> InterfaceType {
        if scanner.next == UInt8(ascii: "(") { return try structureOrEnumeration() }
        let place = scanner.place
        let word = scanner.takeWord()
        switch word {
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        default:
            guard InterfaceNames.isMember(word) else { throw fault("'\(word)' is not a type", at: place) }
            references.append((word, place))
            return .named(word)
        }
    }

    private func resolveReferences(_ members: Members) throws(InterfaceSyntaxError) {
        let declared = Set(members.types.map(\.name))
        for reference in references where !declared.contains(reference.name) {
            throw fault("the type '\(reference.name)' is not declared", at: reference.place)
        }
    }

    // MARK: Space, notes and faults

    /// Passes over space where sd-varlink allows no comment.
    private mutating func skipSpace() {
        let place = scanner.place
        scanner.skipSpace()
        guard scanner.hasComments else { return }
        _ = scanner.takeComments()
        note("sd-varlink reads comments only above members and fields", at: place)
    }

    private mutating func spaceWithinType() {
        let place = scanner.place
        skipSpace()
        if scanner.skippedSpace { note("sd-varlink reads no space within a type", at: place) }
    }

    private mutating func note(_ sentence: String, at place: InterfaceScanner.Place) {
        notes.append("line \(place.line): \(sentence)")
    }

    private func fault(_ rule: String, at place: InterfaceScanner.Place? = nil) -> InterfaceSyntaxError {
        let place = place ?? scanner.place
        return InterfaceSyntaxError(line: place.line, column: place.column, rule: rule)
    }
}

extension InterfaceType {
    /// The type without a leading `?`.
    var withoutOptional: InterfaceType {
        if case .optional(let type) = self { type } else { self }
    }

    /// The type without a leading `[]` or `[string]`.
    var withoutContainer: InterfaceType {
        switch self {
        case .array(let type), .map(let type): type
        case .bool, .int, .float, .string, .object, .named, .structure, .enumeration, .optional: self
        }
    }

    /// The type without any prefix.
    var innermost: InterfaceType {
        switch self {
        case .array(let type), .map(let type), .optional(let type): type.innermost
        case .bool, .int, .float, .string, .object, .named, .structure, .enumeration: self
        }
    }

    /// True for a type that is written with `?`, `[]` or `[string]` in front.
    var isPrefixed: Bool {
        switch self {
        case .array, .map, .optional: true
        case .bool, .int, .float, .string, .object, .named, .structure, .enumeration: false
        }
    }
}
