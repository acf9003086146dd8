extension TableSchema {
    /// Reads the rows of a table that stands in a YAML file, handing each to `body`.
    func read(
        entries: [YAMLMapping], problems: inout ProblemList, body: (ReadRow<Row>, inout ProblemList) -> Void
    ) {
        for entry in entries {
            read(entry, ignoring: [], problems: &problems, body: body)
        }
    }

    /// Reads one row that stands in a YAML file, leaving out keys that say something else.
    func read(
        _ entry: YAMLMapping, ignoring ignored: Set<String>, problems: inout ProblemList,
        body: (ReadRow<Row>, inout ProblemList) -> Void
    ) {
        var reading = ReadRow(row: blank, line: entry.line, faults: [])
        var given: Set<String> = []
        for item in entry.keys where !ignored.contains(item.key) {
            guard let column = column(named: item.key) else {
                problems.add(
                    FolderProblem(
                        file: entry.file, line: entry.line, column: entry.name(item.key),
                        rule: "is not a column of this table"))
                continue
            }
            guard !item.value.isNothing else { continue }
            given.insert(item.key)
            do {
                let field = try Self.field(of: item.value, for: column)
                if field.isEmpty {
                    given.remove(item.key)
                } else {
                    try column.read(field, &reading.row)
                }
            } catch {
                reading.faults.append(column.name)
                problems.add(
                    FolderProblem(
                        file: entry.file, line: entry.line, column: entry.name(item.key), value: error.value,
                        rule: error.rule))
            }
        }
        for name in required where !given.contains(name) {
            reading.faults.append(name)
            problems.add(
                FolderProblem(
                    file: entry.file, line: entry.line, column: entry.name(name), rule: "is required and not given"))
        }
        check(&reading, file: entry.file, keyPrefix: entry.path + ".", problems: &problems)
        body(reading, &problems)
    }

    private static func field(of value: YAMLValue, for column: Column<Row>) throws(FieldProblem) -> Field {
        if column.isList { return try value.listField() }
        guard case .scalar(let text, _, _) = value else {
            throw FieldProblem(rule: "must be a single value: \(column.form)")
        }
        return Field(text: text)
    }
}
