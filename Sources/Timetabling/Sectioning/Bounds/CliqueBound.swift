/// What sets of classes cost together that may never overlap: members of a hard NotOverlap, SameAttendees or MinGap,
/// and classes that have the same one room.
///
/// Of such a set at most one class is held in each group of times that share a moment (``PatternGroups``), so every
/// feasible solution assigns its members to different groups, at no less than the cheapest time of each group. The
/// cheapest assignment is a bound, and its prices say what it takes of each time: a time keeps its cost less the price
/// of its class and of its group. No group's price is above 0 and none is paid twice, so nothing is taken twice.
enum CliqueBound {
    /// Takes what the sets cost from a ledger.
    static func take(from ledger: inout BoundLedger, _ model: SectioningModel, _ deadline: Deadline) -> Int {
        var sum = 0
        for members in cliques(of: model) where deadline.share < 1 {
            sum += take(members, from: &ledger, model, deadline)
        }
        return sum
    }

    /// The sets of three and more; pairs are judged exactly by ``PairBound``.
    private static func cliques(of model: SectioningModel) -> [[Int]] {
        let problem = model.problem
        var cliques: [[Int]] = []
        for distribution in 0..<problem.distributionCount where problem.distributionRequired[distribution] {
            switch problem.distributionRules[distribution].kind {
            case .notOverlap, .sameAttendees, .minGap:
                cliques.append(Array(Set(problem.members(of: distribution).map { Int(problem.distributionClass[$0]) })))
            case .sameStart, .sameTime, .differentTime, .sameDays, .differentDays, .sameWeeks, .differentWeeks,
                .sameRoom, .differentRoom, .overlap, .precedence, .workDay, .maxDays, .maxDayLoad, .maxBreaks,
                .maxBlock:
                continue
            }
        }
        var classesOfRoom: [[Int]] = Array(repeating: [], count: problem.roomCount)
        for index in 0..<model.classCount where model.rooms(of: index).count == 1 {
            classesOfRoom[Int(model.room[model.rooms(of: index).lowerBound])].append(index)
        }
        var known: Set<[Int]> = []
        return (cliques + classesOfRoom).map { $0.sorted() }.filter { $0.count > 2 && known.insert($0).inserted }
    }

    private static func take(
        _ members: [Int], from ledger: inout BoundLedger, _ model: SectioningModel, _ deadline: Deadline
    ) -> Int {
        let costs = members.map { ledger.timeCosts(of: $0) }
        let patterns = members.map { index in model.times(of: index).map { model.timePattern[$0] } }
        let groups = PatternGroups(model.problem.patterns, of: patterns.joined())
        let edges = zip(costs, patterns).map { costs, patterns in
            var least: [Int32: Int32] = [:]
            for (cost, pattern) in zip(costs, patterns) where cost < BoundLedger.closed {
                let group = groups.group[Int(pattern)]
                least[group] = min(least[group] ?? cost, cost)
            }
            return least.sorted { $0.key < $1.key }.map { SparseAssignment.Edge(column: $0.key, cost: $0.value) }
        }
        var assignment = SparseAssignment(edges, columnCount: groups.count)
        assignment.run(until: deadline)
        let bound = assignment.bound
        guard bound > 0 else { return 0 }
        for (place, index) in members.enumerated() {
            ledger.take(
                patterns[place].map { pattern in
                    Int32(assignment.rowPrice[place] + assignment.columnPrice[Int(groups.group[Int(pattern)])])
                }, fromTimesOf: index)
        }
        return bound
    }
}
