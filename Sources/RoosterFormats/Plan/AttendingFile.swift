import RoosterModel

extension Attending: PlanRow {
    static let fileName = "attending.csv"

    static let schema = TableSchema(
        blank: Attending(participant: "", meeting: "", mode: .walk, minutesBefore: 0, minutesAfter: 0),
        columns: [
            Column("participant", .id, get: { $0.participant }, set: { $0.participant = $1 }),
            Column("meeting", .id, get: { $0.meeting }, set: { $0.meeting = $1 }),
            Column("status", .word, get: { $0.status }, set: { $0.status = $1 }),
            Column("mode", .word, get: { $0.mode }, set: { $0.mode = $1 }),
            Column("minutes_before", .amount, get: { $0.minutesBefore }, set: { $0.minutesBefore = $1 }),
            Column("minutes_after", .amount, get: { $0.minutesAfter }, set: { $0.minutesAfter = $1 }),
            Column("ride", optional: \.ride, .id),
            Column("early_minutes", .amount, required: false, get: { $0.earlyMinutes }, set: { $0.earlyMinutes = $1 }),
        ],
        key: ["participant", "meeting"])

    static func isBefore(_ left: Attending, _ right: Attending) -> Bool {
        (left.participant, left.meeting) < (right.participant, right.meeting)
    }
}
