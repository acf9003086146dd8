import RoosterModel

extension Organisation: TableRow {
    static let schema = TableSchema(
        blank: Organisation(id: "", name: "", kind: .provider),
        columns: [
            Column("id", \.id, .id),
            Column("name", \.name, .text),
            Column("kind", \.kind, .word),
            Column("contact", optional: \.contact, .text),
        ],
        key: ["id"])
}
