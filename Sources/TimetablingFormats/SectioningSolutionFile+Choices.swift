public import Timetabling

extension SectioningSolutionFile {
    /// How much a solution file must hold.
    public enum Extent: Sendable {
        /// Every class, and one configuration for each student and course.
        case whole
        /// Whatever it holds, as a start for a search.
        case partial
    }

    /// The choices of the file as indices of a compiled problem.
    ///
    /// - Parameters:
    ///   - problem: The instance that the file solves.
    ///   - file: Path or name for errors.
    ///   - extent: How much the file must hold.
    /// - Returns: The solution by indices.
    /// - Throws: ``TimetablingFileError`` when the file names a class, time, room or student that the instance does not
    ///   have, or one twice; and, for a whole solution, when a class is missing or a student stands in several
    ///   configurations of a course.
    public func solution(
        of problem: SectioningProblem, file: String, extent: Extent = .whole
    ) throws(TimetablingFileError) -> SectioningSolution {
        guard name == problem.name else {
            throw TimetablingFileError(
                file: file, line: line, element: "solution name", value: name, rule: "is not \(problem.name)")
        }
        var choices = SolutionChoices(problem, file: file, extent: extent)
        for entry in entries { try choices.take(entry) }
        if extent == .whole { try choices.checkWhole(line: line) }
        return choices.solution
    }
}

/// Turns the ids of a solution file into indices.
private struct SolutionChoices {
    private(set) var solution: SectioningSolution
    private let problem: SectioningProblem
    private let file: String
    private let extent: SectioningSolutionFile.Extent
    private let classIndex: [Int: Int]
    private let roomIndex: [Int: Int]
    private let studentIndex: [Int: Int]

    init(_ problem: SectioningProblem, file: String, extent: SectioningSolutionFile.Extent) {
        self.problem = problem
        self.file = file
        self.extent = extent
        classIndex = Self.table(problem.classIdentifiers)
        roomIndex = Self.table(problem.roomIdentifiers)
        studentIndex = Self.table(problem.studentIdentifiers)
        solution = SectioningSolution(emptyFor: problem)
    }

    /// Takes the time, the room and the students of one class.
    mutating func take(_ entry: SectioningSolutionFile.Entry) throws(TimetablingFileError) {
        guard let index = classIndex[entry.id] else {
            throw fault(entry.line, "class id", entry.id, "is not in the instance")
        }
        guard solution.timeOptions[index] < 0 else { throw fault(entry.line, "class id", entry.id, "occurs twice") }
        guard let time = problem.timeOption(of: index, days: entry.days, start: entry.start, weeks: entry.weeks) else {
            throw fault(
                entry.line, "class start", entry.start, "with its days and weeks is no time of class \(entry.id)")
        }
        solution.timeOptions[index] = Int32(time)
        if let room = entry.room {
            guard let known = roomIndex[room], let option = problem.roomOption(of: index, room: known) else {
                throw fault(entry.line, "class room", room, "is no room of class \(entry.id)")
            }
            solution.roomOptions[index] = Int32(option)
        }
        for (place, id) in entry.students.enumerated() {
            let line = entry.studentLines.indices.contains(place) ? entry.studentLines[place] : entry.line
            try enrol(id, in: index, line: line)
        }
    }

    private mutating func enrol(_ id: Int, in index: Int, line: Int) throws(TimetablingFileError) {
        guard let student = studentIndex[id] else { throw fault(line, "student id", id, "is not in the instance") }
        let own = problem.classIdentifiers[index]
        for other in solution.classesOfStudent[student] {
            guard Int(other) != index else { throw fault(line, "student id", id, "occurs twice in class \(own)") }
            guard extent == .whole, problem.course(of: Int(other)) == problem.course(of: index),
                problem.configuration(of: Int(other)) != problem.configuration(of: index)
            else { continue }
            throw fault(
                line, "student id", id,
                "takes class \(own) and class \(problem.classIdentifiers[Int(other)]) of two configurations of course "
                    + "\(problem.courseIdentifiers[problem.course(of: index)])")
        }
        solution.classesOfStudent[student].append(Int32(index))
    }

    /// Checks that every class occurs; a fault is told with the line of the solution.
    func checkWhole(line: Int) throws(TimetablingFileError) {
        guard let missing = solution.timeOptions.firstIndex(where: { $0 < 0 }) else { return }
        throw fault(line, "solution", nil, "lacks class \(problem.classIdentifiers[missing])")
    }

    private func fault(_ line: Int, _ element: String, _ value: Int?, _ rule: String) -> TimetablingFileError {
        TimetablingFileError(
            file: file, line: line, element: element, value: value.map { "\($0)" } ?? "", rule: rule)
    }

    private static func table(_ identifiers: [Int32]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: identifiers.enumerated().map { (Int($0.element), $0.offset) })
    }
}
