import BasicContainers

extension SectioningWorker {
    /// Gives a student other classes of one course.
    mutating func moveStudent() -> Bool {
        let seat = state.model.choiceSeat(random.below(state.model.choiceStudent.count))
        guard choice.choose(seat, in: state, random: &random) else { return false }
        let conflicts = state.conflictDelta(seat, new: choice.classes.span)
        let delta = SectioningDelta(hard: 0, soft: conflicts * state.model.problem.weights.student)
        guard accepts(delta) else { return false }
        willChange(by: delta)
        state.enrol(seat, new: choice.classes, conflicts: conflicts)
        didChange()
        return true
    }
}
