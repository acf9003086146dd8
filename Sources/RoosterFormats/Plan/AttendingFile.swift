import RoosterModel

extension Attending: PlanRow {
    static let fileName = "attending.csv"

    static let schema = TableSchema(
        blank: Attending(participant: "", meeting: "", mode: .walk, minutesBefore: 0, minutesAfter: 0),
        columns: [
            Column("participant", \.participant, .id),
            Column("meeting", \.meeting, .id),
            Column("status", \.status, .word),
            Column("mode", \.mode, .word),
            Column("minutes_before", \.minutesBefore, .amount),
            Column("minutes_after", \.minutesAfter, .amount),
            Column("ride", optional: \.ride, .id),
            Column("early_minutes", \.earlyMinutes, .amount, required: false),
        ],
        key: ["participant", "meeting"])

    static func isBefore(_ left: Attending, _ right: Attending) -> Bool {
        (left.participant, left.meeting) < (right.participant, right.meeting)
    }
}
