/// Student conflicts that no choice of classes and no timetable avoids.
///
/// For a student and two courses (or one course with itself), every choice takes some configuration of each and some
/// class of each subpart; it has at least as many conflicts as there are pairs of subparts all of whose classes clash
/// at all their times, in the best pair of configurations. Pairs of classes that are both forced are left out: the
/// bound over pairs counts them, with the times they cost.
struct UnavoidableConflicts {
    /// The weighted sum over all students.
    let bound: Int

    /// Looks at each pair of courses that some student takes.
    init(_ problem: SectioningProblem, _ model: SectioningModel, _ certain: CertainStudents) {
        var search = Search(model: model, certain: certain, shapes: [:])
        var known: [ClassPair: Int] = [:]
        var conflicts = 0
        for student in 0..<problem.studentCount {
            let courses = Array(Set(problem.courses(of: student).map(Int.init))).sorted()
            for (place, first) in courses.enumerated() {
                for second in courses[place...] {
                    let pair = ClassPair(first, second)
                    if let count = known[pair] {
                        conflicts += count
                    } else {
                        let count = search.least(first, second)
                        known[pair] = count
                        conflicts += count
                    }
                }
            }
        }
        bound = conflicts * problem.weights.student
    }

    private struct Search {
        let model: SectioningModel
        let certain: CertainStudents
        var shapes: [Int: CourseShape]

        mutating func least(_ first: Int, _ second: Int) -> Int {
            let a = shape(first)
            if first == second { return a.configurations.map { within($0) }.min() ?? 0 }
            let b = shape(second)
            var least = Int.max
            for own in a.configurations {
                for other in b.configurations where least > 0 { least = min(least, between(own, other)) }
            }
            return least == .max ? 0 : least
        }

        private mutating func shape(_ course: Int) -> CourseShape {
            if let known = shapes[course] { return known }
            let shape = CourseShape(course, of: model.problem)
            shapes[course] = shape
            return shape
        }

        private func within(_ subparts: [Range<Int>]) -> Int {
            subparts.indices.reduce(0) { sum, place in
                sum + subparts[(place + 1)...].count { alwaysClash(subparts[place], $0) }
            }
        }

        private func between(_ own: [Range<Int>], _ other: [Range<Int>]) -> Int {
            own.reduce(0) { sum, first in sum + other.count { alwaysClash(first, $0) } }
        }

        private func alwaysClash(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
            guard !first.isEmpty, !second.isEmpty else { return false }
            return first.allSatisfy { a in second.allSatisfy { b in alwaysClash(a, b) } }
        }

        private func alwaysClash(_ a: Int, _ b: Int) -> Bool {
            if certain.isForced[a], certain.isForced[b] { return false }
            let (times, others) = (model.times(of: a), model.times(of: b))
            guard !times.isEmpty, !others.isEmpty else { return false }
            return times.allSatisfy { time in
                let own = model.timePlacement[time]
                return others.allSatisfy { !NotOverlap.holds(own, model.timePlacement[$0]) }
            }
        }
    }
}
