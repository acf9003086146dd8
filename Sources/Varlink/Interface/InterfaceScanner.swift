/// Cuts an interface description into words, signs and comments.
struct InterfaceScanner {
    /// A place in the text; both counted from 1, the column in bytes.
    struct Place: Hashable {
        var line = 1
        var column = 1
    }

    /// Where the next byte is read.
    private(set) var place = Place()

    /// True where the last ``skipSpace()`` passed over anything.
    private(set) var skippedSpace = false

    private let bytes: [UInt8]
    private var position = 0
    private var comments: [String] = []

    /// Starts at the beginning of a text.
    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// True at the end of the text.
    var isAtEnd: Bool { position >= bytes.count }

    /// The byte to be read next, nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// True where the comments since the last ``takeComments()`` are not empty.
    var hasComments: Bool { !comments.isEmpty }

    /// Passes over white space and comments, and keeps the comments.
    mutating func skipSpace() {
        let start = position
        while let byte = next {
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: advance()
            case UInt8(ascii: "#"): comment()
            default:
                skippedSpace = position > start
                return
            }
        }
        skippedSpace = position > start
    }

    /// The comments passed over since the last call, one line each, without `#` and the space behind it.
    mutating func takeComments() -> String {
        defer { comments = [] }
        return comments.joined(separator: "\n")
    }

    /// Takes a sign or a word that must stand exactly here.
    mutating func take(_ expected: String) -> Bool {
        let wanted = Array(expected.utf8)
        guard position + wanted.count <= bytes.count, bytes[position..<position + wanted.count].elementsEqual(wanted)
        else { return false }
        for _ in wanted { advance() }
        return true
    }

    /// Takes the letters, digits and further characters that stand here; empty where there are none.
    mutating func takeWord(also further: String = "_") -> String {
        let start = position
        while let byte = next, Self.isAlphanumeric(byte) || further.utf8.contains(byte) { advance() }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// True for an ASCII letter or digit.
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// True for an ASCII letter.
    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// True for an ASCII upper-case letter.
    static func isUppercase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }

    private mutating func comment() {
        advance()
        if next == 0x20 { advance() }
        let start = position
        while let byte = next, byte != 0x0A, byte != 0x0D { advance() }
        comments.append(String(decoding: bytes[start..<position], as: UTF8.self))
    }

    private mutating func advance() {
        if bytes[position] == 0x0A {
            place.line += 1
            place.column = 1
        } else {
            place.column += 1
        }
        position += 1
    }
}
