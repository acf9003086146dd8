/// How many students certainly take two classes together, whatever is chosen for them.
///
/// A course with one configuration leaves no choice in a subpart of one class: all its students take that class.
struct CertainStudents {
    /// Whether every student of its course takes a class.
    let isForced: [Bool]
    /// How many students take two classes, the lower index first.
    let pairs: [ClassPair: Int]

    /// Counts the students of an instance.
    init(_ problem: SectioningProblem) {
        var forcedOfCourse: [[Int]] = Array(repeating: [], count: problem.courseIdentifiers.count)
        var isForced = Array(repeating: false, count: problem.classCount)
        for course in forcedOfCourse.indices {
            let configurations = CourseShape(course, of: problem).configurations
            guard configurations.count == 1, let subparts = configurations.first else { continue }
            for classes in subparts where classes.count == 1 {
                forcedOfCourse[course].append(classes.lowerBound)
                isForced[classes.lowerBound] = true
            }
        }
        var pairs: [ClassPair: Int] = [:]
        for student in 0..<problem.studentCount {
            let classes = Set(problem.courses(of: student)).flatMap { forcedOfCourse[Int($0)] }
            for (place, first) in classes.enumerated() {
                for second in classes[(place + 1)...] where first != second {
                    pairs[ClassPair(first, second), default: 0] += 1
                }
            }
        }
        self.isForced = isForced
        self.pairs = pairs
    }
}

/// Two classes, the lower index first.
struct ClassPair: Hashable, Comparable {
    /// The lower index.
    let first: Int
    /// The higher index.
    let second: Int

    /// Makes a pair of two classes in any order.
    init(_ a: Int, _ b: Int) {
        first = min(a, b)
        second = max(a, b)
    }

    /// Orders pairs by their first class, then by their second.
    static func < (a: ClassPair, b: ClassPair) -> Bool { (a.first, a.second) < (b.first, b.second) }
}

/// The classes of each subpart of each configuration of a course.
struct CourseShape {
    /// Ranges of classes, by configuration and subpart.
    let configurations: [[Range<Int>]]

    /// Collects them.
    init(_ course: Int, of problem: SectioningProblem) {
        func range(_ starts: [Int32], _ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }
        configurations = range(problem.courseConfigurationStart, course).map { configuration in
            range(problem.configurationSubpartStart, configuration).map { range(problem.subpartClassStart, $0) }
        }
    }
}
