/// Cuts the bytes of a CSV file into records, as RFC 4180 says, and knows on which physical line each begins.
struct CSVScanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1
    /// What is wrong with the last record as a whole.
    private(set) var problem: String?

    /// Fields of one record: several times the widest table.
    static let mostFields = 512
    /// Bytes of one field.
    static let mostBytes = 1 << 16

    /// Scans bytes from the start, finding the separator in the first line.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        separator = Self.separator(of: bytes)
    }

    /// Comma, semicolon or tab, whichever the header has most of outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts = (comma: 0, semicolon: 0, tab: 0)
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
            case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
            case 0x09 where !isQuoted: counts.tab += 1
            case 0x0A, 0x0D:
                if isQuoted { continue }
                return most(counts)
            default: continue
            }
        }
        return most(counts)
    }

    private static func most(_ counts: (comma: Int, semicolon: Int, tab: Int)) -> UInt8 {
        if counts.comma >= counts.semicolon && counts.comma >= counts.tab { return UInt8(ascii: ",") }
        return counts.semicolon >= counts.tab ? UInt8(ascii: ";") : 0x09
    }

    /// Reads the next record into `fields`; returns the line it begins on, or nil at the end.
    mutating func next(_ fields: inout [Field]) -> Int? {
        fields.removeAll(keepingCapacity: true)
        problem = nil
        guard position < bytes.count else { return nil }
        let first = line
        while true {
            let isLast = readField(&fields)
            // What is kept is bounded, whatever one row of the file holds.
            if fields.count > Self.mostFields {
                problem = "the row has more than \(Self.mostFields) fields"
                fields.removeLast()
            } else if let last = fields.last, last.count > Self.mostBytes {
                problem = "a field has more than \(Self.mostBytes) bytes"
                fields[fields.count - 1] = Field(bytes, from: position, to: position)
            }
            if isLast { return first }
        }
    }

    /// Reads one field; returns whether the record ends with it.
    private mutating func readField(_ fields: inout [Field]) -> Bool {
        var index = position
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            return readQuotedField(from: index + 1, &fields)
        }
        index = position
        while index < bytes.count {
            let byte = bytes[index]
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            index += 1
        }
        fields.append(Field(bytes, from: position, to: index))
        return finishField(at: index)
    }

    private mutating func readQuotedField(from start: Int, _ fields: inout [Field]) -> Bool {
        var index = start
        var hasDoubledQuotes = false
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
                hasDoubledQuotes = true
                index += 1
            } else if isLineEnd(index) {
                line += 1
            }
            index += 1
        }
        guard index < bytes.count else {
            problem = "a quote is opened and not closed"
            fields.append(Field(bytes, from: start, to: start))
            return finishField(at: index)
        }
        fields.append(hasDoubledQuotes ? undoubled(start, index) : Field(bytes, from: start, to: index))
        index += 1
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
            problem = "there is text after a closing quote; a quote inside a quoted field is written twice"
            index += 1
        }
        return finishField(at: index)
    }

    private func undoubled(_ start: Int, _ end: Int) -> Field {
        var text: [UInt8] = []
        text.reserveCapacity(end - start)
        var index = start
        while index < end {
            text.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return Field(text, from: 0, to: text.count)
    }

    /// Whether a physical line ends with the byte at an index: LF, or a CR without LF after it.
    private func isLineEnd(_ index: Int) -> Bool {
        bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
    }

    private mutating func finishField(at index: Int) -> Bool {
        guard index < bytes.count else {
            position = bytes.count
            return true
        }
        if bytes[index] == separator {
            position = index + 1
            return false
        }
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        position = index + (isPair ? 2 : 1)
        line += 1
        return true
    }
}
