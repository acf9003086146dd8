/// Judges any placement of one class while all others stay as a solution has them, by the definitions of the format.
///
/// For explanations, not for the search: it keeps no running counts and allocates as it likes.
struct PlacementJudge {
    /// What a placement of a class costs and breaks.
    struct Judgement {
        /// Weighted penalty of everything soft that the class takes part in.
        var soft = 0
        /// What stands in the way.
        var obstacles: [SectioningObstacle] = []
    }

    /// Where and when each class is held.
    let placements: [SectioningPlacement?]
    /// The constraints of each class.
    let distributions: [[Int]]
    /// How many students each class shares with others.
    let shared: [[Int: Int]]
    private let problem: SectioningProblem
    private let classesOfRoom: [[Int]]

    /// Prepares the judgement of a solution.
    init(_ problem: SectioningProblem, _ solution: SectioningSolution) {
        self.problem = problem
        placements = (0..<problem.classCount).map { problem.placement(of: $0, in: solution) }
        var distributions: [[Int]] = Array(repeating: [], count: problem.classCount)
        for distribution in 0..<problem.distributionCount {
            for member in Set(problem.members(of: distribution).map({ Int(problem.distributionClass[$0]) })) {
                distributions[member].append(distribution)
            }
        }
        var shared: [[Int: Int]] = Array(repeating: [:], count: problem.classCount)
        for classes in solution.classesOfStudent {
            for own in classes {
                for other in classes where other != own { shared[Int(own)][Int(other), default: 0] += 1 }
            }
        }
        var classesOfRoom: [[Int]] = Array(repeating: [], count: problem.roomCount)
        for (index, placement) in placements.enumerated() {
            guard let placement, placement.room != SectioningPlacement.noRoom else { continue }
            classesOfRoom[Int(placement.room)].append(index)
        }
        self.distributions = distributions
        self.shared = shared
        self.classesOfRoom = classesOfRoom
    }

    /// Judges a class at a candidate time and room, given as positions in the columns of the problem; -1 for no room.
    func judge(_ index: Int, time: Int, room: Int) -> Judgement {
        var judgement = Judgement()
        var placed = problem.patterns[Int(problem.timePattern[time])]
        if room >= 0 { placed.room = problem.roomOption[room] }
        judgement.soft = choiceCost(time: time, room: room)
        judgeRoom(index, placed, pattern: Int(problem.timePattern[time]), &judgement)
        for distribution in distributions[index] {
            if problem.distributionRequired[distribution] {
                judgement.obstacles += obstacles(index, placed, distribution)
            } else {
                judgement.soft += softCost(index, placed, distribution)
            }
        }
        for (other, count) in shared[index] where clashes(placed, with: other) {
            judgement.soft += problem.weights.student * count
        }
        return judgement
    }

    /// Weighted penalty of a candidate time and room.
    func choiceCost(time: Int, room: Int) -> Int {
        problem.weights.time * Int(problem.timePenalty[time])
            + (room >= 0 ? problem.weights.room * Int(problem.roomPenalty[room]) : 0)
    }

    /// Whether nobody can attend a class at a placement together with another.
    func clashes(_ placed: SectioningPlacement, with other: Int) -> Bool {
        guard let placement = placements[other] else { return false }
        return !SameAttendees.holds(
            placed, placement, travel: problem.travelSlots(from: placed.room, to: placement.room))
    }

    /// The other classes of a constraint over pairs that a class at a placement breaks it with.
    func partners(_ index: Int, _ placed: SectioningPlacement, _ distribution: Int) -> [Int] {
        let rule = problem.distributionRules[distribution]
        let members = problem.members(of: distribution).map { Int(problem.distributionClass[$0]) }
        guard rule.kind.countsPairs, let own = members.firstIndex(of: index) else { return [] }
        return members.enumerated().compactMap { place, other in
            guard other != index, let placement = placements[other] else { return nil }
            let travel = problem.travelSlots(from: placed.room, to: placement.room)
            let holds =
                own < place
                ? rule.holds(placed, placement, travel: travel) : rule.holds(placement, placed, travel: travel)
            return holds ? nil : other
        }
    }

    /// How far a constraint over a whole set is exceeded with a class at a placement.
    func excess(_ index: Int, _ placed: SectioningPlacement?, _ distribution: Int) -> Int {
        let members = problem.members(of: distribution).compactMap { position in
            let member = Int(problem.distributionClass[position])
            return member == index ? placed : placements[member]
        }
        var scratch = DayBlocks()
        return problem.distributionRules[distribution].excess(
            members: members.span, dayCount: problem.dayCount, weekCount: problem.weekCount, scratch: &scratch)
    }

    /// Weighted penalty of a soft constraint with a class at a placement: its own pairs, or the whole set.
    func softCost(_ index: Int, _ placed: SectioningPlacement, _ distribution: Int) -> Int {
        let rule = problem.distributionRules[distribution]
        let count =
            rule.kind.countsPairs
            ? partners(index, placed, distribution).count : excess(index, placed, distribution)
        return problem.weights.distribution
            * rule.penalty(
                weight: Int(problem.distributionPenalty[distribution]), excess: count, weekCount: problem.weekCount)
    }

    private func obstacles(
        _ index: Int, _ placed: SectioningPlacement, _ distribution: Int
    ) -> [SectioningObstacle] {
        guard !problem.distributionRules[distribution].kind.countsPairs else {
            return partners(index, placed, distribution).map { .pair(distribution: distribution, with: $0) }
        }
        let new = excess(index, placed, distribution)
        return new > 0 && new > excess(index, placements[index], distribution) ? [.set(distribution: distribution)] : []
    }

    private func judgeRoom(
        _ index: Int, _ placed: SectioningPlacement, pattern: Int, _ judgement: inout Judgement
    ) {
        guard placed.room != SectioningPlacement.noRoom else { return }
        let room = Int(placed.room)
        if !problem.isAvailable(room: placed.room, pattern: pattern) {
            judgement.obstacles.append(.roomClosed(room: room))
        }
        for other in classesOfRoom[room] where other != index {
            guard let placement = placements[other], !NotOverlap.holds(placed, placement) else { continue }
            judgement.obstacles.append(.roomTaken(room: room, by: other))
        }
    }
}
