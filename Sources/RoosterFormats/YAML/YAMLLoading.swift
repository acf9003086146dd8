import Yams

/// Reads YAML text into values, within limits.
struct YAMLLoading {
    /// What is read at most.
    let limits: FolderLimits
    private var count = 0

    /// A reader with limits.
    init(limits: FolderLimits) {
        self.limits = limits
    }

    /// Why a text is refused.
    struct Failure: Error, Hashable {
        /// The line, where it is known.
        var line: Int?
        /// What is wrong.
        var rule: String
    }

    /// The document in a text; an empty mapping when there is none.
    ///
    /// - Throws: ``Failure`` for text that is no YAML, and for what would take time or memory without bound: anchors
    ///   that are used again, values nested too deep, too many values.
    mutating func load(_ bytes: [UInt8]) throws(Failure) -> YAMLValue {
        try Self.refuseAliases(bytes)
        let root: Node?
        do {
            let parser = try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8)
            root = try parser.singleRoot()
        } catch let error as YamlError {
            var failure = Self.failure(error)
            // What ends too early is said to go wrong behind the last line.
            failure.line = failure.line.map { min($0, Self.lineCount(bytes)) }
            throw failure
        } catch {
            throw Failure(line: nil, rule: "cannot be read as YAML: \(error)")
        }
        guard let root else { return .map([], line: 1) }
        count = 0
        return try value(of: root, depth: 1)
    }

    private mutating func value(of node: Node, depth: Int) throws(Failure) -> YAMLValue {
        let line = node.mark?.line ?? 1
        guard depth <= limits.yamlDepth else {
            throw Failure(line: line, rule: "values are nested deeper than \(limits.yamlDepth)")
        }
        count += 1
        guard count <= limits.yamlValues else {
            throw Failure(line: line, rule: "holds more than \(limits.yamlValues) values")
        }
        switch node {
        case .scalar(let scalar):
            guard !scalar.string.utf8.contains(where: Self.isControl) else {
                throw Failure(line: line, rule: "holds a control character")
            }
            return .scalar(scalar.string, isPlain: scalar.style == .plain, line: line)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence { items.append(try value(of: item, depth: depth + 1)) }
            return .list(items, line: line)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            for (key, item) in mapping {
                guard case .scalar(let name) = key else {
                    throw Failure(line: key.mark?.line ?? line, rule: "a key is a text, not a list or a mapping")
                }
                let keyLine = name.mark?.line ?? line
                entries.append(
                    YAMLEntry(key: name.string, line: keyLine, value: try value(of: item, depth: depth + 1)))
            }
            return .map(entries, line: line)
        case .alias:
            throw Failure(line: line, rule: Self.aliasRule)
        }
    }

    private static let aliasRule = "anchors (&name) that are used again (*name) are not read; write the value out"

    /// Refuses texts in which `*name` could stand for `&name`.
    ///
    /// This comes before parsing, because a few lines of anchors in anchors stand for billions of values. A text that
    /// has the same word behind `&` and behind `*` without meaning anchors is refused too; there is hardly one.
    private static func refuseAliases(_ bytes: [UInt8]) throws(Failure) {
        guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return }
        let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
        for (name, line) in names(after: UInt8(ascii: "*"), in: bytes) where anchors.contains(name) {
            throw Failure(line: line, rule: aliasRule)
        }
    }

    private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, line: Int)] {
        var found: [(name: ArraySlice<UInt8>, line: Int)] = []
        var line = 1
        for index in bytes.indices {
            if bytes[index] == 0x0A { line += 1 }
            guard bytes[index] == mark else { continue }
            let name = bytes[(index + 1)...].prefix { isNameByte($0) }
            if !name.isEmpty { found.append((name, line)) }
        }
        return found
    }

    /// Whether a byte is a control character other than tab and line end; escapes such as `\0` make them.
    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private static func lineCount(_ bytes: [UInt8]) -> Int {
        max(1, bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1))
    }

    private static func failure(_ error: YamlError) -> Failure {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            // The library's own limit, far above ours, which speaks of its C functions.
            if problem.hasPrefix("Maximum nesting level") || context?.text.contains("nesting level") == true {
                return Failure(line: mark.line, rule: "is not YAML that is read: values are nested too deep")
            }
            let about = context.map { "\($0.text) (begun in line \($0.mark.line)): " } ?? ""
            return Failure(line: mark.line, rule: "is not YAML: \(about)\(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            return Failure(line: context.mark.line, rule: "is not YAML: the key \(keys) stands in one mapping twice")
        case .reader(let problem, _, _, _):
            return Failure(line: nil, rule: "is not YAML: \(problem)")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return Failure(line: nil, rule: "cannot be read as YAML")
        }
    }
}
