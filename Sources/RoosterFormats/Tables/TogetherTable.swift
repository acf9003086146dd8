import RoosterModel

extension Relation: TableRow {
    static let schema = TableSchema(
        blank: Relation(first: "", second: "", relation: .together),
        columns: [
            Column("a", \.first, .id),
            Column("b", \.second, .id),
            Column("relation", \.relation, .word),
        ],
        key: ["a", "b", "relation"])
}
