/// Names and labels as the exposition format allows them.
enum MetricName {
    /// A label of the program, such as `plan.duration`, as the name of a metric, such as `plan_duration`.
    ///
    /// - Parameters:
    ///   - label: The label; what the format does not allow becomes an underscore.
    ///   - suffix: What the name must end in.
    /// - Returns: A name that matches `[a-zA-Z_:][a-zA-Z0-9_:]*`.
    static func metric(_ label: String, suffix: String = "") -> String {
        let name = sanitized(label, allowsColon: true)
        return name.hasSuffix(suffix) ? name : name + suffix
    }

    /// A dimension of the program as the name of a label.
    ///
    /// - Parameters:
    ///   - dimension: The dimension; what the format does not allow becomes an underscore.
    ///   - reserved: A name that the metric needs for itself.
    /// - Returns: A name that matches `[a-zA-Z_][a-zA-Z0-9_]*`, does not begin with two underscores and is not reserved.
    static func label(_ dimension: String, reserved: String?) -> String {
        var name = sanitized(dimension, allowsColon: false)
        while name.hasPrefix("__") { name.removeFirst() }
        // The prefix that Prometheus itself gives to labels it cannot keep.
        return name == reserved ? "exported_\(name)" : name
    }

    private static func sanitized(_ text: String, allowsColon: Bool) -> String {
        var octets = text.utf8.map { octet in
            switch octet {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: octet
            case 0x3A where allowsColon: octet
            default: 0x5F as UInt8
            }
        }
        if octets.first.map({ (0x30...0x39).contains($0) }) ?? true { octets.insert(0x5F, at: 0) }
        return String(decoding: octets, as: UTF8.self)
    }
}

/// The dimensions of one series, in the order of their names.
struct Labels: Hashable, Comparable {
    private let pairs: [Pair]
    /// The pairs as the format writes them, without braces; made once, since every bucket writes them.
    private let text: String

    private struct Pair: Hashable {
        let name: String
        let value: String
    }

    /// Takes the dimensions over; of two with one name the later wins.
    init(_ dimensions: [(String, String)], reserved: String?) {
        var values: [String: String] = [:]
        for (name, value) in dimensions { values[MetricName.label(name, reserved: reserved)] = value }
        pairs = values.sorted { $0.key < $1.key }.map { Pair(name: $0.key, value: $0.value) }
        text = pairs.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
    }

    /// The labels in braces; nothing when there are none.
    var inBraces: String {
        text.isEmpty ? "" : "{\(text)}"
    }

    /// The labels with one more at the end, whose value needs no escape, in braces.
    func inBraces(adding name: String, _ value: String) -> String {
        text.isEmpty ? "{\(name)=\"\(value)\"}" : "{\(text),\(name)=\"\(value)\"}"
    }

    private static func escaped(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else { return value }
        return value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    static func < (left: Labels, right: Labels) -> Bool {
        left.pairs.lexicographicallyPrecedes(right.pairs) { ($0.name, $0.value) < ($1.name, $1.value) }
    }
}
