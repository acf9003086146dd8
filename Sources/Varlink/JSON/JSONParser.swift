/// Reads JSON text by RFC 8259 and nothing beyond it, with two limits of its own: a name stands once in an object, and
/// values nest at most ``maximumDepth`` deep.
///
/// The text is passed to each function, because a span cannot be kept in a structure.
///
/// - Complexity: O(bytes) time and stack in proportion to the depth.
struct JSONParser {
    /// How deep values may nest; bounds the stack that a hostile text can take.
    static let maximumDepth = 64

    private var position = 0
    private var depth = 0

    /// Reads a whole text.
    static func parse(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser()
        parser.skipSpace(text)
        let value = try parser.value(text)
        parser.skipSpace(text)
        guard parser.position == text.count else { throw parser.fault("text follows the value") }
        return value
    }

    private mutating func value(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        guard position < text.count else { throw fault("a value is missing") }
        switch text[position] {
        case UInt8(ascii: "{"): return try object(text)
        case UInt8(ascii: "["): return try array(text)
        case UInt8(ascii: "\""): return .string(try string(text))
        case UInt8(ascii: "t"): return try word("true", .bool(true), text)
        case UInt8(ascii: "f"): return try word("false", .bool(false), text)
        case UInt8(ascii: "n"): return try word("null", .null, text)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(text)
        default: throw fault("no value begins like this")
        }
    }

    private mutating func object(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        position += 1
        skipSpace(text)
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}"), text) { return .object(members) }
        while true {
            let start = position
            guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw fault("a name is missing") }
            let name = try string(text)
            skipSpace(text)
            guard take(UInt8(ascii: ":"), text) else { throw fault("a colon is missing") }
            skipSpace(text)
            guard members.updateValue(try value(text), forKey: name) == nil else {
                throw JSONError(offset: start, rule: "a name stands twice in one object")
            }
            skipSpace(text)
            if take(UInt8(ascii: "}"), text) { return .object(members) }
            guard take(UInt8(ascii: ","), text) else { throw fault("a comma or a closing brace is missing") }
            skipSpace(text)
        }
    }

    private mutating func array(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        position += 1
        skipSpace(text)
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]"), text) { return .array(elements) }
        while true {
            elements.append(try value(text))
            skipSpace(text)
            if take(UInt8(ascii: "]"), text) { return .array(elements) }
            guard take(UInt8(ascii: ","), text) else { throw fault("a comma or a closing bracket is missing") }
            skipSpace(text)
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue, _ text: borrowing Span<UInt8>
    ) throws(JSONError) -> JSONValue {
        let start = position
        for byte in "\(word)".utf8 {
            guard take(byte, text) else { throw JSONError(offset: start, rule: "no value begins like this") }
        }
        return value
    }

    private mutating func string(_ text: borrowing Span<UInt8>) throws(JSONError) -> String {
        var strings = JSONStringParser(position: position + 1)
        defer { position = strings.position }
        return try strings.parse(text)
    }

    private mutating func number(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        var numbers = JSONNumberParser(position: position)
        defer { position = numbers.position }
        return try numbers.parse(text)
    }

    private mutating func descend() throws(JSONError) {
        guard depth < Self.maximumDepth else { throw fault("values nest deeper than \(Self.maximumDepth)") }
        depth += 1
    }

    private mutating func take(_ byte: UInt8, _ text: borrowing Span<UInt8>) -> Bool {
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace(_ text: borrowing Span<UInt8>) {
        while position < text.count {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func fault(_ rule: String) -> JSONError {
        JSONError(offset: position, rule: rule)
    }
}

extension JSONValue {
    /// Reads one JSON text.
    ///
    /// - Parameter bytes: The text in UTF-8.
    /// - Throws: ``JSONError`` where the bytes are not JSON by RFC 8259, repeat a name in an object, or nest deeper
    ///   than 64 values.
    public init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
        let bytes = ContiguousArray(bytes)
        self = try JSONParser.parse(bytes.span)
    }

    /// Reads one JSON text.
    ///
    /// - Parameter text: The text.
    /// - Throws: ``JSONError`` where the text is not JSON by RFC 8259, repeats a name in an object, or nests deeper
    ///   than 64 values.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: text.utf8)
    }
}
