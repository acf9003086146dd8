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
            if entry.until < entry.from {
                let until = Field(text: entry.until.isoText)
                return ("until", FieldProblem(until, "is before from (\(entry.from.isoText))"))
            }
            if let region = entry.region, !Municipality.schoolRegions.contains(region) {
                return ("region", FieldProblem(Field(text: region), "is not one of noord, midden, zuid"))
            }
            return nil
        })
}
