import RoosterModel

extension ChildcarePlaces: TableRow {
    static let schema = TableSchema(
        blank: ChildcarePlaces(id: "", location: "", ageBands: [], time: .blank, places: 0),
        columns: [
            Column("id", \.id, .id),
            Column("location", \.location, .id),
            Column("age_bands", list: \.ageBands, .word, required: true),
            Column("weekday", \.time.weekday, .weekday),
            Column("start", \.time.range.start, .time),
            Column("end", \.time.range.end, .time),
            Column("places", \.places, .whole),
            Column(flag: "school_weeks_only", \.schoolWeeksOnly),
        ],
        key: ["id"],
        finish: { $0.time.range.start == $0.time.range.end ? ("end", .emptyRange($0.time.range.end)) : nil })
}
