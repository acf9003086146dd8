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
            try attributes.check(standsIn: ["solution"])
            let entry = SectioningSolutionFile.Entry(
                id: try attributes.number("id"), days: UInt16(try attributes.bits("days", count: dayCount)),
                start: try attributes.number("start"), weeks: try attributes.bits("weeks", count: weekCount),
                room: try attributes.optionalNumber("room"), students: [], line: attributes.line)
            solution?.entries.append(entry)
        case "student":
            try attributes.check(standsIn: ["class"])
            let student = try attributes.number("id")
            guard let last = solution?.entries.indices.last else { return }
            solution?.entries[last].students.append(student)
            solution?.entries[last].studentLines.append(attributes.line)
        default:
            throw attributes.error(
                solution == nil
                    ? "is not the root of a solution; expected solution" : "is not known in a solution")
        }
    }

    private mutating func readSolution(_ attributes: ElementAttributes) throws(TimetablingFileError) {
        guard solution == nil else { throw attributes.error("occurs twice") }
        let runtime = attributes.values["runtime"] ?? "0"
        guard let seconds = Double(runtime), seconds.isFinite, seconds >= 0 else {
            throw attributes.error("runtime", value: runtime, "is not a number of seconds")
        }
        solution = SectioningSolutionFile(
            name: try attributes.text("name"),
            origin: SectioningSolutionFile.Origin(
                runtime: seconds, cores: try attributes.optionalNumber("cores") ?? 1,
                technique: attributes.values["technique"] ?? "", author: attributes.values["author"] ?? "",
                institution: attributes.values["institution"] ?? "", country: attributes.values["country"] ?? ""),
            line: attributes.line)
    }
}
