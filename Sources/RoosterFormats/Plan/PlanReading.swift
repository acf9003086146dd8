import RoosterModel

/// Rows of one file under `plan/`, each with its line.
struct PlanRows<Row: PlanRow>: Sendable {
    /// The rows, in the order in which they are written.
    var rows: [Row] = []
    /// The physical line of each.
    var lines: [Int] = []
}

/// A plan folder on its way into a plan.
struct PlanReading: Sendable {
    /// The folder: `plan/` or `plan/previous/`.
    let folder: String
    /// The folder's tables that ids refer to.
    let state: State
    /// Whether ids are compared with the tables: not when a table could not be read, nor for what is past.
    let judgesTables: Bool
    /// Ids of the plan's groups.
    var groups: Set<String> = []
    /// When each meeting starts.
    var meetingStarts: [String: TimeOfDay] = [:]
    /// What is wrong.
    var problems: ProblemList

    /// Sorts rows where they are not, and refuses two with one key unless told otherwise.
    mutating func sort<Row: PlanRow>(_ read: inout PlanRows<Row>, refusesSameKey: Bool = true) {
        var isSorted = true
        for index in read.rows.indices.dropFirst()
        where !Row.isBefore(read.rows[index - 1], read.rows[index]) {
            isSorted = false
            break
        }
        guard !isSorted else { return }
        let order = read.rows.indices.sorted { left, right in
            if Row.isBefore(read.rows[left], read.rows[right]) { return true }
            if Row.isBefore(read.rows[right], read.rows[left]) { return false }
            return left < right
        }
        read = PlanRows(rows: order.map { read.rows[$0] }, lines: order.map { read.lines[$0] })
        guard refusesSameKey else { return }
        for index in read.rows.indices.dropFirst()
        where !Row.isBefore(read.rows[index - 1], read.rows[index]) {
            problems.add(
                FolderProblem(
                    file: folder + Row.fileName, line: read.lines[index],
                    column: Row.schema.key.joined(separator: ", "),
                    rule: "has the same value as line \(read.lines[index - 1])"))
        }
    }

    /// Says that a column of a row is wrong.
    mutating func refuse<Row: PlanRow>(
        _ type: Row.Type, _ line: Int, _ column: String, _ value: String, _ rule: String
    ) {
        problems.add(
            FolderProblem(file: folder + Row.fileName, line: line, column: column, value: value, rule: rule))
    }

    /// An id is one of an input table; nil is nothing to judge.
    mutating func check<Row: PlanRow>(
        _ type: Row.Type, _ line: Int, _ column: String, _ id: String?, in table: Table, _ isKnown: (String) -> Bool
    ) {
        guard judgesTables, let id, !isKnown(id) else { return }
        refuse(type, line, column, id, "is not an id of \(table.fileName)")
    }

    /// An id is one of the plan's meetings.
    mutating func check<Row: PlanRow>(_ type: Row.Type, _ line: Int, meeting id: String) {
        guard meetingStarts[id] == nil, !problems.hasUnreadableFile else { return }
        refuse(type, line, "meeting", id, "is not an id of \(folder)\(Meeting.fileName)")
    }

    /// An id is one of the plan's groups.
    mutating func check<Row: PlanRow>(_ type: Row.Type, _ line: Int, group id: String) {
        guard !groups.contains(id), !problems.hasUnreadableFile else { return }
        refuse(type, line, "group", id, "is not an id of \(folder)\(PlannedGroup.fileName)")
    }
}
