import RoosterModel

extension Staffing: PlanRow {
    static let fileName = "staffing.csv"

    static let schema = TableSchema(
        blank: Staffing(staff: "", meeting: "", role: ""),
        columns: [
            Column("staff", \.staff, .id),
            Column("meeting", \.meeting, .id),
            Column("role", \.role, .text),
        ],
        key: ["staff", "meeting", "role"])

    static func isBefore(_ left: Staffing, _ right: Staffing) -> Bool {
        (left.staff, left.meeting, left.role) < (right.staff, right.meeting, right.role)
    }
}

extension PoolUse: PlanRow {
    static let fileName = "pools.csv"

    static let schema = TableSchema(
        blank: PoolUse(pool: "", meeting: "", amount: 0),
        columns: [
            Column("pool", \.pool, .id),
            Column("meeting", \.meeting, .id),
            Column("amount", \.amount, .amount),
        ],
        key: ["pool", "meeting"])

    static func isBefore(_ left: PoolUse, _ right: PoolUse) -> Bool {
        (left.pool, left.meeting) < (right.pool, right.meeting)
    }
}
