import RoosterModel

extension TravelTime: TableRow {
    static let schema = TableSchema(
        blank: TravelTime(from: "", to: "", mode: .walk, minutes: 1),
        columns: [
            Column("from", \.from, .text),
            Column("to", \.to, .text),
            Column("mode", \.mode, .word),
            Column("minutes", \.minutes, .whole),
            Column("first", optional: \.first, .time),
            Column("last", optional: \.last, .time),
        ],
        key: ["from", "to", "mode"])
}
