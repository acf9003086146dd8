import BasicContainers

extension SectioningState {
    /// The classes of a student, as positions in ``studentClass``.
    @inline(__always)
    func row(of student: Int) -> Range<Int> {
        let start = Int(model.studentRow[student])
        return start..<(start + Int(studentClassCount[student]))
    }

    /// Change of a student's conflicts if the classes of a course are replaced.
    ///
    /// - Complexity: O(classes of the course × classes of the student).
    func conflictDelta(student: Int, course: Int32, new: Span<Int32>) -> Int {
        let travel = model.problem.travel.span
        let placements = placement.span
        let rooms = model.problem.roomCount
        var delta = 0
        let row = row(of: student)
        for position in row {
            let other = Int(studentClass[position])
            let placed = placements[other]
            if model.courseOfClass[other] == course {
                for later in (position + 1)..<row.upperBound
                where model.courseOfClass[Int(studentClass[later])] == course {
                    if sectioningClash(placed, placements[Int(studentClass[later])], travel, rooms) { delta -= 1 }
                }
            } else {
                for index in new.indices where sectioningClash(placed, placements[Int(new[index])], travel, rooms) {
                    delta += 1
                }
                for own in row where model.courseOfClass[Int(studentClass[own])] == course {
                    if sectioningClash(placed, placements[Int(studentClass[own])], travel, rooms) { delta -= 1 }
                }
            }
        }
        for index in new.indices {
            for later in (index + 1)..<new.count
            where sectioningClash(placements[Int(new[index])], placements[Int(new[later])], travel, rooms) {
                delta += 1
            }
        }
        return delta
    }

    /// Replaces the classes of a course of a student; `conflicts` is the change found before.
    mutating func enrol(student: Int, course: Int32, new: borrowing RigidArray<Int32>, conflicts: Int) {
        leave(student: student, course: course)
        for index in new.indices { join(student: student, Int(new[index])) }
        soft += model.problem.weights.student * conflicts
    }

    private mutating func leave(student: Int, course: Int32) {
        var position = Int(model.studentRow[student])
        while position < row(of: student).upperBound {
            let own = Int(studentClass[position])
            guard model.courseOfClass[own] == course else {
                position += 1
                continue
            }
            studentClassCount[student] -= 1
            studentClass[position] = studentClass[row(of: student).upperBound]
            enrolled[own] -= 1
            for other in row(of: student) {
                unshare(own, Int(studentClass[other]))
                unshare(Int(studentClass[other]), own)
            }
        }
    }

    private mutating func join(student: Int, _ index: Int) {
        for other in row(of: student) {
            share(index, Int(studentClass[other]))
            share(Int(studentClass[other]), index)
        }
        studentClass[row(of: student).upperBound] = Int32(index)
        studentClassCount[student] += 1
        enrolled[index] += 1
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
