import FoundationEssentials

/// Bytes of a file as UTF-8 without byte order mark.
enum TextDecoding {
    /// Why bytes are no text.
    struct Failure: Error, Hashable {
        /// The line of the byte, from 1.
        var line: Int
        /// The rule that is broken.
        var rule: String
    }

    /// The bytes as UTF-8: read as UTF-8 with or without byte order mark, otherwise as Windows-1252.
    ///
    /// - Throws: ``Failure`` for a mark before other bytes, bytes that Windows-1252 does not have, and control
    ///   characters, which only binary files hold.
    static func utf8(_ data: Data) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](data)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Failure(line: 1, rule: "is UTF-16; save it as UTF-8")
        }
        if hasMark {
            bytes.removeFirst(3)
        }
        try refuseControlCharacters(bytes)
        if isUTF8(bytes) { return bytes }
        guard !hasMark else {
            throw Failure(
                line: line(ofFirstInvalid: bytes), rule: "begins with the mark of UTF-8, but holds bytes that are not")
        }
        return try fromWindows1252(bytes)
    }

    private static func refuseControlCharacters(_ bytes: [UInt8]) throws(Failure) {
        var line = 1
        for byte in bytes {
            if byte == 0x0A { line += 1 }
            guard byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09, byte != 0x7F else {
                throw Failure(line: line, rule: "holds the byte \(hexadecimal(byte)), so it is no text")
            }
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    private static func line(ofFirstInvalid bytes: [UInt8]) -> Int {
        var line = 1
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }

    /// Windows-1252 as UTF-8.
    ///
    /// Source: the WHATWG Encoding Standard's index for 0x80–0x9F, without the five bytes that the code page leaves
    /// undefined (81, 8D, 8F, 90, 9D).
    private static func fromWindows1252(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var line = 1
        for byte in bytes {
            if byte < 0x80 {
                if byte == 0x0A { line += 1 }
                output.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
            guard let scalar else {
                throw Failure(
                    line: line,
                    rule: "is not UTF-8, and holds the byte \(hexadecimal(byte)), which Windows-1252 does not have")
            }
            output.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
        }
        return output
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0\(digits)" : digits
    }

    private static let high: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
