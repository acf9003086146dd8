/// Reads the keys of one mapping, remembers which were asked for, and refuses the others by name.
struct YAMLMapping: Sendable {
    /// The file it stands in.
    let file: String
    /// The keys that lead to it, joined by dots; empty for the document itself.
    let path: String
    /// The line it begins on.
    let line: Int
    private let entries: [YAMLEntry]
    private var known: Set<String> = []

    /// The mapping of a value; nil, and a problem, when it is something else.
    init?(_ value: YAMLValue, file: String, path: String, problems: inout ProblemList) {
        guard case .map(let entries, let line) = value else {
            problems.add(
                FolderProblem(
                    file: file, line: value.line, column: path.isEmpty ? nil : path,
                    rule: "must be a mapping such as {key: value}"))
            return nil
        }
        self.file = file
        self.path = path
        self.line = line
        self.entries = entries
    }

    /// All its keys, in order.
    var keys: [YAMLEntry] { entries }

    /// A key with the ones that lead to it.
    func name(_ key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// The entry of a key; nil when it is not there or has no value.
    mutating func entry(_ key: String) -> YAMLEntry? {
        known.insert(key)
        return entries.first { $0.key == key && !$0.value.isNothing }
    }

    /// Says that a key is wrong.
    func refuse(_ key: String, line: Int? = nil, value: String? = nil, _ rule: String, problems: inout ProblemList) {
        let at = line ?? entries.first { $0.key == key }?.line ?? self.line
        problems.add(FolderProblem(file: file, line: at, column: name(key), value: value, rule: rule))
    }

    /// A single value; nil when it is not given or refused.
    mutating func read<Value>(_ key: String, _ codec: FieldCodec<Value>, problems: inout ProblemList) -> Value? {
        guard let entry = entry(key) else { return nil }
        guard case .scalar(let text, _, _) = entry.value else {
            refuse(key, "must be a single value: \(codec.form)", problems: &problems)
            return nil
        }
        do {
            return try codec.read(Field(text: text))
        } catch {
            refuse(key, value: error.value, error.rule, problems: &problems)
            return nil
        }
    }

    /// A single value that must be given; nil, and a problem, when it is not.
    mutating func require<Value>(_ key: String, _ codec: FieldCodec<Value>, problems: inout ProblemList) -> Value? {
        guard entry(key) != nil else {
            refuse(key, line: line, "is required and not given", problems: &problems)
            return nil
        }
        return read(key, codec, problems: &problems)
    }

    /// A list, as a YAML list or as text with `|`; nil when it is not given.
    mutating func list<Value>(_ key: String, _ codec: FieldCodec<Value>, problems: inout ProblemList) -> [Value]? {
        guard let entry = entry(key) else { return nil }
        let fields: [Field]
        do {
            fields = try entry.value.listField().items
        } catch {
            refuse(key, value: error.value, error.rule, problems: &problems)
            return nil
        }
        var values: [Value] = []
        for field in fields {
            do {
                values.append(try codec.read(field))
            } catch {
                refuse(key, value: error.value, error.rule, problems: &problems)
            }
        }
        return values
    }

    /// A mapping inside this one; nil when it is not given or something else.
    mutating func mapping(_ key: String, problems: inout ProblemList) -> YAMLMapping? {
        guard let entry = entry(key) else { return nil }
        return YAMLMapping(entry.value, file: file, path: name(key), problems: &problems)
    }

    /// A list of mappings inside this one; nil when it is not given or something else.
    mutating func mappings(_ key: String, problems: inout ProblemList) -> [YAMLMapping]? {
        guard let entry = entry(key) else { return nil }
        guard case .list(let items, _) = entry.value else {
            refuse(key, "must be a list of mappings such as [{key: value}]", problems: &problems)
            return nil
        }
        let path = name(key)
        return items.compactMap { YAMLMapping($0, file: file, path: path, problems: &problems) }
    }

    /// Refuses every key that was not asked for.
    func refuseUnknownKeys(problems: inout ProblemList) {
        for entry in entries where !known.contains(entry.key) {
            problems.add(
                FolderProblem(
                    file: file, line: entry.line, column: name(entry.key), rule: "is not a key that is known here"))
        }
    }
}

extension YAMLValue {
    /// The value as a field of a list column: a YAML list becomes text with `|`.
    func listField() throws(FieldProblem) -> Field {
        switch self {
        case .scalar(let text, _, _): return Field(text: text)
        case .map: throw FieldProblem(rule: "must be a list, not a mapping")
        case .list(let items, _):
            var texts: [String] = []
            for item in items {
                guard case .scalar(let text, _, _) = item else {
                    throw FieldProblem(rule: "must be a list of single values")
                }
                guard !text.utf8.contains(UInt8(ascii: "|")) else {
                    throw FieldProblem(Field(text: text), "must not hold | inside an item of a list")
                }
                texts.append(text)
            }
            return Field(text: texts.joined(separator: "|"))
        }
    }
}
