/// The way to a value of a row, which may be used from any thread.
typealias ColumnPath<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

/// One column of a table: its name, how it is read into a row and written from one.
struct Column<Row: Sendable>: Sendable {
    /// The name in the header.
    let name: String
    /// Whether every row must have a value.
    let isRequired: Bool
    /// Whether it holds a list.
    let isList: Bool
    /// What a value looks like.
    let form: String
    /// Reads a field that is not empty into a row.
    let read: @Sendable (Field, inout Row) throws(FieldProblem) -> Void
    /// Writes the field of a row.
    let write: @Sendable (Row, inout CSVWriter) -> Void

    /// A column made of its parts, for values that are not simply properties.
    init(
        _ name: String, required isRequired: Bool = false, isList: Bool = false, form: String,
        read: @escaping @Sendable (Field, inout Row) throws(FieldProblem) -> Void,
        write: @escaping @Sendable (Row, inout CSVWriter) -> Void
    ) {
        self.name = name
        self.isRequired = isRequired
        self.isList = isList
        self.form = form
        self.read = read
        self.write = write
    }

    /// A column whose rows always have a value; one that is not required keeps that of a blank row.
    init<Value>(
        _ name: String, _ path: ColumnPath<Row, Value>, _ codec: FieldCodec<Value>,
        required: Bool = true
    ) {
        self.init(
            name, required: required, form: codec.form,
            read: { (field, row) throws(FieldProblem) in row[keyPath: path] = try codec.read(field) },
            write: { codec.write($0[keyPath: path], &$1) })
    }

    /// A column of a file with very many rows: functions are several times faster than a key path.
    init<Value>(
        _ name: String, _ codec: FieldCodec<Value>, required: Bool = true,
        get: @escaping @Sendable (Row) -> Value, set: @escaping @Sendable (inout Row, Value) -> Void
    ) {
        self.init(
            name, required: required, form: codec.form,
            read: { (field, row) throws(FieldProblem) in set(&row, try codec.read(field)) },
            write: { codec.write(get($0), &$1) })
    }

    /// A column whose rows may have no value.
    init<Value>(
        _ name: String, optional path: ColumnPath<Row, Value?>, _ codec: FieldCodec<Value>
    ) {
        self.init(
            name, form: codec.form,
            read: { (field, row) throws(FieldProblem) in row[keyPath: path] = try codec.read(field) },
            write: { row, writer in
                if let value = row[keyPath: path] { codec.write(value, &writer) }
            })
    }

    /// A column that holds a list with `|` between its items.
    init<Value>(
        _ name: String, list path: ColumnPath<Row, [Value]>, _ codec: FieldCodec<Value>,
        required: Bool = false
    ) {
        self.init(
            name, required: required, isList: true, form: "list of \(codec.form)",
            read: { (field, row) throws(FieldProblem) in
                var values: [Value] = []
                for item in field.items { values.append(try codec.read(item)) }
                row[keyPath: path] = values
            },
            write: { row, writer in
                for (index, value) in row[keyPath: path].enumerated() {
                    if index > 0 { writer.append(byte: UInt8(ascii: "|")) }
                    codec.write(value, &writer)
                }
            })
    }

    /// A column that is `yes` or empty, which means no.
    init(flag name: String, _ path: ColumnPath<Row, Bool>) {
        let codec = FieldCodec<Bool>.yesOrNo
        self.init(
            name, form: codec.form,
            read: { (field, row) throws(FieldProblem) in row[keyPath: path] = try codec.read(field) },
            write: { row, writer in
                if row[keyPath: path] { codec.write(true, &writer) }
            })
    }
}
