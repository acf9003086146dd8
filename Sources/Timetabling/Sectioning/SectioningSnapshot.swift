import BasicContainers

/// The choices of a state at one moment, for the incumbent and for passing between workers.
struct SectioningSnapshot: Sendable {
    /// Candidate time of each class.
    var time: [Int32]
    /// Candidate room of each class.
    var room: [Int32]
    /// Classes of the students, in rows.
    var studentClass: [Int32]
    /// Broken hard rules.
    var hard: Int
    /// Classes without place.
    var unplaced: Int
    /// Weighted penalty.
    var soft: Int

    /// Copies the choices of a state.
    init(_ state: borrowing SectioningState) {
        time = Array(repeating: -1, count: state.time.count)
        room = Array(repeating: -1, count: state.room.count)
        studentClass = Array(repeating: -1, count: state.studentClass.count)
        hard = 0
        unplaced = 0
        soft = 0
        update(from: state)
    }

    /// Copies the choices of a state again, in place.
    mutating func update(from state: borrowing SectioningState) {
        for index in time.indices {
            time[index] = state.time[index]
            room[index] = state.room[index]
        }
        for index in studentClass.indices { studentClass[index] = state.studentClass[index] }
        hard = state.hard
        unplaced = state.unplacedCount
        soft = state.soft
    }

    /// Whether every class is placed and no hard rule broken.
    var isComplete: Bool { unplaced == 0 && hard == 0 }

    /// Whether it is better than another: more classes placed, then fewer broken rules, then less penalty.
    func isBetter(than other: SectioningSnapshot) -> Bool {
        (unplaced, hard, soft) < (other.unplaced, other.hard, other.soft)
    }
}

extension SectioningState {
    /// Takes over the choices of a snapshot.
    mutating func restore(_ snapshot: SectioningSnapshot) {
        for index in 0..<model.classCount
        where time[index] != snapshot.time[index] || room[index] != snapshot.room[index] {
            place(index, time: Int(snapshot.time[index]), room: Int(snapshot.room[index]))
        }
        var classes = RigidArray<Int32>(capacity: max(1, model.classCount))
        for course in model.problem.courseIdentifiers.indices {
            for position in model.students(of: course) {
                let seat = model.courseSeat(position, course: course)
                classes.removeAll()
                for place in seat.block where snapshot.studentClass[place] >= 0 {
                    classes.append(snapshot.studentClass[place])
                }
                enrol(seat, new: classes, conflicts: conflictDelta(seat, new: classes.span))
            }
        }
    }
}
