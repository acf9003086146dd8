import RoosterModel

extension RequirementStanding: PlanRow {
    static let fileName = "requirements.csv"

    /// The columns of `requirements.csv`; reasons and repairs stand in `unplaced.csv`.
    static let schema = TableSchema(
        blank: RequirementStanding(
            participant: "", requirement: "", priority: .must, start: .blank, unit: .meetings, due: 0, planned: 0,
            done: 0, missing: 0, status: .met),
        columns: [
            Column("participant", \.participant, .id),
            Column("requirement", \.requirement, .requirement),
            Column("priority", \.priority, .word),
            Column("start", \.start, .date),
            Column("unit", \.unit, .word),
            Column("due", \.due, .number),
            Column("planned", \.planned, .number),
            Column("done", \.done, .number),
            Column("missing", \.missing, .number),
            Column("status", \.status, .word),
        ],
        key: ["participant", "requirement"])

    static func isBefore(_ left: RequirementStanding, _ right: RequirementStanding) -> Bool {
        (left.participant, left.requirement) < (right.participant, right.requirement)
    }
}

/// A row of `unplaced.csv`: a requirement that is short, why, and what would mend it.
struct Unplaced: PlanRow, Hashable {
    /// Id of the participant.
    var participant: String
    /// `PROGRAMME/ID`.
    var requirement: String
    /// What is missing.
    var missing: Double
    /// Why.
    var reasons: [Reason]
    /// Changes that would mend it, as `FILE:ID.COLUMN=VALUE`.
    var repairs: [String]

    static let fileName = "unplaced.csv"

    static let schema = TableSchema(
        blank: Unplaced(participant: "", requirement: "", missing: 0, reasons: [], repairs: []),
        columns: [
            Column("participant", \.participant, .id),
            Column("requirement", \.requirement, .requirement),
            Column("missing", \.missing, .number),
            Column("reasons", list: \.reasons, .word),
            Column(
                "repair", isList: true, form: "list of FILE:ID.COLUMN=VALUE",
                read: { (field, row) throws(FieldProblem) in row.repairs = repairs(in: field) },
                write: { row, writer in
                    for (index, repair) in row.repairs.enumerated() {
                        if index > 0 { writer.append(byte: UInt8(ascii: "|")) }
                        writer.append(repair)
                    }
                }),
        ],
        key: ["participant", "requirement"])

    static func isBefore(_ left: Unplaced, _ right: Unplaced) -> Bool {
        (left.participant, left.requirement) < (right.participant, right.requirement)
    }

    /// The changes in a field; a `|` inside a value, where that is a list, separates nothing.
    private static func repairs(in field: Field) -> [String] {
        var repairs: [String] = []
        for part in field.items.map(\.text) {
            let file = part.prefix { $0 != ":" && $0 != "=" }
            if repairs.isEmpty || file.hasSuffix(".csv") || file.hasSuffix(".yaml") {
                repairs.append(part)
            } else {
                repairs[repairs.count - 1] += "|" + part
            }
        }
        return repairs
    }
}
