/// One field of a row: a stretch of UTF-8 bytes without white space around it.
struct Field: Sendable {
    /// The bytes the field lies in; shared with the other fields of the file.
    let buffer: [UInt8]
    /// First byte.
    let start: Int
    /// Byte after the last one.
    let end: Int

    /// A field of a buffer, without the white space around it.
    init(_ buffer: [UInt8], from start: Int, to end: Int) {
        var first = start
        var last = end
        while first < last, Self.isSpace(buffer[first]) { first += 1 }
        while last > first, Self.isSpace(buffer[last - 1]) { last -= 1 }
        self.buffer = buffer
        self.start = first
        self.end = last
    }

    /// A field that holds a text.
    init(text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes, from: 0, to: bytes.count)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// Whether nothing is given.
    var isEmpty: Bool { start == end }

    /// Number of bytes.
    var count: Int { end - start }

    /// The byte at an offset from the start.
    subscript(offset: Int) -> UInt8 { buffer[start + offset] }

    /// The field as text.
    var text: String { String(decoding: buffer[start..<end], as: UTF8.self) }

    /// Whether the field has these bytes.
    func equals(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == count else { return false }
        for index in bytes.indices where buffer[start + index] != bytes[index] { return false }
        return true
    }

    /// The parts between `|`, without the empty ones.
    var items: [Field] {
        split(at: UInt8(ascii: "|")).filter { !$0.isEmpty }
    }

    /// The parts between a separator.
    func split(at separator: UInt8) -> [Field] {
        var parts: [Field] = []
        var first = start
        for index in start..<end where buffer[index] == separator {
            parts.append(Field(buffer, from: first, to: index))
            first = index + 1
        }
        parts.append(Field(buffer, from: first, to: end))
        return parts
    }
}

/// Why a field is refused.
struct FieldProblem: Error, Hashable {
    /// The refused part of the field; nil when there is none.
    var value: String?
    /// The rule it breaks, going on from the value.
    var rule: String

    /// A problem with a field.
    init(_ field: Field, _ rule: String) {
        value = field.text
        self.rule = rule
    }

    /// A problem without a value.
    init(rule: String) {
        value = nil
        self.rule = rule
    }
}
