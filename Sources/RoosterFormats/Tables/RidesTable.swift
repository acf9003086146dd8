import RoosterModel

extension Ride: TableRow {
    static let schema = TableSchema(
        blank: Ride(
            id: "", driver: "", fromNeighbourhood: "", toLocation: "", weekdays: [], depart: TimeOfDay(minutes: 0),
            arrive: TimeOfDay(minutes: 1), returning: TimeOfDay(minutes: 2), home: TimeOfDay(minutes: 3), seats: 0),
        columns: [
            Column("id", \.id, .id),
            Column("driver", \.driver, .id),
            Column("from_neighbourhood", \.fromNeighbourhood, .text),
            Column("to_location", \.toLocation, .id),
            Column("weekdays", list: \.weekdays, .weekday, required: true),
            Column("depart", \.depart, .time),
            Column("arrive", \.arrive, .time),
            Column("return", \.returning, .time),
            Column("home", \.home, .time),
            Column("seats", \.seats, .whole),
            Column("from", optional: \.from, .date),
            Column("until", optional: \.until, .date),
        ],
        key: ["id"])
}
