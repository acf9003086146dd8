package import RoosterModel

/// Reads changes in the short form of a repair, as `FILE:KEY.COLUMN=VALUE`, against what is known.
///
/// `childcare.csv:k7.places=9` sets one column of a row as its file would have it; an empty value empties it. Several
/// edits of one row become one change. A row that is not there yet is made when its table has ids
/// (`childcare.csv:new.location=school|…` with every column that is required). `-childcare.csv:k7` takes a row away.
///
/// - Parameters:
///   - edits: The edits, in order.
///   - state: What is known.
/// - Returns: A change for every row that is named, in the order of its first edit.
/// - Throws: ``FolderErrors`` that names the edit, or the row and column, with the rule it breaks.
package func changes(from edits: [String], in state: State) throws(FolderErrors) -> [Change] {
    var reading = EditReading(state: state)
    for edit in edits { try reading.read(edit) }
    return try reading.changes()
}

/// One edit after the other, gathered by row.
private struct EditReading {
    let state: State
    private var order: [RowReference] = []
    private var values: [RowReference: [(column: String, value: String)]] = [:]
    private var removed: Set<RowReference> = []

    init(state: State) {
        self.state = state
    }

    mutating func read(_ edit: String) throws(FolderErrors) {
        if edit.hasPrefix("-") {
            let row = try reference(edit.dropFirst(), in: edit)
            guard state.row(row) != nil else { throw Self.problem(edit, "there is no such row") }
            note(row)
            removed.insert(row)
            return
        }
        guard let equals = edit.firstIndex(of: "="), let dot = edit[..<equals].lastIndex(of: ".") else {
            throw Self.problem(edit, "an edit reads FILE:KEY.COLUMN=VALUE, or -FILE:KEY")
        }
        let row = try reference(edit[..<dot], in: edit)
        note(row)
        values[row, default: []].append(
            (String(edit[edit.index(after: dot)..<equals]), String(edit[edit.index(after: equals)...])))
    }

    func changes() throws(FolderErrors) -> [Change] {
        var result: [Change] = []
        for row in order {
            if removed.contains(row) {
                result.append(.remove(row))
                continue
            }
            let changed = try edited(row)
            // A table without ids has its key in its columns: the former row is another one.
            if changed.reference != row, state.row(row) != nil { result.append(.remove(row)) }
            result.append(.put(changed))
        }
        return result
    }

    private mutating func note(_ row: RowReference) {
        if !order.contains(row) { order.append(row) }
    }

    private func reference(_ text: Substring, in edit: String) throws(FolderErrors) -> RowReference {
        guard let colon = text.firstIndex(of: ":") else {
            throw Self.problem(edit, "an edit reads FILE:KEY.COLUMN=VALUE, or -FILE:KEY")
        }
        let file = text[..<colon]
        let key = String(text[text.index(after: colon)...])
        guard let table = Table.allCases.first(where: { $0.fileName == file || $0.rawValue == file }) else {
            throw Self.problem(edit, "there is no such file; files are named as in the data folder")
        }
        guard !key.isEmpty else { throw Self.problem(edit, "the key of the row is missing") }
        return RowReference(table: table, key: key)
    }

    /// The row with its edits, read by the rules of its file.
    private func edited(_ row: RowReference) throws(FolderErrors) -> AnyRow {
        guard let table = InputTable.all.first(where: { $0.table == row.table }) else {
            throw Self.problem(row.key, "there is no such table")
        }
        var cells = try cells(of: row, table)
        for (column, value) in values[row] ?? [] {
            if let index = cells.firstIndex(where: { $0.column == column }) {
                cells[index].value = value
            } else {
                cells.append((column, value))
            }
        }
        var writer = CSVWriter()
        for cell in cells { writer.field(cell.column) }
        writer.endRow()
        for cell in cells { writer.field(cell.value) }
        writer.endRow()
        var reading = FolderReading(FolderContents(), limits: FolderLimits())
        table.readCSV(writer.bytes, &reading)
        do {
            try reading.problems.throwIfAny()
        } catch {
            // A key that is mistyped looks like a new row without what one needs.
            let lacking = error.problems.filter { $0.rule.hasPrefix("is required") }.compactMap(\.column)
            guard state.row(row) == nil, !lacking.isEmpty else { throw error }
            throw Self.problem(
                "\(row.table.fileName):\(row.key)",
                "there is no such row, and a new one needs \(lacking.joined(separator: ", "))")
        }
        guard let changed = reading.state.rows(of: row.table).first else {
            throw Self.problem("\(row.table.fileName):\(row.key)", "an edit must leave the row a value")
        }
        return changed
    }

    private func cells(of row: RowReference, _ table: InputTable) throws(FolderErrors) -> [(
        column: String, value: String
    )] {
        guard let present = state.row(row), let alone = try? State().applying([.put(present)]),
            let bytes = table.write(alone)
        else {
            guard table.help.contains(where: { $0.name == "id" }) else {
                throw Self.problem("\(row.table.fileName):\(row.key)", "there is no such row")
            }
            return [("id", row.key)]
        }
        var scanner = CSVScanner(bytes)
        var header: [Field] = []
        var fields: [Field] = []
        _ = scanner.next(&header)
        _ = scanner.next(&fields)
        return zip(header, fields).map { ($0.text, $1.text) }
    }

    private static func problem(_ edit: String, _ rule: String) -> FolderErrors {
        FolderErrors(problems: [FolderProblem(file: edit, rule: rule)], total: 1)
    }
}
