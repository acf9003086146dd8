import RoosterModel

extension Pool: TableRow {
    static let schema = TableSchema(
        blank: Pool(id: "", kind: "", location: "", amount: 0),
        columns: [
            Column("id", \.id, .id),
            Column("kind", \.kind, .text),
            Column("location", \.location, .id),
            Column("amount", \.amount, .whole),
        ],
        key: ["id"])
}
