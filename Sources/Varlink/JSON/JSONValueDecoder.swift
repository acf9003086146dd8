import FoundationEssentials

/// Reads a `Decodable` value out of a ``JSONValue``.
///
/// A member that is null counts as absent. A whole number may be written as `2.0`; one that does not fit the asked type
/// is refused, never rounded.
struct JSONValueDecoder: Decoder {
    let value: JSONValue
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw mismatch([String: JSONValue].self, "an object") }
        return KeyedDecodingContainer(KeyedContainer(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw mismatch([JSONValue].self, "an array") }
        return UnkeyedContainer(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SingleContainer(decoder: self)
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        guard let leaf = try leaf(type) else { return try T(from: self) }
        guard let typed = leaf as? T else { throw mismatch(type, "\(type)") }
        return typed
    }

    /// The value as a type with a word of its own in JSON, or nil where the type reads itself.
    private func leaf(_ type: any Decodable.Type) throws -> (any Decodable)? {
        switch type {
        case is JSONValue.Type: value
        case is String.Type: try required(value.stringValue, type, "a string")
        case is Bool.Type: try required(value.boolValue, type, "a truth value")
        case is Double.Type: try required(value.numberValue, type, "a number")
        case is Float.Type: Float(try required(value.numberValue, type, "a number"))
        case is Data.Type: try required(value.stringValue.flatMap { Data(base64Encoded: $0) }, type, "base64")
        case let integer as any (FixedWidthInteger & Decodable).Type: try self.integer(integer)
        default: nil
        }
    }

    private func integer<Integer: FixedWidthInteger & Decodable>(_ type: Integer.Type) throws -> Integer {
        let exact = value.integerValue.flatMap { Integer(exactly: $0) }
        return try required(exact, type, "a whole number within the range of \(type)")
    }

    private func required<T>(_ found: T?, _ type: Any.Type, _ wanted: String) throws -> T {
        guard let found else { throw mismatch(type, wanted) }
        return found
    }

    private func mismatch(_ type: Any.Type, _ wanted: String) -> DecodingError {
        if value == .null {
            .valueNotFound(type, .init(codingPath: codingPath, debugDescription: "null stands where \(wanted) is due"))
        } else {
            .typeMismatch(type, .init(codingPath: codingPath, debugDescription: "this is not \(wanted)"))
        }
    }
}

private struct KeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [String: JSONValue]
    let codingPath: [any CodingKey]

    var allKeys: [Key] { members.keys.sorted().compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool {
        members[key.stringValue] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool {
        try member(key).value == .null
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try member(key).decode(type)
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<NestedKey> {
        try member(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try member(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder {
        try member(JSONCodingKey.super)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        try member(key)
    }

    private func member(_ key: any CodingKey) throws -> JSONValueDecoder {
        guard let value = members[key.stringValue] else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: codingPath, debugDescription: "the member \(key.stringValue) is missing"))
        }
        return JSONValueDecoder(value: value, codingPath: codingPath + [key])
    }
}

private struct UnkeyedContainer: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let codingPath: [any CodingKey]
    private(set) var currentIndex = 0

    init(elements: [JSONValue], codingPath: [any CodingKey]) {
        self.elements = elements
        self.codingPath = codingPath
    }

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    mutating func decodeNil() throws -> Bool {
        guard try current().value == .null else { return false }
        currentIndex += 1
        return true
    }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let decoded = try current().decode(type)
        currentIndex += 1
        return decoded
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy type: NestedKey.Type
    ) throws -> KeyedDecodingContainer<NestedKey> {
        let container = try current().container(keyedBy: type)
        currentIndex += 1
        return container
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let container = try current().unkeyedContainer()
        currentIndex += 1
        return container
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = try current()
        currentIndex += 1
        return decoder
    }

    private func current() throws -> JSONValueDecoder {
        let path = codingPath + [JSONCodingKey(intValue: currentIndex)]
        guard currentIndex < elements.count else {
            throw DecodingError.valueNotFound(
                JSONValue.self, .init(codingPath: path, debugDescription: "the array ends here"))
        }
        return JSONValueDecoder(value: elements[currentIndex], codingPath: path)
    }
}

private struct SingleContainer: SingleValueDecodingContainer {
    let decoder: JSONValueDecoder

    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool {
        decoder.value == .null
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try decoder.decode(type)
    }
}

extension JSONValue {
    /// Reads a `Decodable` value: a null member counts as absent, `Data` is base64.
    ///
    /// - Parameter type: The type to read.
    /// - Returns: The value read.
    /// - Throws: `DecodingError`, which names the place, or what the type's own decoding throws.
    public func decoded<T: Decodable>(as type: T.Type = T.self) throws -> T {
        try JSONValueDecoder(value: self, codingPath: []).decode(type)
    }
}
