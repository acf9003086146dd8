import Foundation

/// Makes the bytes of an XML file safe for Foundation's parser.
///
/// The parser on Linux reads through a null pointer at a processing instruction without data, such as `<?x?>`, and at
/// some declarations of a document type (found by fuzzing). The format has neither, so instructions are blanked out,
/// the XML declaration with them, and declarations are refused. Text must be UTF-8, since in any other encoding the
/// parser might see what this did not.
enum XmlBytes {
    private static let declarations = ["<!ENTITY", "<!NOTATION", "<!ELEMENT", "<!ATTLIST"].map { Array($0.utf8) }
    private static let markStart = Array("<?".utf8)
    private static let markEnd = Array("?>".utf8)
    /// What begins and ends text that is no markup.
    private static let quotations = [("<!--", "-->"), ("<![CDATA[", "]]>")].map { (Array($0.utf8), Array($1.utf8)) }

    /// The bytes without instructions; line ends stay where they are.
    ///
    /// - Throws: ``TimetablingFileError`` for text that is not UTF-8 or declares something.
    static func cleaned(_ data: Data, file: String) throws(TimetablingFileError) -> Data {
        var bytes = Array(data)
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TimetablingFileError(file: file, line: 0, element: "file", value: "", rule: "is not UTF-8")
        }
        // Zeros before the first mark would make the parser guess an encoding of four bytes, which ends the program.
        if let control = bytes.firstIndex(where: { $0 < 0x20 && !"\t\n\r".utf8.contains($0) }) {
            let line = 1 + bytes[..<control].count { $0 == UInt8(ascii: "\n") }
            throw TimetablingFileError(
                file: file, line: line, element: "file", value: "", rule: "holds a control character")
        }
        var place = 0
        var quotationEnd: [UInt8]?
        while let next = bytes[place...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) {
            place = next + 1
            if let end = quotationEnd, next + 1 >= end.count, begins(end, at: next + 1 - end.count, in: bytes) {
                quotationEnd = nil
            } else if begins(markStart, at: next, in: bytes) {
                // Inside a quotation only the mark goes: what follows may be the end of the quotation.
                let end = quotationEnd == nil ? endOfMark(from: next, in: bytes) : next + markStart.count
                for index in next..<end where bytes[index] != UInt8(ascii: "\n") { bytes[index] = UInt8(ascii: " ") }
                place = end
            } else if let declaration = declarations.first(where: { begins($0, at: next, in: bytes) }) {
                let line = 1 + bytes[..<next].count { $0 == UInt8(ascii: "\n") }
                throw TimetablingFileError(
                    file: file, line: line, element: String(decoding: declaration, as: UTF8.self), value: "",
                    rule: "is not known in the format")
            } else if quotationEnd == nil {
                quotationEnd = quotations.first { begins($0.0, at: next, in: bytes) }?.1
            }
        }
        return Data(bytes)
    }

    private static func begins(_ text: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
        place + text.count <= bytes.count && bytes[place..<(place + text.count)].elementsEqual(text)
    }

    private static func endOfMark(from start: Int, in bytes: [UInt8]) -> Int {
        var place = start
        while place < bytes.count {
            if begins(markEnd, at: place, in: bytes) { return place + markEnd.count }
            place += 1
        }
        return bytes.count
    }
}
