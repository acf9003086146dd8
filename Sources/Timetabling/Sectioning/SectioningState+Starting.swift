import BasicContainers

extension SectioningState {
    /// Takes over what a solution chooses, as far as it breaks no hard rule; the rest stays as it is.
    ///
    /// Classes are taken in their order, so of two that may not stand together the first stays. Everybody must have
    /// classes already, and keeps those where the solution's cannot be taken over.
    ///
    /// - Complexity: O(classes × cost of a move + students' classes × passes).
    mutating func takeOver(_ initial: SectioningSolution) {
        for index in 0..<model.classCount {
            guard let time = timePosition(of: index, initial.timeOptions[index]) else { continue }
            var room = -1
            if model.problem.needsRoom[index] {
                guard let known = roomPosition(of: index, initial.roomOptions[index]) else { continue }
                room = known
            }
            guard model.isAvailable(time: time, room: room) else { continue }
            let delta = delta(placing: index, time: time, room: room)
            if delta.hard <= 0 { place(index, time: time, room: room, delta) }
        }
        for course in model.problem.courseIdentifiers.indices { takeOver(initial, course: course) }
    }

    /// The candidate that a choice of the instance became; an equal time when the choice itself was reduced away.
    private func timePosition(of index: Int, _ option: Int32) -> Int? {
        guard option >= 0 else { return nil }
        let times = model.times(of: index)
        if let time = times.first(where: { model.timeOriginal[$0] == option }) { return time }
        let pattern = model.problem.timePattern[model.problem.times(of: index).lowerBound + Int(option)]
        return times.first { model.timePattern[$0] == pattern }
    }

    private func roomPosition(of index: Int, _ option: Int32) -> Int? {
        guard option >= 0 else { return nil }
        let chosen = model.problem.roomOption[model.problem.rooms(of: index).lowerBound + Int(option)]
        return model.rooms(of: index).first { model.room[$0] == chosen }
    }

    private mutating func takeOver(_ initial: SectioningSolution, course: Int) {
        let seats = model.students(of: course).map { model.courseSeat($0, course: course) }
        let wanted = seats.map { wish(of: $0, in: initial) }
        var demand: [Int32: Int32] = [:]
        for index in wanted.joined() { demand[index, default: 0] += 1 }
        let fits = demand.allSatisfy { $0.value <= model.problem.limit[Int($0.key)] }
        // A whole choice that fits is taken at once: one student at a time, two that exchange full classes would wait
        // for each other.
        if fits, wanted.allSatisfy({ !$0.isEmpty }) {
            for (seat, classes) in zip(seats, wanted) { enrol(seat, classes) }
            return
        }
        var waiting = seats.indices.filter { !wanted[$0].isEmpty }
        var before = waiting.count + 1
        while waiting.count < before {
            before = waiting.count
            for place in waiting where hasRoom(seats[place], for: wanted[place]) { enrol(seats[place], wanted[place]) }
            waiting = waiting.filter { !holds(seats[$0], wanted[$0]) }
        }
    }

    /// The classes that a solution gives a student in a course; none when they break a rule of enrolment.
    private func wish(of seat: SectioningSeat, in initial: SectioningSolution) -> [Int32] {
        let classes = initial.classesOfStudent[seat.student].filter { Int(model.courseOfClass[Int($0)]) == seat.course }
        guard let first = classes.first else { return [] }
        let configuration = model.problem.configuration(of: Int(first))
        let subparts = model.subparts(of: configuration)
        guard classes.count == subparts.count,
            Set(classes.map { model.problem.subpartOfClass[Int($0)] }).count == classes.count,
            classes.allSatisfy({ model.problem.configuration(of: Int($0)) == configuration }),
            classes.allSatisfy({ model.problem.parent[Int($0)] < 0 || classes.contains(model.problem.parent[Int($0)]) })
        else { return [] }
        return classes
    }

    private func holds(_ seat: SectioningSeat, _ classes: [Int32]) -> Bool {
        classes.allSatisfy { wanted in seat.block.contains { studentClass[$0] == wanted } }
    }

    private func hasRoom(_ seat: SectioningSeat, for classes: [Int32]) -> Bool {
        classes.allSatisfy { wanted in
            enrolled[Int(wanted)] < model.problem.limit[Int(wanted)]
                || seat.block.contains { studentClass[$0] == wanted }
        }
    }

    private mutating func enrol(_ seat: SectioningSeat, _ classes: [Int32]) {
        var list = RigidArray<Int32>(capacity: classes.count)
        for index in classes { list.append(index) }
        enrol(seat, new: list, conflicts: conflictDelta(seat, new: list.span))
    }
}

extension SectioningSnapshot {
    /// The snapshot as a solution of the instance.
    func solution(of model: SectioningModel) -> SectioningSolution {
        var solution = SectioningSolution(emptyFor: model.problem)
        for index in time.indices where time[index] >= 0 {
            solution.timeOptions[index] = model.timeOriginal[Int(time[index])]
            if room[index] >= 0 { solution.roomOptions[index] = model.roomOriginal[Int(room[index])] }
        }
        for student in solution.classesOfStudent.indices {
            let row = Int(model.studentRow[student])..<Int(model.studentRow[student + 1])
            solution.classesOfStudent[student] = studentClass[row].filter { $0 >= 0 }
        }
        return solution
    }
}
