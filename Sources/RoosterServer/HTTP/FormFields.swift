/// The fields of a form or a query (`application/x-www-form-urlencoded`, WHATWG URL §5.1).
struct FormFields {
    /// Most bytes of a form; what the pages send is far below.
    static let mostBytes = 4096

    private let values: [String: String]

    /// Reads them; of a name that comes twice the last value counts.
    init(_ text: some StringProtocol) {
        var values: [String: String] = [:]
        for field in text.split(separator: "&") {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first else { continue }
            values[Self.decoded(name)] = parts.count == 2 ? Self.decoded(parts[1]) : ""
        }
        self.values = values
    }

    /// The value of a field; nil when it is not there or empty.
    subscript(name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
