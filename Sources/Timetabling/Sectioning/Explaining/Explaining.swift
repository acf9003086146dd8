/// Finds causes, alternatives and wishes of the classes of a solution.
struct Explaining {
    /// The instance.
    let problem: SectioningProblem
    /// The solution.
    let solution: SectioningSolution
    /// The judge of single placements.
    let judge: PlacementJudge

    /// Most alternatives that are told.
    private static let mostAlternatives = 3

    /// What a class costs where it is held, the dearest cause first.
    func costs(of index: Int) -> [SectioningExplanation.Cost] {
        guard let placed = judge.placements[index], let choice = choice(of: index) else { return [] }
        let weights = problem.weights
        var costs: [SectioningExplanation.Cost] = []
        let time = weights.time * Int(problem.timePenalty[problem.times(of: index).lowerBound + choice.time])
        costs.append(.init(cause: .time, penalty: time))
        if choice.room >= 0 {
            let room = weights.room * Int(problem.roomPenalty[problem.rooms(of: index).lowerBound + choice.room])
            costs.append(.init(cause: .room, penalty: room))
        }
        for (other, count) in judge.shared[index] where judge.clashes(placed, with: other) {
            costs.append(.init(cause: .students(with: other, count: count), penalty: weights.student * count))
        }
        for distribution in judge.distributions[index] where !problem.distributionRequired[distribution] {
            costs.append(
                .init(
                    cause: cause(index, placed, distribution), penalty: judge.softCost(index, placed, distribution)))
        }
        return costs.filter { $0.penalty > 0 }.sorted { a, b in
            a.penalty == b.penalty ? rank(a.cause) < rank(b.cause) : a.penalty > b.penalty
        }
    }

    private func cause(
        _ index: Int, _ placed: SectioningPlacement, _ distribution: Int
    ) -> SectioningExplanation.Cause {
        guard !problem.distributionRules[distribution].kind.countsPairs else {
            return .pairs(distribution: distribution, with: judge.partners(index, placed, distribution))
        }
        let members = problem.members(of: distribution).map { Int(problem.distributionClass[$0]) }
        return .set(distribution: distribution, members: members)
    }

    /// A stable order of causes of one penalty.
    private func rank(_ cause: SectioningExplanation.Cause) -> (Int, Int) {
        switch cause {
        case .time: (0, 0)
        case .room: (1, 0)
        case .students(let other, _): (2, other)
        case .pairs(let distribution, _): (3, distribution)
        case .set(let distribution, _): (4, distribution)
        }
    }

    /// What of a class's costs is its own: half of a pair's, one part of a set's.
    func share(_ costs: [SectioningExplanation.Cost]) -> Double {
        costs.reduce(0) { sum, cost in
            switch cost.cause {
            case .time, .room: sum + Double(cost.penalty)
            case .students, .pairs: sum + Double(cost.penalty) / 2
            case .set(_, let members): sum + Double(cost.penalty) / Double(max(1, members.count))
            }
        }
    }

    /// The report on a class; nil when it has no time.
    func report(
        on index: Int, costs: [SectioningExplanation.Cost], share: Double
    ) -> SectioningExplanation.ClassReport? {
        guard let own = choice(of: index) else { return nil }
        let (times, rooms) = (problem.times(of: index), problem.rooms(of: index))
        func judged(_ choice: SectioningExplanation.Choice) -> PlacementJudge.Judgement {
            judge.judge(
                index, time: times.lowerBound + choice.time,
                room: choice.room >= 0 ? rooms.lowerBound + choice.room : -1)
        }
        let before = judged(own).soft
        let others = choices(of: index).filter { $0 != own }.map { ($0, judged($0)) }
        let alternatives = others.filter { $0.1.obstacles.isEmpty }
            .map { SectioningExplanation.Alternative(choice: $0.0, change: $0.1.soft - before) }
            .sorted { ($0.change, $0.choice.time, $0.choice.room) < ($1.change, $1.choice.time, $1.choice.room) }
        return SectioningExplanation.ClassReport(
            index: index, share: share, costs: costs, choice: own,
            alternatives: Array(alternatives.prefix(Self.mostAlternatives)), wish: wish(index, own, others, before))
    }

    /// The cheapest time and room of the class alone; of equals the one with the fewest obstacles, then the least total.
    private func wish(
        _ index: Int, _ own: SectioningExplanation.Choice,
        _ others: [(SectioningExplanation.Choice, PlacementJudge.Judgement)], _ before: Int
    ) -> SectioningExplanation.Wish? {
        let (times, rooms) = (problem.times(of: index), problem.rooms(of: index))
        func cost(_ choice: SectioningExplanation.Choice) -> Int {
            judge.choiceCost(
                time: times.lowerBound + choice.time, room: choice.room >= 0 ? rooms.lowerBound + choice.room : -1)
        }
        func rank(_ other: (SectioningExplanation.Choice, PlacementJudge.Judgement)) -> (Int, Int, Int) {
            (cost(other.0), other.1.obstacles.count, other.1.soft)
        }
        guard let best = others.min(by: { rank($0) < rank($1) }), cost(best.0) < cost(own) else { return nil }
        return SectioningExplanation.Wish(
            choice: best.0, obstacles: best.1.obstacles, change: best.1.soft - before)
    }

    private func choice(of index: Int) -> SectioningExplanation.Choice? {
        guard solution.timeOptions[index] >= 0 else { return nil }
        return SectioningExplanation.Choice(
            time: Int(solution.timeOptions[index]), room: Int(solution.roomOptions[index]))
    }

    /// All candidate times with all candidate rooms.
    private func choices(of index: Int) -> [SectioningExplanation.Choice] {
        let rooms = problem.needsRoom[index] ? Array(0..<problem.rooms(of: index).count) : [-1]
        return (0..<problem.times(of: index).count).flatMap { time in
            rooms.map { SectioningExplanation.Choice(time: time, room: $0) }
        }
    }
}
