/// The columns of a table, in order: one declaration that serves reading, writing and help.
struct TableSchema<Row: Sendable>: Sendable {
    /// A row without values, which reading fills; never valid by itself where columns are required.
    let blank: Row
    /// The columns, in the order in which they are written.
    let columns: [Column<Row>]
    /// The columns that make up a row's key.
    let key: [String]
    /// Columns for texts by language, where the table has them.
    var titles: TitleColumns<Row>?
    /// Whether two equal rows are one, instead of a mistake.
    var allowsEqualRows = false
    /// What is wrong with a row once all its columns are read: a column and the problem.
    var finish: @Sendable (Row) -> (column: String, problem: FieldProblem)? = { _ in nil }

    /// The column with a name, or the title column of a language.
    func column(named name: String) -> Column<Row>? {
        columns.first { $0.name == name } ?? titles?.column(named: name)
    }

    /// Names of the columns that every row must have.
    var required: [String] {
        columns.filter(\.isRequired).map(\.name) + (titles.map { ["\($0.prefix)nl"] } ?? [])
    }
}

/// Columns such as `title_nl`, one a language, which stand after another column.
struct TitleColumns<Row: Sendable>: Sendable {
    /// What their names begin with.
    let prefix: String
    /// The column they stand behind.
    let after: String
    /// The texts by language.
    let path: ColumnPath<Row, [String: String]>

    /// The column of a language, or nil when the name is not of this family.
    func column(named name: String) -> Column<Row>? {
        guard name.hasPrefix(prefix) else { return nil }
        let language = String(name.dropFirst(prefix.count))
        let isLanguage =
            (2...16).contains(language.utf8.count)
            && language.utf8.allSatisfy {
                ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || $0 == UInt8(ascii: "-")
                    || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
            }
        return isLanguage ? column(language: language) : nil
    }

    /// The column of a language; `nl` is required.
    func column(language: String) -> Column<Row> {
        let path = path
        return Column(
            prefix + language, required: language == "nl", form: "text",
            read: { (field, row) throws(FieldProblem) in row[keyPath: path][language] = field.text },
            write: { row, writer in writer.append(row[keyPath: path][language] ?? "") })
    }

    /// Dutch, English, then every other language of the rows in order.
    func languages(of rows: [Row]) -> [String] {
        var others: Set<String> = []
        for row in rows { others.formUnion(row[keyPath: path].keys) }
        return ["nl", "en"] + others.subtracting(["nl", "en"]).sorted()
    }
}

extension TableSchema {
    /// Rows as CSV, in the order given.
    func csv(_ rows: [Row]) -> [UInt8] {
        var shown: [Column<Row>] = []
        for column in columns {
            shown.append(column)
            if let titles, titles.after == column.name {
                shown += titles.languages(of: rows).map(titles.column(language:))
            }
        }
        var writer = CSVWriter()
        for column in shown { writer.field(column.name) }
        writer.endRow()
        for row in rows {
            // By index: a copy of every column for every row would cost more than writing.
            for index in shown.indices {
                writer.beginField()
                shown[index].write(row, &writer)
                writer.endField()
            }
            writer.endRow()
        }
        return writer.bytes
    }
}
