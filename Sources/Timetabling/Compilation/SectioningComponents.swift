/// Classes that share nothing with any other: no room they could both use, no student, no constraint.
///
/// The least cost of the whole is the sum of the least costs of its components, so a small one can be solved exactly
/// once, apart from the rest.
struct SectioningComponents {
    /// The classes of each component, in the order of their first class.
    private(set) var members: [[Int32]] = []

    /// Finds the components of an instance (union-find over classes, by rooms, courses of students and constraints).
    init(_ problem: SectioningProblem, keepsRoom: [Bool]) {
        var links = Links(count: problem.classCount)
        var firstOfRoom = Array(repeating: -1, count: problem.roomCount)
        for index in 0..<problem.classCount where problem.needsRoom[index] {
            for option in problem.rooms(of: index) where keepsRoom[option] {
                let room = Int(problem.roomOption[option])
                if firstOfRoom[room] < 0 { firstOfRoom[room] = index }
                links.join(firstOfRoom[room], index)
            }
        }
        for distribution in 0..<problem.distributionCount {
            let classes = problem.distributionClass[problem.members(of: distribution)]
            for index in classes.dropFirst() { links.join(Int(classes[classes.startIndex]), Int(index)) }
        }
        Self.joinStudents(problem, &links)
        var place: [Int: Int] = [:]
        for index in 0..<problem.classCount {
            let root = links.root(of: index)
            if let known = place[root] {
                members[known].append(Int32(index))
            } else {
                place[root] = members.count
                members.append([Int32(index)])
            }
        }
    }

    /// Whoever asks for several courses ties all their classes together.
    private static func joinStudents(_ problem: SectioningProblem, _ links: inout Links) {
        var classesOfCourse: [[Int]] = Array(repeating: [], count: problem.courseIdentifiers.count)
        for index in 0..<problem.classCount { classesOfCourse[problem.course(of: index)].append(index) }
        for student in 0..<problem.studentCount {
            let classes = problem.courses(of: student).flatMap { classesOfCourse[Int($0)] }
            for index in classes.dropFirst() { links.join(classes[0], index) }
        }
    }

    /// Disjoint sets with path halving (Tarjan and van Leeuwen 1984).
    private struct Links {
        private var above: [Int]

        init(count: Int) { above = Array(0..<count) }

        mutating func root(of index: Int) -> Int {
            var index = index
            while above[index] != index {
                above[index] = above[above[index]]
                index = above[index]
            }
            return index
        }

        mutating func join(_ first: Int, _ second: Int) { above[root(of: first)] = root(of: second) }
    }
}
