/// A choice of time and room for each class and of classes for each student; it may be incomplete or break rules.
public struct SectioningSolution: Sendable, Equatable {
    /// Chosen candidate time of each class, as its place in the class's own list; -1 when none is chosen.
    public var timeOptions: [Int32]
    /// Chosen candidate room of each class, as its place in the class's own list; -1 when none is chosen or needed.
    public var roomOptions: [Int32]
    /// Classes of each student, each class once.
    public var classesOfStudent: [[Int32]]

    /// Creates a solution with nothing chosen.
    public init(emptyFor problem: SectioningProblem) {
        timeOptions = Array(repeating: -1, count: problem.classCount)
        roomOptions = Array(repeating: -1, count: problem.classCount)
        classesOfStudent = Array(repeating: [], count: problem.studentCount)
    }
}
