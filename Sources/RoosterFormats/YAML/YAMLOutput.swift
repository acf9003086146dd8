/// YAML as it is written: block style outside, flow style inside, text in quotes only where it needs them.
indirect enum YAMLOutput {
    /// Characters as they are.
    case raw(String)
    /// Text, in quotes where another reader could take it for something else.
    case text(String)
    /// A mapping in braces.
    case flowMap([(key: String, value: YAMLOutput)])
    /// A list in brackets.
    case flowList([YAMLOutput])
    /// A mapping, one key a line.
    case blockMap([(key: String, value: YAMLOutput)])
    /// A list, one item a line.
    case blockList([YAMLOutput])

    /// A number.
    static func number(_ number: Double) -> YAMLOutput { .raw(NumberText.text(number)) }

    /// A whole number.
    static func whole(_ number: Int) -> YAMLOutput { .raw(String(number)) }

    /// A list of texts in brackets.
    static func texts(_ texts: [String]) -> YAMLOutput { .flowList(texts.map(YAMLOutput.text)) }

    /// A mapping of texts in braces, sorted by key.
    static func textMap(_ texts: [String: String]) -> YAMLOutput {
        .flowMap(texts.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })
    }

    /// The document as UTF-8, ending in a line feed.
    var bytes: [UInt8] {
        var text = ""
        write(to: &text, indent: 0)
        if !text.hasSuffix("\n") { text += "\n" }
        return Array(text.utf8)
    }

    private func write(to text: inout String, indent: Int) {
        switch self {
        case .raw(let characters): text += characters
        case .text(let value): text += Self.quoted(value)
        case .flowMap(let entries):
            text += "{"
            for (index, entry) in entries.enumerated() {
                text += "\(index > 0 ? ", " : "")\(Self.quoted(entry.key, isKey: true)): "
                entry.value.write(to: &text, indent: indent)
            }
            text += "}"
        case .flowList(let items):
            text += "["
            for (index, item) in items.enumerated() {
                if index > 0 { text += ", " }
                item.write(to: &text, indent: indent)
            }
            text += "]"
        case .blockMap(let entries):
            for entry in entries {
                text += "\(String(repeating: " ", count: indent))\(Self.quoted(entry.key, isKey: true)):"
                text += entry.value.isBlock ? "\n" : " "
                entry.value.write(to: &text, indent: indent + 2)
                if !text.hasSuffix("\n") { text += "\n" }
            }
        case .blockList(let items):
            for item in items {
                text += "\(String(repeating: " ", count: indent))- "
                item.write(to: &text, indent: indent + 2)
                if !text.hasSuffix("\n") { text += "\n" }
            }
        }
    }

    private var isBlock: Bool {
        switch self {
        case .blockMap(let entries): !entries.isEmpty
        case .blockList(let items): !items.isEmpty
        case .raw, .text, .flowMap, .flowList: false
        }
    }

    /// Text as a plain scalar where that is safe in YAML 1.1 and 1.2, otherwise in double quotes.
    ///
    /// A key that is a whole number stays plain, as in `ceilings`.
    static func quoted(_ text: String, isKey: Bool = false) -> String {
        if isPlain(text) || (isKey && Int(text).map(String.init) == text) { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default:
                if mustBeEscaped(scalar) {
                    let digits = String(scalar.value, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
                } else {
                    quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    /// Characters that YAML does not allow as they are, or takes for line ends.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard isLetter(first), last != " ", !reserved.contains(text.lowercased()) else { return false }
        return text.unicodeScalars.allSatisfy {
            isLetter($0) || ("0"..."9").contains($0) || $0 == " " || $0 == "-" || $0 == "_" || $0 == "." || $0 == "/"
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || (0xC0...0x24F).contains(scalar.value)
    }

    private static let reserved: Set<String> = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
}
