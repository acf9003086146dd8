/// All rules between two classes that can be judged by their times alone.
struct PairRules {
    /// The two classes.
    let classes: ClassPair
    /// Hard rules, with whether the class of the lower index stands later in the constraint.
    private var hard: [(rule: DistributionRule, isSwapped: Bool)] = []
    /// Soft rules with their weighted penalty.
    private var soft: [(rule: DistributionRule, isSwapped: Bool, weight: Int)] = []
    /// Weighted conflicts of students who certainly take both.
    private var conflicts = 0
    /// What no choice of rooms avoids.
    private var certain = 0

    private init(_ classes: ClassPair) { self.classes = classes }

    /// What the pair costs at two times; ``BoundLedger/closed`` when a hard rule is broken.
    func cost(_ a: SectioningPlacement, _ b: SectioningPlacement) -> Int {
        for entry in hard where !holds(entry.rule, entry.isSwapped, a, b) { return Int(BoundLedger.closed) }
        var sum = certain
        for entry in soft where !holds(entry.rule, entry.isSwapped, a, b) { sum += entry.weight }
        if conflicts > 0, !NotOverlap.holds(a, b) { sum += conflicts }
        return sum
    }

    private func holds(
        _ rule: DistributionRule, _ isSwapped: Bool, _ a: SectioningPlacement, _ b: SectioningPlacement
    ) -> Bool {
        isSwapped ? rule.holds(b, a, travel: 0) : rule.holds(a, b, travel: 0)
    }

    private var weight: Int { soft.reduce(conflicts + certain) { $0 + $1.weight } }

    /// The pairs of an instance, the dearest first.
    static func all(of model: SectioningModel, _ certain: CertainStudents) -> [PairRules] {
        var pairs: [ClassPair: PairRules] = [:]
        for distribution in 0..<model.problem.distributionCount { add(distribution, of: model, to: &pairs) }
        for (pair, students) in certain.pairs {
            pairs[pair, default: PairRules(pair)].conflicts += students * model.problem.weights.student
        }
        return pairs.values.sorted { ($1.weight, $0.classes) < ($0.weight, $1.classes) }
    }

    private static func add(_ distribution: Int, of model: SectioningModel, to pairs: inout [ClassPair: PairRules]) {
        let problem = model.problem
        let rule = problem.distributionRules[distribution]
        guard rule.kind.countsPairs else { return }
        let isHard = problem.distributionRequired[distribution]
        let weight = Int(problem.distributionPenalty[distribution]) * problem.weights.distribution
        let members = problem.members(of: distribution).map { Int(problem.distributionClass[$0]) }
        for (place, first) in members.enumerated() {
            for second in members[(place + 1)...] where first != second {
                let pair = ClassPair(first, second)
                let isSwapped = first > second
                switch rule.kind {
                case .sameRoom, .differentRoom:
                    // A hard rule about rooms leaves no cost to find at the times.
                    if !isHard, isAlwaysBroken(rule.kind, first, second, model) {
                        pairs[pair, default: PairRules(pair)].certain += weight
                    }
                case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks,
                    .overlap, .notOverlap, .sameAttendees, .precedence, .workDay, .minGap, .maxDays, .maxDayLoad,
                    .maxBreaks, .maxBlock:
                    if isHard {
                        pairs[pair, default: PairRules(pair)].hard.append((rule, isSwapped))
                    } else {
                        pairs[pair, default: PairRules(pair)].soft.append((rule, isSwapped, weight))
                    }
                }
            }
        }
    }

    private static func isAlwaysBroken(
        _ kind: DistributionKind, _ first: Int, _ second: Int, _ model: SectioningModel
    ) -> Bool {
        func rooms(_ index: Int) -> Set<UInt16> {
            model.problem.needsRoom[index] ? Set(model.room[model.rooms(of: index)]) : [SectioningPlacement.noRoom]
        }
        let (own, other) = (rooms(first), rooms(second))
        guard !own.isEmpty, !other.isEmpty else { return false }
        return kind == .sameRoom ? own.isDisjoint(with: other) : own.count == 1 && own == other
    }
}
