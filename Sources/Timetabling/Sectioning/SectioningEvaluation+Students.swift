extension SectioningProblem {
    /// Adds student conflicts and broken enrolment rules.
    ///
    /// The format: "The same penalty of one student conflict occurs for any pair of classes that a student cannot
    /// attend, regardless of the number of actual meetings that are in conflict or the length of the overlapping time."
    func evaluateStudents(
        _ solution: SectioningSolution, _ placements: [SectioningPlacement?], _ evaluation: inout SectioningEvaluation
    ) {
        var enrolled = Array(repeating: 0, count: classCount)
        for student in 0..<studentCount {
            let classes = solution.classesOfStudent[student].map(Int.init)
            for index in classes { enrolled[index] += 1 }
            evaluation.studentConflicts += conflicts(among: classes, placements)
            checkEnrolment(of: student, classes, &evaluation.violations)
        }
        for index in 0..<classCount where enrolled[index] > Int(limit[index]) {
            evaluation.violations.append(
                .limitExceeded(class: index, students: enrolled[index], limit: Int(limit[index])))
        }
    }

    private func conflicts(among classes: [Int], _ placements: [SectioningPlacement?]) -> Int {
        var conflicts = 0
        for (position, first) in classes.enumerated() {
            guard let a = placements[first] else { continue }
            for second in classes[(position + 1)...] {
                guard let b = placements[second] else { continue }
                if !SameAttendees.holds(a, b, travel: travelSlots(from: a.room, to: b.room)) { conflicts += 1 }
            }
        }
        return conflicts
    }

    /// Appends what a student's classes break: one configuration per course, one class per subpart, parents kept.
    private func checkEnrolment(of student: Int, _ classes: [Int], _ violations: inout [SectioningViolation]) {
        let requested = courses(of: student)
        for course in requested {
            let own = classes.filter { self.course(of: $0) == Int(course) }
            guard let first = own.first else {
                violations.append(.courseMissing(student: student, course: Int(course)))
                continue
            }
            let chosen = configuration(of: first)
            if own.contains(where: { configuration(of: $0) != chosen }) {
                violations.append(.severalConfigurations(student: student, course: Int(course)))
            } else {
                checkSubparts(of: chosen, student, own, &violations)
            }
        }
        for index in classes {
            if !requested.contains(Int32(course(of: index))) {
                violations.append(.courseNotRequested(student: student, class: index))
            }
            let above = Int(parent[index])
            if above >= 0, !classes.contains(above) {
                violations.append(.parentMissing(student: student, class: index, parent: above))
            }
        }
    }

    private func checkSubparts(
        of configuration: Int, _ student: Int, _ classes: [Int], _ violations: inout [SectioningViolation]
    ) {
        for subpart in configurationSubpartStart[configuration]..<configurationSubpartStart[configuration + 1] {
            switch classes.count(where: { subpartOfClass[$0] == subpart }) {
            case 0: violations.append(.subpartMissing(student: student, subpart: Int(subpart)))
            case 1: break
            default: violations.append(.severalClasses(student: student, subpart: Int(subpart)))
            }
        }
    }
}
