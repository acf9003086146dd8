import FoundationEssentials

/// Turns an `Encodable` value into a ``JSONValue``, without text in between.
///
/// Values without a word in JSON (`nan`, an integer beyond `Int64`) are refused. `Data` becomes base64.
struct JSONValueEncoder: Encoder {
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]
    fileprivate let slot: Slot

    /// Encodes a whole value.
    static func encode(_ value: some Encodable) throws -> JSONValue {
        let slot = Slot()
        try slot.set(value, at: [])
        return slot.value
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.becomeObject()
        return KeyedEncodingContainer(KeyedContainer(codingPath: codingPath, slot: slot))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.becomeArray()
        return UnkeyedContainer(codingPath: codingPath, slot: slot)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        SingleContainer(codingPath: codingPath, slot: slot)
    }
}

/// The place where one value is put together; shared, because containers outlive the call that made them.
private final class Slot {
    private enum Content {
        case leaf(JSONValue)
        case array([Slot])
        case object([String: Slot])
    }

    // A value that encodes nothing at all is an empty object.
    private var content = Content.object([:])

    var value: JSONValue {
        switch content {
        case .leaf(let value): value
        case .array(let slots): .array(slots.map(\.value))
        case .object(let slots): .object(slots.mapValues(\.value))
        }
    }

    var count: Int {
        if case .array(let slots) = content { slots.count } else { 0 }
    }

    func becomeObject() {
        // A class and its parent may both ask for the container of the same object.
        if case .object = content { return }
        content = .object([:])
    }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func member(_ name: String) -> Slot {
        let slot = Slot()
        if case .object(var slots) = content {
            content = .leaf(.null)  // gives up the only other reference, so that the dictionary is not copied
            slots[name] = slot
            content = .object(slots)
        }
        return slot
    }

    func element() -> Slot {
        let slot = Slot()
        if case .array(var slots) = content {
            content = .leaf(.null)
            slots.append(slot)
            content = .array(slots)
        }
        return slot
    }

    func set(_ leaf: JSONValue) {
        content = .leaf(leaf)
    }

    func set(_ value: some Encodable, at path: [any CodingKey]) throws {
        switch value {
        case let value as JSONValue: content = .leaf(value)
        case let value as String: content = .leaf(.string(value))
        case let value as Bool: content = .leaf(.bool(value))
        case let value as any BinaryInteger: try set(integer: value, at: path)
        case let value as Double: try set(number: value, at: path)
        case let value as Float: try set(number: Double(value), at: path)
        case let value as Data: content = .leaf(.string(value.base64EncodedString()))
        default: try value.encode(to: JSONValueEncoder(codingPath: path, slot: self))
        }
    }

    private func set(integer: any BinaryInteger, at path: [any CodingKey]) throws {
        guard let exact = Int64(exactly: integer) else {
            throw EncodingError.invalidValue(
                integer, .init(codingPath: path, debugDescription: "the integer \(integer) does not fit in 64 bits"))
        }
        content = .leaf(.integer(exact))
    }

    private func set(number: Double, at path: [any CodingKey]) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: path, debugDescription: "JSON has no word for the number \(number)"))
        }
        content = .leaf(.number(number))
    }
}

private struct KeyedContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let codingPath: [any CodingKey]
    let slot: Slot

    func encodeNil(forKey key: Key) throws {
        slot.member(key.stringValue).set(.null)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        try slot.member(key.stringValue).set(value, at: codingPath + [key])
    }

    func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        nested(key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        nested(key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        nested(JSONCodingKey.super)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        nested(key)
    }

    private func nested(_ key: any CodingKey) -> JSONValueEncoder {
        JSONValueEncoder(codingPath: codingPath + [key], slot: slot.member(key.stringValue))
    }
}

private struct UnkeyedContainer: UnkeyedEncodingContainer {
    let codingPath: [any CodingKey]
    let slot: Slot

    var count: Int { slot.count }

    private var path: [any CodingKey] { codingPath + [JSONCodingKey(intValue: count)] }

    func encodeNil() throws {
        slot.element().set(.null)
    }

    func encode(_ value: some Encodable) throws {
        let path = path
        try slot.element().set(value, at: path)
    }

    func nestedContainer<NestedKey: CodingKey>(keyedBy keyType: NestedKey.Type) -> KeyedEncodingContainer<NestedKey> {
        nested().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        nested().unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        nested()
    }

    private func nested() -> JSONValueEncoder {
        let path = path
        return JSONValueEncoder(codingPath: path, slot: slot.element())
    }
}

private struct SingleContainer: SingleValueEncodingContainer {
    let codingPath: [any CodingKey]
    let slot: Slot

    func encodeNil() throws {
        slot.set(.null)
    }

    func encode(_ value: some Encodable) throws {
        try slot.set(value, at: codingPath)
    }
}

extension JSONValue {
    /// Makes a value of any `Encodable` one: nil members are left out, `Data` becomes base64.
    ///
    /// - Parameter value: The value.
    /// - Throws: `EncodingError` where the value holds what JSON has no word for, or what the value's own encoding
    ///   throws.
    public init(encoding value: some Encodable) throws {
        self = try JSONValueEncoder.encode(value)
    }
}
