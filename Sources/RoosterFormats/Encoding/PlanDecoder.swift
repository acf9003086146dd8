import RoosterModel

/// Reads what ``PlanEncoder`` wrote; any bytes give a plan or an error, in time and memory bound by their number.
struct PlanDecoder {
    private let bytes: [UInt8]
    private var position = 0
    private var table: [String] = []

    /// Begins to read, with the texts.
    init(_ bytes: [UInt8]) throws(PlanDecodingError) {
        self.bytes = bytes
        guard bytes.starts(with: PlanEncoder.magic) else { throw .notAPlan }
        position = PlanEncoder.magic.count
        let count = try length()
        table.reserveCapacity(count)
        for _ in 0..<count {
            let size = try length()
            table.append(String(decoding: bytes[position..<(position + size)], as: UTF8.self))
            position += size
        }
    }

    /// Refuses bytes behind the end.
    func finish() throws(PlanDecodingError) {
        guard position == bytes.count else { throw .trailingBytes(offset: position) }
    }

    /// A number of seven bits a byte.
    mutating func number() throws(PlanDecodingError) -> UInt64 {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while position < bytes.count, shift < 64 {
            let byte = bytes[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw .damaged(offset: position)
    }

    /// A number of things that each take at least one byte, so that there are not more than bytes left.
    mutating func length() throws(PlanDecodingError) -> Int {
        let count = try number()
        guard count <= UInt64(bytes.count - position) else { throw .damaged(offset: position) }
        return Int(count)
    }

    /// A whole number of either sign.
    mutating func whole() throws(PlanDecodingError) -> Int {
        let bits = try number()
        return Int(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1))
    }

    /// A number with a fraction.
    mutating func fraction() throws(PlanDecodingError) -> Double {
        guard bytes.count - position >= 8 else { throw .damaged(offset: position) }
        var bits: UInt64 = 0
        for offset in 0..<8 { bits |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
        position += 8
        return Double(bitPattern: bits)
    }

    /// A text.
    mutating func text() throws(PlanDecodingError) -> String {
        let index = try number()
        guard index < UInt64(table.count) else { throw .damaged(offset: position) }
        return table[Int(index)]
    }

    /// A text that may be missing.
    mutating func optionalText() throws(PlanDecodingError) -> String? {
        let index = try number()
        guard index <= UInt64(table.count) else { throw .damaged(offset: position) }
        return index == 0 ? nil : table[Int(index) - 1]
    }

    /// How many, then each.
    mutating func list<Element>(
        _ decode: (inout PlanDecoder) throws(PlanDecodingError) -> Element
    ) throws(PlanDecodingError) -> [Element] {
        let count = try length()
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 1 << 16))
        for _ in 0..<count { elements.append(try decode(&self)) }
        return elements
    }

    /// A list of texts.
    mutating func texts() throws(PlanDecodingError) -> [String] {
        try list { (decoder) throws(PlanDecodingError) in try decoder.text() }
    }

    /// A mapping.
    mutating func map<Value>(
        _ decode: (inout PlanDecoder) throws(PlanDecodingError) -> Value
    ) throws(PlanDecodingError) -> [String: Value] {
        var map: [String: Value] = [:]
        for _ in 0..<(try length()) {
            let key = try text()
            map[key] = try decode(&self)
        }
        return map
    }

    /// A word of an enumeration.
    mutating func word<Word: RawRepresentable<String>>() throws(PlanDecodingError) -> Word {
        let text = try text()
        guard let word = Word(rawValue: text) else { throw .unknownWord(text, offset: position) }
        return word
    }

    /// A word of an enumeration that may be missing.
    mutating func optionalWord<Word: RawRepresentable<String>>() throws(PlanDecodingError) -> Word? {
        guard let text = try optionalText() else { return nil }
        guard let word = Word(rawValue: text) else { throw .unknownWord(text, offset: position) }
        return word
    }

    /// A day.
    mutating func date() throws(PlanDecodingError) -> CalendarDate {
        CalendarDate(dayNumber: try whole())
    }

    /// A time.
    mutating func time() throws(PlanDecodingError) -> TimeOfDay {
        TimeOfDay(minutes: try whole())
    }

    /// A stretch of time.
    mutating func range() throws(PlanDecodingError) -> TimeRange {
        TimeRange(start: try time(), end: try time())
    }
}
