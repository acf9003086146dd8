import Timetabling

extension SectioningOracle {
    /// Course, configuration and subpart (its place among all) of each class.
    private var structure: [(course: Int, configuration: Int, subpart: Int)] {
        var rows: [(course: Int, configuration: Int, subpart: Int)] = []
        var subparts = 0
        for course in instance.courses {
            for configuration in course.configurations {
                for subpart in configuration.subparts {
                    rows += subpart.classes.map { _ in (course.id, configuration.id, subparts) }
                    subparts += 1
                }
            }
        }
        return rows
    }

    func judgeStudents(_ solution: SectioningSolution, _ occupations: [Occupation?], _ answer: inout Answer) {
        let structure = structure
        var known: [[Int]: Bool] = [:]
        var enrolled: [Int: Int] = [:]
        var courseIndex: [Int: Int] = [:]
        for (index, course) in instance.courses.enumerated() { courseIndex[course.id] = index }
        let subpartsOf = Dictionary(grouping: structure, by: \.configuration).mapValues { Set($0.map(\.subpart)) }
        for (student, entry) in instance.students.enumerated() {
            let own = Set(solution.classesOfStudent[student].map(Int.init))
            for first in own {
                enrolled[first, default: 0] += 1
                for second in own where first < second {
                    let clash =
                        known[[first, second]] ?? clashes(occupations[first], occupations[second])
                    known[[first, second]] = clash
                    if clash { answer.student += 1 }
                }
                if !entry.courses.contains(structure[first].course) {
                    answer.violations.insert(.courseNotRequested(student: student, class: first))
                }
                if let parent = classes[first].parent.flatMap({ classIndex[$0] }), !own.contains(parent) {
                    answer.violations.insert(.parentMissing(student: student, class: first, parent: parent))
                }
            }
            for course in entry.courses {
                let rows = own.map { structure[$0] }.filter { $0.course == course }
                judge(rows, student, courseIndex[course] ?? -1, subpartsOf, &answer)
            }
        }
        for (index, students) in enrolled {
            guard let limit = classes[index].limit, students > limit else { continue }
            answer.violations.insert(.limitExceeded(class: index, students: students, limit: limit))
        }
    }

    private func judge(
        _ rows: [(course: Int, configuration: Int, subpart: Int)], _ student: Int, _ course: Int,
        _ subpartsOf: [Int: Set<Int>], _ answer: inout Answer
    ) {
        let configurations = Set(rows.map(\.configuration))
        guard let chosen = configurations.first else {
            answer.violations.insert(.courseMissing(student: student, course: course))
            return
        }
        guard configurations.count == 1 else {
            answer.violations.insert(.severalConfigurations(student: student, course: course))
            return
        }
        for subpart in subpartsOf[chosen] ?? [] {
            let taken = rows.filter { $0.subpart == subpart }.count
            if taken == 0 { answer.violations.insert(.subpartMissing(student: student, subpart: subpart)) }
            if taken > 1 { answer.violations.insert(.severalClasses(student: student, subpart: subpart)) }
        }
    }

    private func clashes(_ a: Occupation?, _ b: Occupation?) -> Bool {
        guard let a, let b else { return false }
        return areCloser(a, b, than: travelTime(a, b))
    }
}
