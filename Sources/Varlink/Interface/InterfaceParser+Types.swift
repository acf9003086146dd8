/// The types within members.
extension InterfaceParser {
    /// Reads what stands between parentheses.
    mutating func structureOrEnumeration() throws(InterfaceSyntaxError) -> InterfaceType {
        guard scanner.take("(") else { throw fault("'(' is missing") }
        try descend()
        defer { depth -= 1 }
        scanner.skipSpace()
        if scanner.take(")") {
            _ = scanner.takeComments()
            return .structure([])
        }
        var fields: [InterfaceField] = []
        var values: [EnumerationValue] = []
        repeat {
            scanner.skipSpace()
            let place = scanner.place
            try fieldOrValue(&fields, &values)
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

    private mutating func fieldOrValue(
        _ fields: inout [InterfaceField], _ values: inout [EnumerationValue]
    ) throws(InterfaceSyntaxError) {
        let documentation = scanner.takeComments()
        let place = scanner.place
        let name = scanner.takeWord()
        guard InterfaceNames.isField(name) else { throw fault("'\(name)' is not a field name", at: place) }
        guard !fields.contains(where: { $0.name == name }), !values.contains(where: { $0.name == name }) else {
            throw fault("'\(name)' is declared twice", at: place)
        }
        skipSpace()
        if scanner.take(":") {
            fields.append(InterfaceField(name: name, documentation: documentation, type: try fieldType()))
        } else {
            values.append(EnumerationValue(name: name, documentation: documentation))
        }
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
        try descend()
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

    private mutating func descend() throws(InterfaceSyntaxError) {
        guard depth < Self.maximumDepth else { throw fault("types nest deeper than \(Self.maximumDepth)") }
        depth += 1
    }

    private mutating func spaceWithinType() {
        let place = scanner.place
        skipSpace()
        if scanner.skippedSpace { note("sd-varlink reads no space within a type", at: place) }
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
