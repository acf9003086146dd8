import RoosterModel

extension Child: TableRow {
    static let schema = TableSchema(
        blank: Child(id: "", parents: [], ageBand: .from0),
        columns: [
            Column("id", \.id, .id),
            Column("parents", list: \.parents, .id, required: true),
            Column("age_band", \.ageBand, .word),
        ],
        key: ["id"])
}
