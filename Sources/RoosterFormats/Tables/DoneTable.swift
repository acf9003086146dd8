import RoosterModel

extension Attendance: TableRow {
    static let schema = TableSchema(
        blank: Attendance(participant: "", activity: "", date: .blank),
        columns: [
            Column("participant", \.participant, .id),
            Column("activity", \.activity, .id),
            Column("date", \.date, .date),
            Column("meetings", optional: \.meetings, .whole),
            Column("minutes", optional: \.minutes, .whole),
            Column("how", optional: \.manner, .word),
            Column("result", optional: \.result, .word),
        ],
        key: ["participant", "activity", "date", "meetings", "minutes", "how", "result"])
}
