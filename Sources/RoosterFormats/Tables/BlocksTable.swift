import RoosterModel

extension Block: TableRow {
    static let schema = TableSchema(
        blank: Block(subjectKind: .participant, subject: "", kind: .busy),
        columns: [
            Column("subject_kind", \.subjectKind, .word),
            Column("subject", \.subject, .id),
            Column("kind", \.kind, .word),
            Column("from", optional: \.from, .date),
            Column("until", optional: \.until, .date),
            Column("weekdays", list: \.weekdays, .weekday),
            time("start", \.start),
            time("end", \.end),
            Column("every_weeks", optional: \.everyWeeks, .whole),
            Column("first_week_of", optional: \.firstWeekOf, .date),
            Column("note", optional: \.note, .text),
        ],
        key: [
            "subject_kind", "subject", "kind", "from", "until", "weekdays", "start", "end", "every_weeks",
            "first_week_of", "note",
        ],
        allowsEqualRows: true,
        finish: { block in
            guard let range = block.range else { return nil }
            if range.start == notGiven {
                return ("start", FieldProblem(rule: "is empty, but end is given; give both or none"))
            }
            if range.end == notGiven {
                return ("end", FieldProblem(rule: "is empty, but start is given; give both or none"))
            }
            return range.start == range.end ? ("end", .emptyRange(range.end)) : nil
        })

    /// Stands for the half of a range whose column was not read.
    private static let notGiven = TimeOfDay(minutes: -1)

    private static func time(
        _ name: String, _ path: ColumnPath<TimeRange, TimeOfDay>
    ) -> Column<Block> {
        let codec = FieldCodec<TimeOfDay>.time
        return Column(
            name, form: codec.form,
            read: { (field, block) throws(FieldProblem) in
                var range = block.range ?? TimeRange(start: notGiven, end: notGiven)
                range[keyPath: path] = try codec.read(field)
                block.range = range
            },
            write: { block, writer in
                if let range = block.range { codec.write(range[keyPath: path], &writer) }
            })
    }
}
