extension ParsedProperty {
    /// Reads one content line (RFC 5545 §3.1).
    init(octets: [UInt8], line: Int) throws(CalendarReadingError) {
        guard String(validating: octets, as: UTF8.self) != nil else {
            throw CalendarReadingError(line: line, reason: .notUTF8)
        }
        var position = octets.firstIndex { !$0.isNameOctet } ?? octets.count
        let name = String(decoding: octets[..<position], as: UTF8.self).uppercased()
        guard !name.isEmpty else {
            throw CalendarReadingError(line: line, reason: .invalidName(line: octets.beginning))
        }
        var parameters: [ParsedParameter] = []
        while position < octets.count, octets[position] == .semicolon {
            position += 1
            guard let parameter = ParsedParameter(octets: octets, position: &position) else {
                throw CalendarReadingError(line: line, reason: .invalidParameter(property: name))
            }
            parameters.append(parameter)
        }
        guard position < octets.count, octets[position] == .colon else {
            throw CalendarReadingError(line: line, reason: .valueMissing(line: octets.beginning))
        }
        let value = String(decoding: octets[(position + 1)...], as: UTF8.self)
        self.init(name: name, parameters: parameters, value: value, line: line)
    }
}

extension ParsedParameter {
    /// Reads a parameter from behind its semicolon, or gives nothing when it breaks the grammar.
    fileprivate init?(octets: [UInt8], position: inout Int) {
        let start = position
        while position < octets.count, octets[position].isNameOctet { position += 1 }
        guard position > start, position < octets.count, octets[position] == .equals else { return nil }
        let name = String(decoding: octets[start..<position], as: UTF8.self).uppercased()
        var values: [String] = []
        repeat {
            position += 1
            guard let value = Self.value(octets: octets, position: &position) else { return nil }
            values.append(value)
        } while position < octets.count && octets[position] == .comma
        self.init(name: name, values: values)
    }

    private static func value(octets: [UInt8], position: inout Int) -> String? {
        let start = position
        if position < octets.count, octets[position] == .quote {
            guard let end = octets[(start + 1)...].firstIndex(of: .quote) else { return nil }
            position = end + 1
            return decoded(octets[(start + 1)..<end])
        }
        while position < octets.count, octets[position] != .comma, octets[position] != .semicolon,
            octets[position] != .colon
        { position += 1 }
        return decoded(octets[start..<position])
    }

    /// Undoes the escapes of RFC 6868 §3.2; what it does not define stays as it is.
    private static func decoded(_ octets: ArraySlice<UInt8>) -> String {
        let text = String(decoding: octets, as: UTF8.self)
        guard octets.contains(.caret) else { return text }
        var result = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "^"):
                isEscaped = true
                continue
            case (true, "n"): result.unicodeScalars.append("\n")
            case (true, "^"): result.unicodeScalars.append("^")
            case (true, "'"): result.unicodeScalars.append("\"")
            case (true, _): result += "^\(scalar)"
            case (false, _): result.unicodeScalars.append(scalar)
            }
            isEscaped = false
        }
        return isEscaped ? result + "^" : result
    }
}

extension UInt8 {
    /// Whether the octet may stand in a name; dot, slash and underscore are not in the grammar but in use.
    fileprivate var isNameOctet: Bool {
        switch self {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "_"):
            true
        default:
            false
        }
    }
}

extension [UInt8] {
    /// The first characters of a line, for messages.
    fileprivate var beginning: String {
        String(String(decoding: self, as: UTF8.self).prefix(40))
    }
}
