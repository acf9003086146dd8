import RoosterModel

extension Room: TableRow {
    static let schema = TableSchema(
        blank: Room(id: "", location: "", name: "", capacity: 0),
        columns: [
            Column("id", \.id, .id),
            Column("location", \.location, .id),
            Column("name", \.name, .text),
            Column("capacity", \.capacity, .whole),
            Column("features", list: \.features, .text),
            Column("opening", list: \.opening, .weeklyTime),
        ],
        key: ["id"])
}
