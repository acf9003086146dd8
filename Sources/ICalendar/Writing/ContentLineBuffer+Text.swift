extension ContentLineBuffer {
    /// Appends a value of type TEXT (RFC 5545 §3.3.11): escaped, and without the control characters the grammar forbids.
    ///
    /// Every kind of line break becomes `\n`: CR LF, CR, LF, and U+0085, U+2028 and U+2029, at which some readers would
    /// end the content line.
    mutating func append(text: String) {
        let octets = text.utf8Span.span
        var index = 0
        while index < octets.count {
            let runEnd = Self.endOfPlainRun(in: octets, from: index)
            append(octets.extracting(index..<runEnd))
            index = runEnd
            if index < octets.count { index = append(specialOctetIn: octets, at: index) }
        }
    }

    /// The index of the next octet that may need more than copying.
    private static func endOfPlainRun(in octets: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < octets.count {
            switch octets[index] {
            case 0x00..<0x20, 0x7F, .backslash, .semicolon, .comma, 0xC2, 0xE2: return index
            default: index += 1
            }
        }
        return index
    }

    /// Appends what stands for the octet at `index`, and gives the index behind what was read.
    private mutating func append(specialOctetIn octets: Span<UInt8>, at index: Int) -> Int {
        let octet = octets[index]
        switch octet {
        case .backslash, .semicolon, .comma:
            append(.backslash)
            append(octet)
        case .lineFeed:
            append(#"\n"#)
        case .carriageReturn:
            append(#"\n"#)
            if index + 1 < octets.count, octets[index + 1] == .lineFeed { return index + 2 }
        case 0x00..<0x20 where octet != .tab, 0x7F:
            break
        case 0xC2 where (0x80...0x9F).contains(octets[index + 1]):
            if octets[index + 1] == 0x85 { append(#"\n"#) }
            return index + 2
        case 0xE2 where octets[index + 1] == 0x80 && (0xA8...0xA9).contains(octets[index + 2]):
            append(#"\n"#)
            return index + 3
        default:
            append(octet)
        }
        return index + 1
    }

    /// Appends a parameter with its semicolon, quoted where needed and with the escapes of RFC 6868.
    mutating func append(parameter name: String, _ value: String) {
        append(.semicolon)
        append(name)
        append(.equals)
        let octets = value.utf8Span.span
        if Self.endOfPlainParameter(octets) == octets.count { return append(octets) }
        let mustQuote = value.utf8.contains { $0 == .colon || $0 == .semicolon || $0 == .comma }
        if mustQuote { append(.quote) }
        for octet in value.utf8 {
            switch octet {
            case .caret: append("^^")
            case .quote: append("^'")
            case .lineFeed: append("^n")
            case 0x00..<0x20, 0x7F: break
            default: append(octet)
            }
        }
        if mustQuote { append(.quote) }
    }

    /// How many octets stand before the first one that a parameter cannot hold as it is.
    private static func endOfPlainParameter(_ octets: Span<UInt8>) -> Int {
        var index = 0
        while index < octets.count {
            switch octets[index] {
            case 0x00..<0x20, 0x7F, .colon, .semicolon, .comma, .caret, .quote: return index
            default: index += 1
            }
        }
        return index
    }

    /// Appends an address: not escaped, since its own grammar has no character that would need it, but without characters
    /// that could end the line.
    mutating func append(uri: String) {
        for octet in uri.utf8 where octet > 0x20 && octet != 0x7F { append(octet) }
    }

    /// Writes a property of type TEXT with its language.
    mutating func writeLine(_ name: String, text: LocalizedText) {
        append(name)
        if let language = text.language { append(parameter: "LANGUAGE", language) }
        append(.colon)
        append(text: text.text)
        endLine()
    }

    /// Writes a property of type TEXT without a language.
    mutating func writeLine(_ name: String, text: String) {
        append(name)
        append(.colon)
        append(text: text)
        endLine()
    }

    /// Writes a whole line that needs no escaping.
    mutating func writeLine(_ literal: String) {
        append(literal)
        endLine()
    }

    /// Writes a property of type URI; `name` includes its parameters.
    mutating func writeLine(_ name: String, uri: String) {
        append(name)
        append(.colon)
        append(uri: uri)
        endLine()
    }
}
