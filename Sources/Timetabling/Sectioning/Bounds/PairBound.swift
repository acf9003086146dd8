/// What pairs of classes cost together: soft rules, conflicts of students who certainly take both, and the dearer times
/// that hard rules force.
///
/// For each pair the cheapest joint choice of two times is found, by what the ledger still holds of each time and by
/// the rules between the two; rooms are the cheapest of each time, and rules that read rooms count only where no choice
/// of rooms keeps them. Every solution pays at least that much for the pair. Of the amount `m`, a time `s` of the first
/// class gives min(m, its cost), and a time `t` of the second what the dearest partner still lacks of `m`; both have
/// it, since cost(s) + cost(t) + rules(s, t) ≥ m for all s and t. What the rules of a pair cost is used once only.
enum PairBound {
    /// Takes what pairs cost from a ledger, the dearest rules first.
    static func take(
        from ledger: inout BoundLedger, _ model: SectioningModel, _ certain: CertainStudents, _ deadline: Deadline
    ) -> Int {
        let pairs = PairRules.all(of: model, certain)
        var sum = 0
        var costs = (0..<model.classCount).map { ledger.timeCosts(of: $0) }
        for pair in pairs where deadline.share < 1 {
            let (first, second) = (pair.classes.first, pair.classes.second)
            let joint = JointChoice(
                pair, model, own: costs[first], other: costs[second])
            guard joint.least > 0, joint.least < Int(BoundLedger.closed) else { continue }
            let takings = joint.takings()
            ledger.take(takings.own, fromTimesOf: first)
            ledger.take(takings.other, fromTimesOf: second)
            costs[first] = ledger.timeCosts(of: first)
            costs[second] = ledger.timeCosts(of: second)
            sum += joint.least
        }
        return sum
    }
}

/// The cheapest two times of a pair, by what is left of each and the rules between them.
private struct JointChoice {
    private let rules: PairRules
    private let first: ArraySlice<SectioningPlacement>
    private let second: ArraySlice<SectioningPlacement>
    private let own: [Int32]
    private let other: [Int32]
    /// The cost of the cheapest joint choice; ``BoundLedger/closed`` or more when there is none.
    private(set) var least: Int

    init(_ rules: PairRules, _ model: SectioningModel, own: [Int32], other: [Int32]) {
        self.rules = rules
        first = model.timePlacement[model.times(of: rules.classes.first)]
        second = model.timePlacement[model.times(of: rules.classes.second)]
        self.own = own
        self.other = other
        least = Int(BoundLedger.closed)
        // Most pairs have a joint choice that costs nothing; looking for it first ends them early.
        for place in own.indices where own[place] == 0 {
            for partner in other.indices where other[partner] == 0 {
                least = min(least, cost(place, partner))
                if least == 0 { return }
            }
        }
        for place in own.indices where Int(own[place]) < least {
            for partner in other.indices where Int(own[place]) + Int(other[partner]) < least {
                least = min(least, Int(own[place]) + Int(other[partner]) + cost(place, partner))
            }
        }
    }

    private func cost(_ place: Int, _ partner: Int) -> Int {
        rules.cost(first[first.startIndex + place], second[second.startIndex + partner])
    }

    /// What each time of both classes gives of the least cost.
    func takings() -> (own: [Int32], other: [Int32]) {
        let own = own.map { min($0, Int32(least)) }
        var partners = Array(repeating: Int32(0), count: other.count)
        for partner in partners.indices {
            for place in own.indices {
                let lacking = least - Int(own[place])
                guard lacking > Int(partners[partner]) else { continue }
                partners[partner] = max(partners[partner], Int32(max(0, lacking - cost(place, partner))))
            }
        }
        return (own, partners)
    }
}
