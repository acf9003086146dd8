package import RoosterModel

/// An input table whatever its rows: how it is read, written and described.
struct InputTable: Sendable {
    /// Which table.
    let table: Table
    /// Its key in municipality.yaml.
    let inlineKey: String
    /// Reads its CSV file.
    let readCSV: @Sendable ([UInt8], inout FolderReading) -> Void
    /// Reads its entries in municipality.yaml.
    let readInline: @Sendable ([YAMLMapping], inout FolderReading) -> Void
    /// Its CSV file; nil when it has no rows.
    let write: @Sendable (State) -> [UInt8]?
    /// Its columns, for help.
    let help: [ColumnHelp]

    /// The table at a place of the state.
    private init<Row: TableRow>(_ path: ColumnPath<State, Rows<Row>>, inlineKey: String? = nil) {
        let table = Row.table
        let file = table.fileName
        let inlineKey = inlineKey ?? table.rawValue
        self.table = table
        self.inlineKey = inlineKey
        readCSV = { bytes, reading in
            var problems = reading.problems
            Row.schema.read(csv: bytes, file: file, problems: &problems) { row, problems in
                reading.insert(row, into: path, file: file, keyPrefix: "", problems: &problems)
            }
            reading.problems = problems
        }
        readInline = { entries, reading in
            var problems = reading.problems
            Row.schema.read(entries: entries, problems: &problems) { row, problems in
                reading.insert(
                    row, into: path, file: MunicipalityYAML.file, keyPrefix: inlineKey + ".", problems: &problems)
            }
            reading.problems = problems
        }
        write = { state in
            let rows = state[keyPath: path]
            return rows.isEmpty ? nil : Row.schema.csv(rows.sorted)
        }
        help = Row.schema.help
    }

    /// Every input table, in the order of the specification.
    static let all: [InputTable] = [
        InputTable(\.locations), InputTable(\.rooms), InputTable(\.organisations), InputTable(\.staff),
        InputTable(\.participants), InputTable(\.homes), InputTable(\.children), InputTable(\.care),
        InputTable(\.childcare), InputTable(\.blocks), InputTable(\.activities), InputTable(\.groups),
        InputTable(\.enrolments), InputTable(\.done), InputTable(\.pools), InputTable(\.rides),
        InputTable(\.together), InputTable(\.travel, inlineKey: "travelTimes"),
    ]
}

/// What help says of a column.
package struct ColumnHelp: Sendable, Hashable {
    /// The name in the header.
    package var name: String
    /// What a value looks like.
    package var form: String
    /// Whether every row must have a value.
    package var isRequired: Bool
}

extension TableSchema {
    /// What help says of its columns.
    var help: [ColumnHelp] {
        columns.flatMap { column in
            let own = [ColumnHelp(name: column.name, form: column.form, isRequired: column.isRequired)]
            guard let titles, titles.after == column.name else { return own }
            return own
                + ["nl", "en"].map {
                    ColumnHelp(name: titles.prefix + $0, form: "text", isRequired: $0 == "nl")
                }
        }
    }
}

/// The columns of an input table, in order.
package func columnHelp(for table: Table) -> [ColumnHelp] {
    InputTable.all.first { $0.table == table }?.help ?? []
}
