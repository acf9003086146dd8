import BasicContainers

extension SectioningWorker {
    /// Gives a student other classes of one course.
    mutating func moveStudent() -> Bool {
        let pick = random.below(state.model.choiceStudent.count)
        let student = Int(state.model.choiceStudent[pick])
        let course = state.model.choiceCourse[pick]
        guard choice.choose(student: student, course: Int(course), in: state, random: &random) else { return false }
        let conflicts = state.conflictDelta(student: student, course: course, new: choice.classes.span)
        let delta = SectioningDelta(hard: 0, soft: conflicts * state.model.problem.weights.student)
        guard accepts(delta) else { return false }
        willChange(by: delta)
        state.enrol(student: student, course: course, new: choice.classes, conflicts: conflicts)
        didChange()
        return true
    }
}
