import BasicContainers

/// Branch and bound over all ways in which one student can take their courses; scratch space that is used again.
struct SectioningStudentTimetable: ~Copyable {
    /// Classes of one course, for handing over; filled by ``copyClasses(ofPlace:)``.
    private(set) var classes: RigidArray<Int32>
    /// Conflicts of the best combination found.
    private(set) var leastConflicts = 0
    /// Whether a combination was found.
    private(set) var isFound = false

    private var student = 0
    private var steps = 0
    /// Classes chosen so far, those without choice first.
    private var chosen: RigidArray<Int32>
    /// The course (as a place among the student's choices) of each class chosen; -1 for classes without choice.
    private var place: RigidArray<Int32>
    private var best: RigidArray<Int32>
    private var bestPlace: RigidArray<Int32>
    /// The order in which courses are decided.
    private var order: RigidArray<Int32>

    /// Steps after which the search is content with the best so far.
    private static let mostSteps = 4_000

    /// Creates scratch space for a model.
    init(_ model: SectioningModel) {
        let rows = (0..<model.problem.studentCount).map { Int(model.studentRow[$0 + 1] - model.studentRow[$0]) }
        let longest = max(1, rows.max() ?? 1)
        classes = RigidArray(capacity: longest)
        chosen = RigidArray(capacity: longest)
        place = RigidArray(capacity: longest)
        best = RigidArray(capacity: longest)
        bestPlace = RigidArray(capacity: longest)
        order = RigidArray(capacity: longest)
    }

    /// Begins a search for a combination with at most so many conflicts.
    mutating func begin(_ student: Int, mostConflicts: Int) {
        self.student = student
        steps = 0
        isFound = false
        leastConflicts = mostConflicts + 1
    }

    /// Searches; afterwards ``isFound`` tells whether there is a combination, and ``leastConflicts`` how good it is.
    mutating func search(_ state: borrowing SectioningState, random: inout RandomSource) {
        chosen.removeAll()
        place.removeAll()
        order.removeAll()
        let choices = state.model.choices(of: student)
        var fixed = 0
        for position in state.row(of: student) where state.studentClass[position] >= 0 {
            let isFree = choices.contains { state.model.choiceSeat($0).block.contains(position) }
            if !isFree { fixed += add(state.studentClass[position], ofPlace: -1, state) }
        }
        for number in 0..<choices.count { order.append(Int32(number)) }
        for number in order.indices { order.swapAt(number, number + random.below(order.count - number)) }
        decide(0, conflicts: fixed, state, random: &random)
    }

    /// Puts the best combination's classes of one of the student's choices into ``classes``.
    mutating func copyClasses(ofPlace wanted: Int) {
        classes.removeAll()
        for position in best.indices where Int(bestPlace[position]) == wanted { classes.append(best[position]) }
    }

    /// Decides the course at a place of the order, and all after it.
    private mutating func decide(
        _ depth: Int, conflicts: Int, _ state: borrowing SectioningState, random: inout RandomSource
    ) {
        guard depth < order.count else {
            keep(conflicts)
            return
        }
        let seat = state.model.choiceSeat(state.model.choices(of: student).lowerBound + Int(order[depth]))
        let configurations = state.model.configurations(of: seat.course)
        let first = random.below(configurations.count)
        for step in 0..<configurations.count {
            let configuration = configurations.lowerBound + (first + step) % configurations.count
            let subparts = state.model.subparts(of: configuration)
            fill(subparts, depth, seat, conflicts: conflicts, state, random: &random)
        }
    }

    /// Chooses a class of the first of the subparts that are left, and goes on with the rest.
    private mutating func fill(
        _ subparts: Range<Int>, _ depth: Int, _ seat: SectioningSeat, conflicts: Int,
        _ state: borrowing SectioningState, random: inout RandomSource
    ) {
        guard !subparts.isEmpty else {
            decide(depth + 1, conflicts: conflicts, state, random: &random)
            return
        }
        let candidates = state.model.classes(of: Int(state.model.subpartOrder[subparts.lowerBound]))
        let first = random.below(candidates.count)
        for step in 0..<candidates.count where steps < Self.mostSteps && leastConflicts > 0 {
            let index = candidates.lowerBound + (first + step) % candidates.count
            guard state.isOpen(index, to: seat, besides: chosen.span) else { continue }
            steps += 1
            let added = add(Int32(index), ofPlace: order[depth], state)
            if conflicts + added < leastConflicts {
                fill(
                    (subparts.lowerBound + 1)..<subparts.upperBound, depth, seat, conflicts: conflicts + added, state,
                    random: &random)
            }
            _ = chosen.popLast()
            _ = place.popLast()
        }
    }

    /// Adds a class to those chosen and returns its conflicts with them.
    private mutating func add(_ index: Int32, ofPlace number: Int32, _ state: borrowing SectioningState) -> Int {
        let travel = state.model.problem.travel.span
        let rooms = state.model.problem.roomCount
        let placed = state.placement[Int(index)]
        var conflicts = 0
        for position in chosen.indices
        where sectioningClash(placed, state.placement[Int(chosen[position])], travel, rooms) { conflicts += 1 }
        chosen.append(index)
        place.append(number)
        return conflicts
    }

    private mutating func keep(_ conflicts: Int) {
        isFound = true
        leastConflicts = conflicts
        best.removeAll()
        bestPlace.removeAll()
        for position in chosen.indices {
            best.append(chosen[position])
            bestPlace.append(place[position])
        }
    }
}
