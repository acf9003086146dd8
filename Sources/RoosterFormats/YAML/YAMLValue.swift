/// A YAML document as plain values with their lines; scalars stay text.
indirect enum YAMLValue: Sendable, Hashable {
    /// A text, and whether it stood without quotes.
    case scalar(String, isPlain: Bool, line: Int)
    /// A list.
    case list([YAMLValue], line: Int)
    /// A mapping.
    case map([YAMLEntry], line: Int)

    /// The line it begins on, from 1.
    var line: Int {
        switch self {
        case .scalar(_, _, let line), .list(_, let line), .map(_, let line): line
        }
    }

    /// Whether nothing is given: empty, `~` or `null`.
    var isNothing: Bool {
        switch self {
        case .scalar(let text, let isPlain, _): text.isEmpty || (isPlain && (text == "~" || text == "null"))
        case .list, .map: false
        }
    }
}

/// A key of a mapping and its value.
struct YAMLEntry: Sendable, Hashable {
    /// The key.
    var key: String
    /// The line the key stands on.
    var line: Int
    /// The value.
    var value: YAMLValue
}
