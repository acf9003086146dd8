import RoosterModel

/// Collects what is wrong: the first problems as values, the rest as a number.
struct ProblemList: Sendable {
    /// How many are kept.
    let limit: Int
    /// The first ones.
    private(set) var kept: [FolderProblem] = []
    /// How many there are in all.
    private(set) var total = 0
    /// Whether a table as a whole could not be read, so that ids in it are not known.
    private(set) var hasUnreadableFile = false

    /// An empty list that keeps so many.
    init(limit: Int) {
        self.limit = limit
    }

    /// Whether nothing is wrong.
    var isEmpty: Bool { total == 0 }

    /// Adds a problem.
    mutating func add(_ problem: FolderProblem) {
        total += 1
        if kept.count < limit {
            kept.append(problem)
        }
    }

    /// Adds a problem that leaves a whole file unread.
    mutating func addUnreadable(_ problem: FolderProblem) {
        hasUnreadableFile = true
        add(problem)
    }

    /// Throws what was collected, if anything: file by file in the order of the specification, line by line.
    func throwIfAny() throws(FolderErrors) {
        guard !isEmpty else { return }
        let ordered = kept.enumerated().sorted { left, right in
            let before = (Self.rank(left.element.file), left.element.file, left.element.line ?? 0, left.offset)
            return before < (Self.rank(right.element.file), right.element.file, right.element.line ?? 0, right.offset)
        }
        throw FolderErrors(problems: ordered.map(\.element), total: total)
    }

    private static func rank(_ file: String) -> Int {
        if file == MunicipalityYAML.file { return 0 }
        if let index = Table.allCases.firstIndex(where: { $0.fileName == file }) { return index + 1 }
        return Table.allCases.count + (file.hasPrefix(PlanFiles.folder) ? 2 : 1)
    }
}
