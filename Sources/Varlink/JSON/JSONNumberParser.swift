/// Reads one JSON number.
struct JSONNumberParser {
    /// Where the next byte is read.
    private(set) var position: Int

    /// Starts at a place in the text.
    init(position: Int) {
        self.position = position
    }

    /// Reads as far as the number goes.
    ///
    /// Without fraction and exponent, and within `Int64`, the number is exact.
    mutating func parse(_ text: borrowing Span<UInt8>) throws(JSONError) -> JSONValue {
        let start = position
        take("-", text)
        if take("0", text) {
            guard !isDigit(text) else { throw JSONError(offset: start, rule: "a number begins with a superfluous 0") }
        } else {
            try digits(text)
        }
        var isWhole = true
        if take(".", text) {
            isWhole = false
            try digits(text)
        }
        if take("e", text) || take("E", text) {
            isWhole = false
            if !take("+", text) { take("-", text) }
            try digits(text)
        }
        return try value(of: characters(text, from: start), isWhole: isWhole, start: start)
    }

    private func value(of characters: String, isWhole: Bool, start: Int) throws(JSONError) -> JSONValue {
        if isWhole, let integer = Int64(characters) { return .integer(integer) }
        guard let number = Double(characters), number.isFinite else {
            throw JSONError(offset: start, rule: "a number is beyond the range of a double")
        }
        return .number(number)
    }

    private func characters(_ text: borrowing Span<UInt8>, from start: Int) -> String {
        var characters = ""
        for index in start..<position { characters.unicodeScalars.append(Unicode.Scalar(text[index])) }
        return characters
    }

    private mutating func digits(_ text: borrowing Span<UInt8>) throws(JSONError) {
        guard isDigit(text) else { throw JSONError(offset: position, rule: "a digit is missing") }
        while isDigit(text) { position += 1 }
    }

    private func isDigit(_ text: borrowing Span<UInt8>) -> Bool {
        position < text.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position])
    }

    @discardableResult
    private mutating func take(_ character: Unicode.Scalar, _ text: borrowing Span<UInt8>) -> Bool {
        guard position < text.count, text[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }
}
