import BasicContainers

/// A student's place in one course: who, and where the classes of the course stand.
struct SectioningSeat {
    /// The student.
    var student: Int
    /// The course.
    var course: Int
    /// Positions of the classes in the state's column; unused ones hold -1.
    var block: Range<Int>
}

extension SectioningModel {
    /// One of the places that leave a choice.
    @inline(__always)
    func choiceSeat(_ position: Int) -> SectioningSeat {
        seat(Int(choiceStudent[position]), Int(choiceCourse[position]), Int(choiceBlock[position]))
    }

    /// One of the places in a course.
    @inline(__always)
    func courseSeat(_ position: Int, course: Int) -> SectioningSeat {
        seat(Int(courseStudent[position]), course, Int(courseStudentBlock[position]))
    }

    @inline(__always)
    private func seat(_ student: Int, _ course: Int, _ start: Int) -> SectioningSeat {
        SectioningSeat(student: student, course: course, block: start..<(start + Int(courseWidth[course])))
    }
}

extension SectioningState {
    /// The classes of a student, as positions in ``studentClass``; unused ones hold -1.
    @inline(__always)
    func row(of student: Int) -> Range<Int> {
        Int(model.studentRow[student])..<Int(model.studentRow[student + 1])
    }

    /// Whether a class has a free place, or the student has it, and its parent is among the classes chosen.
    @inline(__always)
    func isOpen(_ index: Int, to seat: SectioningSeat, besides chosen: Span<Int32>) -> Bool {
        let parent = model.problem.parent[index]
        if parent >= 0 {
            var hasParent = false
            for position in chosen.indices where chosen[position] == parent { hasParent = true }
            guard hasParent else { return false }
        }
        if enrolled[index] < model.problem.limit[index] { return true }
        for position in seat.block where Int(studentClass[position]) == index { return true }
        return false
    }

    /// Change of a student's conflicts if the classes of a course are replaced.
    ///
    /// - Complexity: O(classes of the course × classes of the student).
    func conflictDelta(_ seat: SectioningSeat, new: Span<Int32>) -> Int {
        let travel = model.problem.travel.span
        let placements = placement.span
        let classes = studentClass.span
        let rooms = model.problem.roomCount
        var delta = 0
        for position in row(of: seat.student) {
            guard classes[position] >= 0 else { continue }
            let placed = placements[Int(classes[position])]
            if seat.block.contains(position) {
                for later in (position + 1)..<max(seat.block.upperBound, position + 1) where classes[later] >= 0 {
                    if sectioningClash(placed, placements[Int(classes[later])], travel, rooms) { delta -= 1 }
                }
            } else {
                for index in new.indices where sectioningClash(placed, placements[Int(new[index])], travel, rooms) {
                    delta += 1
                }
                for own in seat.block where classes[own] >= 0 {
                    if sectioningClash(placed, placements[Int(classes[own])], travel, rooms) { delta -= 1 }
                }
            }
        }
        for index in new.indices {
            for later in (index + 1)..<max(new.count, index + 1)
            where sectioningClash(placements[Int(new[index])], placements[Int(new[later])], travel, rooms) {
                delta += 1
            }
        }
        return delta
    }

    /// Replaces the classes of a course of a student; `conflicts` is the change found before.
    mutating func enrol(_ seat: SectioningSeat, new: borrowing RigidArray<Int32>, conflicts: Int) {
        for position in seat.block where studentClass[position] >= 0 && !contains(new, studentClass[position]) {
            leave(seat, position)
        }
        var position = seat.block.lowerBound
        for index in new.indices where !isTaken(seat, new[index]) {
            while studentClass[position] >= 0 { position += 1 }
            join(seat, position, new[index])
        }
        soft += model.problem.weights.student * conflicts
    }

    @inline(__always)
    private func contains(_ list: borrowing RigidArray<Int32>, _ wanted: Int32) -> Bool {
        for index in list.indices where list[index] == wanted { return true }
        return false
    }

    @inline(__always)
    private func isTaken(_ seat: SectioningSeat, _ wanted: Int32) -> Bool {
        for position in seat.block where studentClass[position] == wanted { return true }
        return false
    }

    private mutating func leave(_ seat: SectioningSeat, _ position: Int) {
        let own = Int(studentClass[position])
        studentClass[position] = -1
        enrolled[own] -= 1
        for other in row(of: seat.student) where studentClass[other] >= 0 {
            unshare(own, Int(studentClass[other]))
            unshare(Int(studentClass[other]), own)
        }
    }

    private mutating func join(_ seat: SectioningSeat, _ position: Int, _ index: Int32) {
        for other in row(of: seat.student) where studentClass[other] >= 0 {
            share(Int(index), Int(studentClass[other]))
            share(Int(studentClass[other]), Int(index))
        }
        studentClass[position] = index
        enrolled[Int(index)] += 1
    }

    private mutating func share(_ index: Int, _ other: Int) {
        let place = index * model.classCount + other
        if sharedStudents[place] == 0 {
            sharing[index * model.wordCount + other / 64] |= 1 << UInt64(other % 64)
        }
        sharedStudents[place] += 1
    }

    private mutating func unshare(_ index: Int, _ other: Int) {
        let place = index * model.classCount + other
        sharedStudents[place] -= 1
        if sharedStudents[place] == 0 {
            sharing[index * model.wordCount + other / 64] &= ~(1 << UInt64(other % 64))
        }
    }
}
