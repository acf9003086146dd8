import Foundation
public import Timetabling

extension SectioningSolutionFile {
    /// Reads a solution file of an instance.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value that break the format.
    public init(contentsOfFile path: String, of problem: SectioningProblem) throws(TimetablingFileError) {
        let empty = SolutionHandler(dayCount: problem.dayCount, weekCount: problem.weekCount)
        self = try Self.complete(try ElementReader.read(path: path, into: empty), file: path)
    }

    /// Reads the text of a solution file of an instance.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value that break the format.
    public init(xml text: String, file: String, of problem: SectioningProblem) throws(TimetablingFileError) {
        let empty = SolutionHandler(dayCount: problem.dayCount, weekCount: problem.weekCount)
        self = try Self.complete(try ElementReader.read(Data(text.utf8), file: file, into: empty), file: file)
    }

    private static func complete(
        _ handler: SolutionHandler, file: String
    ) throws(TimetablingFileError) -> SectioningSolutionFile {
        guard let solution = handler.solution else {
            throw TimetablingFileError(file: file, line: 0, element: "file", value: "", rule: "holds no solution")
        }
        return solution
    }

    /// The choices of the file as indices of a compiled problem.
    ///
    /// - Parameters:
    ///   - problem: The instance that the file solves.
    ///   - file: Path or name for errors.
    /// - Returns: The solution by indices.
    /// - Throws: ``TimetablingFileError`` when the file names a class, time, room or student that the instance does not
    ///   have, or one twice.
    public func solution(
        of problem: SectioningProblem, file: String
    ) throws(TimetablingFileError) -> SectioningSolution {
        guard name == problem.name else {
            throw TimetablingFileError(
                file: file, line: 0, element: "solution name", value: name, rule: "is not \(problem.name)")
        }
        let classIndex = Self.table(problem.classIdentifiers)
        let roomIndex = Self.table(problem.roomIdentifiers)
        let studentIndex = Self.table(problem.studentIdentifiers)
        var solution = SectioningSolution(emptyFor: problem)
        for entry in entries {
            func fail(_ element: String, _ value: Int, _ rule: String) -> TimetablingFileError {
                TimetablingFileError(
                    file: file, line: entry.line, element: element, value: "\(value)", rule: rule)
            }
            guard let index = classIndex[entry.id] else { throw fail("class id", entry.id, "is not in the instance") }
            guard solution.timeOptions[index] < 0 else { throw fail("class id", entry.id, "occurs twice") }
            guard
                let time = problem.timeOption(of: index, days: entry.days, start: entry.start, weeks: entry.weeks)
            else {
                throw fail("class start", entry.start, "with its days and weeks is no time of class \(entry.id)")
            }
            solution.timeOptions[index] = Int32(time)
            if let room = entry.room {
                guard let known = roomIndex[room], let option = problem.roomOption(of: index, room: known) else {
                    throw fail("class room", room, "is no room of class \(entry.id)")
                }
                solution.roomOptions[index] = Int32(option)
            }
            for id in entry.students {
                guard let student = studentIndex[id] else { throw fail("student id", id, "is not in the instance") }
                guard !solution.classesOfStudent[student].contains(Int32(index)) else {
                    throw fail("student id", id, "occurs twice in class \(entry.id)")
                }
                solution.classesOfStudent[student].append(Int32(index))
            }
        }
        return solution
    }

    private static func table(_ identifiers: [Int32]) -> [Int: Int] {
        Dictionary(uniqueKeysWithValues: identifiers.enumerated().map { (Int($0.element), $0.offset) })
    }
}

/// Builds a solution file from its elements.
struct SolutionHandler: ElementHandler {
    private let dayCount: Int
    private let weekCount: Int
    private(set) var solution: SectioningSolutionFile?

    /// Creates a handler for an instance of so many days and weeks.
    init(dayCount: Int, weekCount: Int) {
        self.dayCount = dayCount
        self.weekCount = weekCount
    }

    /// Handles the start of an element.
    mutating func start(_ attributes: ElementAttributes) throws(TimetablingFileError) {
        switch attributes.element {
        case "solution": try readSolution(attributes)
        case "class":
            let entry = SectioningSolutionFile.Entry(
                id: try attributes.number("id"), days: UInt16(try attributes.bits("days", count: dayCount)),
                start: try attributes.number("start"), weeks: try attributes.bits("weeks", count: weekCount),
                room: try attributes.optionalNumber("room"), students: [], line: attributes.line)
            guard solution != nil else { throw attributes.error("stands outside a solution") }
            solution?.entries.append(entry)
        case "student":
            let student = try attributes.number("id")
            guard let last = solution?.entries.indices.last else { throw attributes.error("stands outside a class") }
            solution?.entries[last].students.append(student)
        default: throw attributes.error("is not known in a solution")
        }
    }

    private mutating func readSolution(_ attributes: ElementAttributes) throws(TimetablingFileError) {
        let runtime = attributes.values["runtime"] ?? "0"
        guard let seconds = Double(runtime) else {
            throw attributes.error("runtime", value: runtime, "is not a number of seconds")
        }
        solution = SectioningSolutionFile(
            name: try attributes.text("name"),
            origin: SectioningSolutionFile.Origin(
                runtime: seconds, cores: try attributes.optionalNumber("cores") ?? 1,
                technique: attributes.values["technique"] ?? "", author: attributes.values["author"] ?? "",
                institution: attributes.values["institution"] ?? "", country: attributes.values["country"] ?? ""))
    }
}
