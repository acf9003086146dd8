import RoosterModel

extension Home: TableRow {
    static let schema = TableSchema(
        blank: Home(participant: "", from: .blank, neighbourhood: "", coordinate: .blank),
        columns: [
            Column("participant", \.participant, .id),
            Column("from", \.from, .date),
            Column("neighbourhood", \.neighbourhood, .text),
            Column("lat", \.coordinate.latitude, .number),
            Column("lon", \.coordinate.longitude, .number),
        ],
        key: ["participant", "from"])
}
