extension SectioningModel {
    /// Lists what the sectioning of students reads: order of subparts, students of courses, choices, rows.
    mutating func addStudents() {
        courseOfClass = (0..<classCount).map { Int32(problem.course(of: $0)) }
        for configuration in problem.courseOfConfiguration.indices { addSubparts(of: configuration) }
        var studentsOfCourse: [[Int32]] = Array(repeating: [], count: problem.courseIdentifiers.count)
        let choices = studentsOfCourse.indices.map { hasChoice(course: $0) }
        var blocksOfCourse: [[Int32]] = Array(repeating: [], count: studentsOfCourse.count)
        courseWidth = studentsOfCourse.indices.map { Int32(width(ofCourse: $0)) }
        for student in 0..<problem.studentCount {
            var row = studentRow[student]
            for course in problem.courses(of: student) {
                studentsOfCourse[Int(course)].append(Int32(student))
                blocksOfCourse[Int(course)].append(row)
                let block = row
                row += courseWidth[Int(course)]
                guard choices[Int(course)] else { continue }
                choiceStudent.append(Int32(student))
                choiceCourse.append(course)
                choiceBlock.append(block)
            }
            studentChoiceStart.append(Int32(choiceStudent.count))
            studentRow.append(row)
        }
        for (list, blocks) in zip(studentsOfCourse, blocksOfCourse) {
            courseStudent += list
            courseStudentBlock += blocks
            courseStudentStart.append(Int32(courseStudent.count))
        }
    }

    /// The configurations of a course.
    func configurations(of course: Int) -> Range<Int> {
        Int(problem.courseConfigurationStart[course])..<Int(problem.courseConfigurationStart[course + 1])
    }

    /// The subparts of a configuration, as places in ``subpartOrder``.
    func subparts(of configuration: Int) -> Range<Int> {
        Int(
            problem.configurationSubpartStart[configuration])..<Int(
                problem.configurationSubpartStart[configuration + 1])
    }

    /// The classes of a subpart.
    func classes(of subpart: Int) -> Range<Int> {
        Int(problem.subpartClassStart[subpart])..<Int(problem.subpartClassStart[subpart + 1])
    }

    /// The students of a course, as places in ``courseStudent``.
    func students(of course: Int) -> Range<Int> {
        Int(courseStudentStart[course])..<Int(courseStudentStart[course + 1])
    }

    /// The choices of a student, as places in ``choiceCourse``.
    @inline(__always)
    func choices(of student: Int) -> Range<Int> {
        Int(studentChoiceStart[student])..<Int(studentChoiceStart[student + 1])
    }

    private func hasChoice(course: Int) -> Bool {
        let configurations = configurations(of: course)
        return configurations.count > 1
            || configurations.contains { subparts(of: $0).contains { classes(of: $0).count > 1 } }
    }

    private func width(ofCourse course: Int) -> Int {
        configurations(of: course).map { subparts(of: $0).count }.max() ?? 0
    }

    /// Orders the subparts of a configuration so that a parent's subpart stands before those of its children.
    private mutating func addSubparts(of configuration: Int) {
        func depth(_ index: Int) -> Int {
            var depth = 0
            var above = Int(problem.parent[index])
            while above >= 0, depth < classCount {
                depth += 1
                above = Int(problem.parent[above])
            }
            return depth
        }
        let depths = subparts(of: configuration).map { subpart in
            (classes(of: subpart).map { depth($0) }.max() ?? 0, subpart)
        }
        subpartOrder += depths.sorted { $0 < $1 }.map { Int32($0.1) }
    }
}
