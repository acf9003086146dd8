/// Reads one JSON string; starts after its opening quote and ends after its closing one.
struct JSONStringParser {
    /// Where the next byte is read.
    private(set) var position: Int

    /// Starts at a place in the text.
    init(position: Int) {
        self.position = position
    }

    /// Reads up to the closing quote.
    ///
    /// A string without escapes, the common case, is validated and copied in one piece.
    mutating func parse(_ text: borrowing Span<UInt8>) throws(JSONError) -> String {
        let plainEnd = endOfPlainBytes(text)
        guard plainEnd < text.count else { throw JSONError(offset: plainEnd, rule: "a string does not end") }
        if text[plainEnd] == UInt8(ascii: "\"") {
            defer { position = plainEnd + 1 }
            return try copy(text, upTo: plainEnd)
        }
        return try parseEscaped(text)
    }

    private mutating func parseEscaped(_ text: borrowing Span<UInt8>) throws(JSONError) -> String {
        var result = ""
        while true {
            let end = endOfPlainBytes(text)
            guard end < text.count else { throw JSONError(offset: end, rule: "a string does not end") }
            result += try copy(text, upTo: end)
            position = end + 1
            switch text[end] {
            case UInt8(ascii: "\""): return result
            case UInt8(ascii: "\\"): result.unicodeScalars.append(try escape(text))
            default: throw JSONError(offset: end, rule: "a control character stands in a string")
            }
        }
    }

    /// The place of the next quote, backslash or control character, or the end of the text.
    private func endOfPlainBytes(_ text: borrowing Span<UInt8>) -> Int {
        var index = position
        while index < text.count {
            let byte = text[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
            index += 1
        }
        return index
    }

    private func copy(_ text: borrowing Span<UInt8>, upTo end: Int) throws(JSONError) -> String {
        do {
            return String(copying: try UTF8Span(validating: text.extracting(position..<end)))
        } catch {
            throw JSONError(offset: position, rule: "a string is not UTF-8")
        }
    }

    private mutating func escape(_ text: borrowing Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        guard position < text.count else { throw JSONError(offset: position, rule: "a string does not end") }
        let letter = text[position]
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try escapedScalar(text)
        default: throw JSONError(offset: position - 1, rule: "no escape is written like this")
        }
    }

    private mutating func escapedScalar(_ text: borrowing Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        let start = position
        let first = try codeUnit(text)
        if let scalar = Unicode.Scalar(first) { return scalar }
        // Only a high surrogate with a low one behind it makes a character.
        guard (0xD800...0xDBFF).contains(first), position + 1 < text.count, text[position] == UInt8(ascii: "\\"),
            text[position + 1] == UInt8(ascii: "u")
        else { throw JSONError(offset: start, rule: "a surrogate stands alone") }
        position += 2
        let second = try codeUnit(text)
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
        else { throw JSONError(offset: start, rule: "a surrogate stands alone") }
        return scalar
    }

    private mutating func codeUnit(_ text: borrowing Span<UInt8>) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard position < text.count, let digit = Character(Unicode.Scalar(text[position])).hexDigitValue,
                text[position] < 0x80
            else { throw JSONError(offset: position, rule: "an escape needs four hexadecimal digits") }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }
}
