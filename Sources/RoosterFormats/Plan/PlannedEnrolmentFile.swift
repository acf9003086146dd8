import RoosterModel

extension PlannedEnrolment: PlanRow {
    static let fileName = "enrolments.csv"

    static let schema = TableSchema(
        blank: PlannedEnrolment(
            participant: "", group: "", activity: "", requirements: [], from: .blank, until: .blank),
        columns: [
            Column("participant", \.participant, .id),
            Column("group", \.group, .id),
            Column("activity", \.activity, .id),
            Column("requirements", list: \.requirements, .requirement),
            Column("from", \.from, .date),
            Column("until", \.until, .date),
            Column("answer", optional: \.answer, .word),
        ],
        key: ["participant", "group"])

    static func isBefore(_ left: PlannedEnrolment, _ right: PlannedEnrolment) -> Bool {
        (left.participant, left.group) < (right.participant, right.group)
    }
}
