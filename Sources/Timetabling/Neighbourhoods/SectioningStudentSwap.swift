import BasicContainers

extension SectioningWorker {
    /// Lets two students of a course change places; limits stay kept.
    mutating func swapStudents() -> Bool {
        let seat = state.model.choiceSeat(random.below(state.model.choiceStudent.count))
        let students = state.model.students(of: seat.course)
        let other = state.model.courseSeat(
            students.lowerBound + random.below(students.count), course: seat.course)
        guard other.student != seat.student else { return false }
        choice.take(seat, in: state)
        otherChoice.take(other, in: state)
        guard isDifferent() else { return false }
        let first = state.conflictDelta(seat, new: otherChoice.classes.span)
        let second = state.conflictDelta(other, new: choice.classes.span)
        let delta = SectioningDelta(hard: 0, soft: (first + second) * state.model.problem.weights.student)
        guard accepts(delta) else { return false }
        willChange(by: delta)
        state.enrol(seat, new: otherChoice.classes, conflicts: first)
        state.enrol(other, new: choice.classes, conflicts: second)
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
