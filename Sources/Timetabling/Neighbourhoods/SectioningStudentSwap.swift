import BasicContainers

extension SectioningWorker {
    /// Lets two students of a course change places; limits stay kept.
    mutating func swapStudents() -> Bool {
        let pick = random.below(state.model.choiceStudent.count)
        let student = Int(state.model.choiceStudent[pick])
        let course = state.model.choiceCourse[pick]
        let students = state.model.students(of: Int(course))
        let other = Int(state.model.courseStudent[students.lowerBound + random.below(students.count)])
        guard other != student else { return false }
        choice.take(from: student, course: course, in: state)
        otherChoice.take(from: other, course: course, in: state)
        guard isDifferent() else { return false }
        let first = state.conflictDelta(student: student, course: course, new: otherChoice.classes.span)
        let second = state.conflictDelta(student: other, course: course, new: choice.classes.span)
        let delta = SectioningDelta(hard: 0, soft: (first + second) * state.model.problem.weights.student)
        guard accepts(delta) else { return false }
        willChange(by: delta)
        state.enrol(student: student, course: course, new: otherChoice.classes, conflicts: first)
        state.enrol(student: other, course: course, new: choice.classes, conflicts: second)
        didChange()
        return true
    }

    @inline(__always)
    private func isDifferent() -> Bool {
        guard choice.classes.count == otherChoice.classes.count else { return true }
        for index in choice.classes.indices where choice.classes[index] != otherChoice.classes[index] { return true }
        return false
    }
}
