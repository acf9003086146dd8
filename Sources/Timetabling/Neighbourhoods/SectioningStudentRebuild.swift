import BasicContainers

extension SectioningWorker {
    /// Gives a student the best combination of classes of all their courses that the limits leave open.
    ///
    /// Exact unless it takes too many steps: branch and bound over configurations and classes, where the conflicts of
    /// the classes chosen so far bound what is still possible.
    mutating func rebuildStudent() -> Bool {
        let student = Int(state.model.choiceStudent[random.below(state.model.choiceStudent.count)])
        let now = state.conflicts(of: student)
        guard now > 0 else { return false }
        let seats = state.model.choices(of: student)
        guard seats.count > 1 else { return false }
        timetable.begin(student, mostConflicts: now)
        timetable.search(state, random: &random)
        guard timetable.isFound else { return false }
        let delta = SectioningDelta(
            hard: 0, soft: (timetable.leastConflicts - now) * state.model.problem.weights.student)
        guard accepts(delta) else { return false }
        willChange(by: delta)
        for place in 0..<seats.count {
            let seat = state.model.choiceSeat(seats.lowerBound + place)
            timetable.copyClasses(ofPlace: place)
            let conflicts = state.conflictDelta(seat, new: timetable.classes.span)
            state.enrol(seat, new: timetable.classes, conflicts: conflicts)
        }
        didChange()
        return true
    }
}

extension SectioningState {
    /// Conflicts among the classes of a student.
    func conflicts(of student: Int) -> Int {
        let travel = model.problem.travel.span
        let rooms = model.problem.roomCount
        let row = row(of: student)
        var conflicts = 0
        for position in row where studentClass[position] >= 0 {
            let placed = placement[Int(studentClass[position])]
            for later in (position + 1)..<max(row.upperBound, position + 1) where studentClass[later] >= 0 {
                if sectioningClash(placed, placement[Int(studentClass[later])], travel, rooms) { conflicts += 1 }
            }
        }
        return conflicts
    }
}
