import Foundation
public import Timetabling

/// A solution as the competition's XML holds it: who made it, how, and each class with time, room and students by id.
public struct SectioningSolutionFile: Sendable, Equatable {
    /// One class of a solution file.
    public struct Entry: Sendable, Equatable {
        /// Id of the class.
        public var id: Int
        /// Days of the week; bit 0 is the first day.
        public var days: UInt16
        /// The first slot of the day.
        public var start: Int
        /// Weeks of the term; bit 0 is the first week.
        public var weeks: UInt64
        /// Id of the room.
        public var room: Int?
        /// Ids of the students.
        public var students: [Int]
        /// Lines of the students in the file; empty when they were not read from one.
        public var studentLines: [Int] = []
        /// Line in the file; 0 when it was not read from one.
        public var line: Int
    }

    /// Who and what made a solution; the competition asks for all of it.
    public struct Origin: Sendable, Equatable {
        /// Seconds that the solver ran.
        public var runtime: Double
        /// Cores that it used.
        public var cores: Int
        /// Name of the algorithm.
        public var technique: String
        /// Name of the author or the team.
        public var author: String
        /// Institution of the author.
        public var institution: String
        /// Country of the institution.
        public var country: String

        /// Creates an origin.
        public init(
            runtime: Double = 0, cores: Int = 1, technique: String = "", author: String = "", institution: String = "",
            country: String = ""
        ) {
            self.runtime = runtime
            self.cores = cores
            self.technique = technique
            self.author = author
            self.institution = institution
            self.country = country
        }
    }

    /// Name of the instance.
    public var name: String
    /// Who and what made it.
    public var origin: Origin
    /// The classes.
    public var entries: [Entry]
    /// Line of the solution in the file; 0 when it was not read from one.
    public var line: Int

    /// Describes a solution; classes without time are left out, as the format has no way to write them.
    public init(_ solution: SectioningSolution, of problem: SectioningProblem, origin: Origin) {
        name = problem.name
        self.origin = origin
        line = 0
        var students: [[Int]] = Array(repeating: [], count: problem.classCount)
        for (student, classes) in solution.classesOfStudent.enumerated() {
            for index in classes { students[Int(index)].append(Int(problem.studentIdentifiers[student])) }
        }
        entries = (0..<problem.classCount).compactMap { index in
            guard let placement = problem.placement(of: index, in: solution) else { return nil }
            let hasRoom = placement.room != SectioningPlacement.noRoom
            return Entry(
                id: Int(problem.classIdentifiers[index]), days: placement.days, start: Int(placement.start),
                weeks: placement.weeks, room: hasRoom ? Int(problem.roomIdentifiers[Int(placement.room)]) : nil,
                students: students[index], line: 0)
        }
    }

    init(name: String, origin: Origin, line: Int) {
        self.name = name
        self.line = line
        self.origin = origin
        entries = []
    }
}
