import RoosterModel

extension Meeting: PlanRow {
    static let fileName = "meetings.csv"

    static let schema = TableSchema(
        blank: Meeting(
            id: "", group: nil, activity: "", date: .blank, range: .blank, location: nil, room: nil, staff: []),
        columns: [
            Column("id", \.id, .id),
            Column("group", optional: \.group, .id),
            Column("requirements", list: \.requirements, .requirement),
            Column("activity", \.activity, .id),
            Column("date", \.date, .date),
            Column("start", \.range.start, .time),
            Column("end", \.range.end, .time),
            Column("location", optional: \.location, .id),
            Column("room", optional: \.room, .id),
            Column("staff", list: \.staff, .id),
            Column("status", \.status, .word),
            Column("sequence", \.sequence, .amount),
        ],
        key: ["id"],
        finish: { $0.range.start == $0.range.end ? ("end", .emptyRange($0.range.end)) : nil })

    func remember(in reading: inout PlanReading) {
        reading.meetingStarts[id] = range.start
    }

    static func isBefore(_ left: Meeting, _ right: Meeting) -> Bool { left.id < right.id }
}

extension FieldCodec where Value == String {
    /// `PROGRAMME/ID`.
    static let requirement = FieldCodec(
        form: "programme/requirement",
        read: { (field) throws(FieldProblem) in
            let parts = field.split(at: UInt8(ascii: "/"))
            guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
                throw FieldProblem(field, "is not a requirement; write PROGRAMME/ID")
            }
            return field.text
        },
        write: { $1.append($0) })
}
