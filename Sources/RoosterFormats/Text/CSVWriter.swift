/// Writes CSV: UTF-8, comma, LF, quotes only where a field needs them.
struct CSVWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []
    private var fieldStart = 0
    private var needsQuotes = false
    private var isFirstField = true

    /// An empty file.
    init() {}

    /// Begins a field.
    mutating func beginField() {
        if !isFirstField { bytes.append(UInt8(ascii: ",")) }
        isFirstField = false
        fieldStart = bytes.count
        needsQuotes = false
    }

    /// Ends a field, putting it in quotes where its text needs them.
    mutating func endField() {
        guard needsQuotes else { return }
        let text = Array(bytes[fieldStart...])
        bytes.removeSubrange(fieldStart...)
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends a row.
    mutating func endRow() {
        bytes.append(0x0A)
        isFirstField = true
    }

    /// Adds text to the field.
    mutating func append(_ text: String) {
        let before = bytes.count
        bytes.append(contentsOf: text.utf8)
        for index in before..<bytes.count where Self.isSpecial(bytes[index]) {
            needsQuotes = true
            return
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// Adds one ASCII byte that needs no quotes.
    mutating func append(byte: UInt8) {
        bytes.append(byte)
    }

    /// Adds a whole number.
    mutating func append(_ number: Int) {
        guard number >= 0 else {
            append(String(number))
            return
        }
        appendDigits(number, width: 1)
    }

    /// Adds the digits of a number that is not negative, with zeros in front up to a width.
    mutating func appendDigits(_ number: Int, width: Int) {
        var divisor = 1
        var digits = 1
        while number / divisor >= 10 || digits < width {
            divisor *= 10
            digits += 1
        }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }

    /// A whole field of text.
    mutating func field(_ text: String) {
        beginField()
        append(text)
        endField()
    }
}
