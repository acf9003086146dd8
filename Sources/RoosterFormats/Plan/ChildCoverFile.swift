import RoosterModel

extension ChildCover: PlanRow {
    static let fileName = "care.csv"

    static let schema = TableSchema(
        blank: ChildCover(
            child: "", meeting: "", parent: "", cover: .care, by: nil, from: TimeOfDay(minutes: 0),
            until: TimeOfDay(minutes: 0)),
        columns: [
            Column("child", \.child, .id),
            Column("meeting", \.meeting, .id),
            Column("parent", \.parent, .id),
            Column("cover", \.cover, .word),
            Column("by", optional: \.by, .id),
            Column("from", \.from, .time),
            Column("until", \.until, .time),
        ],
        key: ["child", "meeting", "parent", "from"])

    static func isBefore(_ left: ChildCover, _ right: ChildCover) -> Bool {
        (left.child, left.meeting, left.parent, left.from) < (right.child, right.meeting, right.parent, right.from)
    }

    /// Puts the times of day of a row on the days they mean: `from` within half a day of the meeting's start, before
    /// midnight negative, and `until` behind it.
    mutating func setDays(meetingStart: TimeOfDay) {
        while from.minutes - meetingStart.minutes > 720 { from.minutes -= 1440 }
        while meetingStart.minutes - from.minutes > 720 { from.minutes += 1440 }
        while until < from { until.minutes += 1440 }
        while until.minutes - from.minutes > 1440 { until.minutes -= 1440 }
    }
}
