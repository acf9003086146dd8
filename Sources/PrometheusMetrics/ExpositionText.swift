/// Text in the exposition format 0.0.4 of Prometheus while it is written.
struct ExpositionText {
    /// What has been written so far.
    private(set) var text = ""

    /// Writes the lines that describe the metrics of one name.
    mutating func describe(_ name: String, kind: MetricKind, help: String) {
        let escaped = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
        text += "# HELP \(name) \(escaped)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    /// Writes one value.
    mutating func append(_ name: String, _ labels: String, _ value: Double) {
        append(name, labels, number: Self.number(value))
    }

    /// Writes one whole number.
    mutating func append(_ name: String, _ labels: String, _ value: some BinaryInteger) {
        append(name, labels, number: String(value))
    }

    /// Appends in pieces, which costs half of what an interpolated string does.
    private mutating func append(_ name: String, _ labels: String, number: String) {
        text += name
        text += labels
        text += " "
        text += number
        text += "\n"
    }

    /// The number as Go's `ParseFloat` reads it; whole numbers without a fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        // Below 2⁵³ every whole number is exact.
        if abs(value) < 9_007_199_254_740_992, let whole = Int64(exactly: value) { return "\(whole)" }
        return "\(value)"
    }
}

/// What Prometheus calls the type of a metric.
enum MetricKind: String {
    case counter
    case gauge
    case histogram
    case summary
}
