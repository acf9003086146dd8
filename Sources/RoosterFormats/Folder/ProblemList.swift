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

    /// Throws what was collected, if anything.
    func throwIfAny() throws(FolderErrors) {
        guard isEmpty else { throw FolderErrors(problems: kept, total: total) }
    }
}
