import RoosterModel

extension Group: TableRow {
    static let schema = TableSchema(
        blank: Group(id: "", activity: ""),
        columns: [
            Column("id", \.id, .id),
            Column("activity", \.activity, .id),
            Column("from", optional: \.from, .date),
            Column("until", optional: \.until, .date),
            Column("times", list: \.times, .weeklyTime),
            Column("room", optional: \.room, .id),
            Column("staff", list: \.staff, .id),
            Column(flag: "pinned", \.pinned),
        ],
        key: ["id"])
}

extension Enrolment: TableRow {
    static let schema = TableSchema(
        blank: Enrolment(participant: "", group: ""),
        columns: [
            Column("participant", \.participant, .id),
            Column("group", \.group, .id),
            Column("since", optional: \.since, .date),
            Column("until", optional: \.until, .date),
            Column(flag: "pinned", \.pinned),
            Column("answer", optional: \.answer, .word),
        ],
        key: ["participant", "group"])
}
