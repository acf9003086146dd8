import RoosterModel

/// Writes the parts of a plan as bytes: numbers in as few bytes as they need, every text once.
struct PlanEncoder {
    /// What every encoded plan begins with; the last character is the version of the form.
    static let magic = Array("RoosterPlan1".utf8)

    /// The parts, without the table of texts.
    private(set) var body: [UInt8] = []
    private var texts: [String] = []
    private var indices: [String: Int] = [:]

    /// An empty plan's encoder.
    init() {}

    /// The whole: magic, texts in the order of their first use, parts.
    var bytes: [UInt8] {
        var header = PlanEncoder()
        header.number(UInt64(texts.count))
        for text in texts {
            header.number(UInt64(text.utf8.count))
            header.body.append(contentsOf: text.utf8)
        }
        return Self.magic + header.body + body
    }

    /// A number of seven bits a byte, the lowest first, as in LEB128.
    mutating func number(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            body.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        body.append(UInt8(rest))
    }

    /// A whole number of either sign; small ones of both signs stay small.
    mutating func whole(_ number: Int) {
        let bits = Int64(number)
        self.number(UInt64(bitPattern: (bits << 1) ^ (bits >> 63)))
    }

    /// A number with a fraction, as the eight bytes of IEEE 754, the lowest first.
    mutating func fraction(_ number: Double) {
        var bits = number.bitPattern
        for _ in 0..<8 {
            body.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
        }
    }

    /// A text, as its place among the texts.
    mutating func text(_ text: String) {
        number(UInt64(index(of: text)))
    }

    /// A text that may be missing: 0, or its place plus 1.
    mutating func text(optional text: String?) {
        number(text.map { UInt64(index(of: $0) + 1) } ?? 0)
    }

    /// How many, then each.
    mutating func list<Element>(_ elements: [Element], _ encode: (Element, inout PlanEncoder) -> Void) {
        number(UInt64(elements.count))
        for element in elements { encode(element, &self) }
    }

    /// A list of texts.
    mutating func texts(_ texts: [String]) {
        list(texts) { $1.text($0) }
    }

    /// A mapping, sorted by key.
    mutating func map<Value>(_ map: [String: Value], _ encode: (Value, inout PlanEncoder) -> Void) {
        list(map.sorted { $0.key < $1.key }) { entry, encoder in
            encoder.text(entry.key)
            encode(entry.value, &encoder)
        }
    }

    private mutating func index(of text: String) -> Int {
        if let index = indices[text] { return index }
        indices[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }
}
