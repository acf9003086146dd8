import RoosterModel

extension PlannedGroup: PlanRow {
    static let fileName = "groups.csv"

    static let schema = TableSchema(
        blank: PlannedGroup(
            id: "", activity: "", from: .blank, until: .blank, times: [], room: nil, staff: [], size: 0, isOpen: false),
        columns: [
            Column("id", \.id, .id),
            Column("activity", \.activity, .id),
            Column("from", \.from, .date),
            Column("until", \.until, .date),
            Column("times", list: \.times, .weeklyTime),
            Column("room", optional: \.room, .id),
            Column("staff", list: \.staff, .id),
            Column("size", \.size, .amount),
            Column("open", \.isOpen, .yesOrNo),
        ],
        key: ["id"])

    func remember(in reading: inout PlanReading) {
        reading.groups.insert(id)
    }

    static func isBefore(_ left: PlannedGroup, _ right: PlannedGroup) -> Bool { left.id < right.id }
}
