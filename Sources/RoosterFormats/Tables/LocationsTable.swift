import RoosterModel

extension Location: TableRow {
    static let schema = TableSchema(
        blank: Location(id: "", name: "", coordinate: .blank),
        columns: [
            Column("id", \.id, .id),
            Column("name", \.name, .text),
            Column("neighbourhood", optional: \.neighbourhood, .text),
            Column("lat", \.coordinate.latitude, .number),
            Column("lon", \.coordinate.longitude, .number),
            Column("kind", optional: \.kind, .word),
            Column("step_free", optional: \.stepFree, .yesOrNo),
        ],
        key: ["id"])
}
