import RoosterModel

extension CalendarEntry {
    /// The columns of a file of `calendars/`.
    static let schema = TableSchema(
        blank: CalendarEntry(from: .blank, until: .blank, kind: .closed, title: ""),
        columns: [
            Column("from", \.from, .date),
            Column("until", \.until, .date),
            Column("kind", \.kind, .word),
            Column("title", \.title, .text),
            Column("region", optional: \.region, .text),
        ],
        key: ["from", "until", "kind", "title", "region"],
        finish: { entry in
            guard entry.until < entry.from else { return nil }
            return ("until", FieldProblem(Field(text: entry.until.isoText), "is before from (\(entry.from.isoText))"))
        })
}
