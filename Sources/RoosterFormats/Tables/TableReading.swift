/// A row as it was read, with where it stands.
struct ReadRow<Row: Sendable>: Sendable {
    /// The row; columns that could not be read have the blank value.
    var row: Row
    /// The physical line where it starts.
    var line: Int
    /// Columns that could not be read.
    var faults: [String]
}

extension TableSchema {
    /// Reads the rows of a CSV file, handing each to `body`.
    ///
    /// Rows with problems are handed over too, so that ids in them are known to other rows.
    func read(
        csv bytes: [UInt8], file: String, problems: inout ProblemList,
        body: (ReadRow<Row>, inout ProblemList) -> Void
    ) {
        var scanner = CSVScanner(bytes)
        var fields: [Field] = []
        guard let headerLine = scanner.next(&fields) else {
            problems.addUnreadable(
                FolderProblem(file: file, line: 1, rule: "is empty; the first line names the columns"))
            return
        }
        let header = Header(schema: self, fields: fields, line: headerLine, file: file, problems: &problems)
        while let line = scanner.next(&fields) {
            if let problem = scanner.problem {
                problems.addUnreadable(FolderProblem(file: file, line: line, rule: problem))
                continue
            }
            guard !fields.allSatisfy(\.isEmpty) else { continue }
            var reading = ReadRow(row: blank, line: line, faults: [])
            header.read(fields, into: &reading, file: file, problems: &problems)
            check(&reading, file: file, keyPrefix: "", problems: &problems)
            body(reading, &problems)
        }
    }

    /// Judges a row whose columns were all read.
    func check(_ reading: inout ReadRow<Row>, file: String, keyPrefix: String, problems: inout ProblemList) {
        guard reading.faults.isEmpty, let (column, problem) = finish(reading.row) else { return }
        reading.faults.append(column)
        problems.add(
            FolderProblem(
                file: file, line: reading.line, column: keyPrefix + column, value: problem.value, rule: problem.rule))
    }
}

extension TableSchema {
    /// Which column each field of a row belongs to.
    private struct Header {
        /// A column and the field it stands in.
        private var columns: [(index: Int, column: Column<Row>)] = []
        /// Fields without a name.
        private var nameless: [Int] = []
        private var count: Int

        init(schema: TableSchema, fields: [Field], line: Int, file: String, problems: inout ProblemList) {
            count = fields.count
            var seen: Set<String> = []
            for (index, field) in fields.enumerated() {
                let name = field.text
                guard !name.isEmpty else {
                    nameless.append(index)
                    continue
                }
                guard seen.insert(name).inserted else {
                    problems.add(
                        FolderProblem(file: file, line: line, column: name, rule: "stands in the header twice"))
                    continue
                }
                guard let column = schema.column(named: name) else {
                    problems.add(
                        FolderProblem(file: file, line: line, column: name, rule: "is not a column of this file"))
                    continue
                }
                columns.append((index, column))
            }
            for name in schema.required where !seen.contains(name) {
                problems.addUnreadable(
                    FolderProblem(file: file, line: line, column: name, rule: "is required and not in the header"))
            }
        }

        func read(_ fields: [Field], into reading: inout ReadRow<Row>, file: String, problems: inout ProblemList) {
            // By position: a copy of every column for every row would cost more than reading.
            for position in columns.indices {
                let index = columns[position].index
                do throws(FieldProblem) {
                    if index < fields.count, !fields[index].isEmpty {
                        try columns[position].column.read(fields[index], &reading.row)
                    } else if columns[position].column.isRequired {
                        throw FieldProblem(rule: "is required and empty")
                    }
                } catch {
                    let name = columns[position].column.name
                    reading.faults.append(name)
                    problems.add(
                        FolderProblem(
                            file: file, line: reading.line, column: name, value: error.value, rule: error.rule))
                }
            }
            for index in nameless where index < fields.count && !fields[index].isEmpty {
                problems.add(
                    FolderProblem(
                        file: file, line: reading.line, column: "column \(index + 1)", value: fields[index].text,
                        rule: "stands in a column without a name"))
            }
            if fields.count > count, let extra = fields[count...].first(where: { !$0.isEmpty }) {
                problems.add(
                    FolderProblem(
                        file: file, line: reading.line, value: extra.text,
                        rule: "stands behind the last column; the header has \(count) columns and this row "
                            + "\(fields.count)"))
            }
        }
    }
}
