import RoosterModel

extension CareHours: TableRow {
    static let schema = TableSchema(
        blank: CareHours(child: "", time: .blank, kind: .school),
        columns: [
            Column("child", \.child, .id),
            Column("weekday", \.time.weekday, .weekday),
            Column("start", \.time.range.start, .time),
            Column("end", \.time.range.end, .time),
            Column("kind", \.kind, .word),
            Column(flag: "school_weeks_only", \.schoolWeeksOnly),
        ],
        key: ["child", "weekday", "start", "end", "kind"],
        allowsEqualRows: true,
        finish: { $0.time.range.start == $0.time.range.end ? ("end", .emptyRange($0.time.range.end)) : nil })
}
