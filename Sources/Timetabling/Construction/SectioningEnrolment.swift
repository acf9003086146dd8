import BasicContainers

/// Chooses classes for a student and a course at random among those that keep parents and limits.
///
/// Scratch space that is used again and again; it allocates only when it is made.
struct SectioningEnrolmentChoice: ~Copyable {
    /// The classes chosen last, one per subpart of the configuration.
    private(set) var classes: RigidArray<Int32>

    /// Creates scratch space for a model.
    init(_ model: SectioningModel) {
        classes = RigidArray(capacity: max(1, model.subpartOrder.count))
    }

    /// Chooses a configuration and a class of each subpart at random.
    ///
    /// Classes that the student has already count as free.
    ///
    /// - Returns: false when the random choice ran into full classes.
    mutating func choose(
        _ seat: SectioningSeat, in state: borrowing SectioningState, random: inout RandomSource
    ) -> Bool {
        let configurations = state.model.configurations(of: seat.course)
        let configuration = configurations.lowerBound + random.below(configurations.count)
        classes.removeAll()
        for position in state.model.subparts(of: configuration) {
            let subpart = Int(state.model.subpartOrder[position])
            var seen = 0
            var chosen: Int32 = -1
            for index in state.model.classes(of: subpart) where state.isOpen(index, to: seat, besides: classes.span) {
                seen += 1
                if random.below(seen) == 0 { chosen = Int32(index) }
            }
            guard chosen >= 0 else { return false }
            classes.append(chosen)
        }
        return true
    }

    /// Chooses the way through a course that has the most room left, preferring the first on a tie.
    ///
    /// - Returns: false when no configuration is open to the student.
    mutating func chooseRoomiest(
        _ seat: SectioningSeat, capacity: [Int], in state: borrowing SectioningState
    ) -> Bool {
        var best: [Int32] = []
        var bestRoom = Int.min
        for configuration in state.model.configurations(of: seat.course) {
            var chosen: [Int32] = []
            var room = Int.max
            classes.removeAll()
            for position in state.model.subparts(of: configuration) {
                let subpart = Int(state.model.subpartOrder[position])
                var roomiest = -1
                for index in state.model.classes(of: subpart)
                where state.isOpen(index, to: seat, besides: classes.span)
                    && (roomiest < 0 || capacity[index] > capacity[roomiest])
                {
                    roomiest = index
                }
                guard roomiest >= 0 else { break }
                room = min(room, capacity[roomiest])
                chosen.append(Int32(roomiest))
                classes.append(Int32(roomiest))
            }
            guard chosen.count == state.model.subparts(of: configuration).count, room > bestRoom else { continue }
            best = chosen
            bestRoom = room
        }
        classes.removeAll()
        for index in best { classes.append(index) }
        return !best.isEmpty
    }

    /// Puts the classes that a student has of a course into the scratch space.
    mutating func take(_ seat: SectioningSeat, in state: borrowing SectioningState) {
        classes.removeAll()
        for position in seat.block where state.studentClass[position] >= 0 {
            classes.append(state.studentClass[position])
        }
    }
}

extension SectioningState {
    /// Gives every student classes of every course, filling classes evenly; parents and limits are kept.
    ///
    /// - Returns: The number of students' courses for which no way was open.
    mutating func enrolEverybody() -> Int {
        var choice = SectioningEnrolmentChoice(model)
        var missing = 0
        for course in model.problem.courseIdentifiers.indices {
            for position in model.students(of: course) {
                let seat = model.courseSeat(position, course: course)
                guard choice.chooseRoomiest(seat, capacity: capacities(of: course), in: self) else {
                    missing += 1
                    continue
                }
                enrol(seat, new: choice.classes, conflicts: conflictDelta(seat, new: choice.classes.span))
            }
        }
        return missing
    }

    /// Free places of each class of a course, no more than its children have together; other classes have 0.
    private func capacities(of course: Int) -> [Int] {
        var capacity = Array(repeating: 0, count: model.classCount)
        for configuration in model.configurations(of: course) {
            for position in model.subparts(of: configuration).reversed() {
                let subpart = Int(model.subpartOrder[position])
                for index in model.classes(of: subpart) {
                    capacity[index] = Int(model.problem.limit[index]) - Int(enrolled[index])
                }
            }
            for position in model.subparts(of: configuration).reversed() {
                limitParents(of: Int(model.subpartOrder[position]), &capacity)
            }
        }
        return capacity
    }

    private func limitParents(of subpart: Int, _ capacity: inout [Int]) {
        let classes = model.classes(of: subpart)
        let parents = Set(classes.map { Int(model.problem.parent[$0]) }).filter { $0 >= 0 }
        for parent in parents.sorted() {
            let children = classes.filter { model.problem.parent[$0] == Int32(parent) }
            capacity[parent] = min(capacity[parent], children.reduce(0) { $0 + capacity[$1] })
        }
    }
}
