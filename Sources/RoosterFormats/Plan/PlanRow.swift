import RoosterModel

/// A row of a file under `plan/`.
protocol PlanRow: Sendable {
    /// The columns of its file.
    static var schema: TableSchema<Self> { get }
    /// The file's name, without folder.
    static var fileName: String { get }
    /// Whether this row stands before another; rows that stand neither before nor behind each other have one key.
    static func isBefore(_ left: Self, _ right: Self) -> Bool
    /// Notes the id of a row, so that other files may name it, also when the rest of the row is wrong.
    func remember(in reading: inout PlanReading)
}

extension PlanRow {
    func remember(in reading: inout PlanReading) {}

    /// Rows in the order in which they are written; those in order already are not touched.
    static func sorted(_ rows: [Self]) -> [Self] {
        for index in rows.indices.dropFirst() where isBefore(rows[index], rows[index - 1]) {
            return rows.sorted(by: isBefore)
        }
        return rows
    }
}

extension FieldCodec where Value == Int {
    /// A whole number that is not negative.
    static let amount = FieldCodec(
        form: "whole number, 0 or more",
        read: { (field) throws(FieldProblem) in
            guard let number = NumberText.wholeNumber(field), number >= 0 else {
                throw FieldProblem(field, "is not a whole number of 0 or more")
            }
            return number
        },
        write: { $1.append($0) })
}

extension TimeRange {
    /// The range a blank row has.
    static let blank = TimeRange(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 1440))
}
