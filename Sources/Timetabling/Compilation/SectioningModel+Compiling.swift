extension SectioningModel {
    /// Prepares an instance for the search: reduces candidates, weighs penalties, lists pairs, groups and choices.
    ///
    /// - Complexity: O(pairs × candidate times² in the worst case), in practice O(pairs × candidate times).
    init(_ problem: SectioningProblem) {
        self.problem = problem
        let pairs = Self.pairs(of: problem)
        let reduction = SectioningReduction(problem, pairs: pairs)
        addCandidates(reduction)
        addPatterns()
        addEdges(pairs)
        addGroups()
        addStudents()
        let components = SectioningComponents(problem, keepsRoom: reduction.keepsRoom).members
        smallComponents = components.filter { $0.count <= SectioningSmallSet.mostMembers }
        movable = (0..<classCount).filter { isMovable($0) }.map(Int32.init)
    }

    /// A pair of classes under a rule, in the order of the constraint.
    struct Pair: Hashable {
        /// The class that stands first.
        var first: Int32
        /// The class that stands later.
        var second: Int32
        /// The rule.
        var kind: DistributionKind
        /// Its parameter.
        var parameter: Int32
        /// Whether it must hold.
        var isHard: Bool
    }

    /// All pairs of the instance with their weights, in the order in which they first occur.
    private static func pairs(of problem: SectioningProblem) -> [(pair: Pair, weight: Int32)] {
        var index: [Pair: Int] = [:]
        var pairs: [(pair: Pair, weight: Int32)] = []
        for distribution in 0..<problem.distributionCount {
            let rule = problem.distributionRules[distribution]
            guard rule.kind.countsPairs else { continue }
            let isHard = problem.distributionRequired[distribution]
            let weight =
                isHard ? 1 : problem.distributionPenalty[distribution] * Int32(problem.weights.distribution)
            guard weight != 0 else { continue }
            let members = problem.distributionClass[problem.members(of: distribution)]
            for (position, first) in members.enumerated() {
                for second in members.dropFirst(position + 1) {
                    let isSwapped = rule.kind != .precedence && first > second
                    let pair = Pair(
                        first: isSwapped ? second : first, second: isSwapped ? first : second, kind: rule.kind,
                        parameter: rule.first, isHard: isHard)
                    if let known = index[pair] {
                        pairs[known].weight += weight
                    } else {
                        index[pair] = pairs.count
                        pairs.append((pair, weight))
                    }
                }
            }
        }
        return pairs
    }

    private mutating func addCandidates(_ reduction: SectioningReduction) {
        for index in 0..<classCount {
            for (place, time) in problem.times(of: index).enumerated() where reduction.keepsTime[time] {
                timePlacement.append(problem.patterns[Int(problem.timePattern[time])])
                timePattern.append(problem.timePattern[time])
                timeCost.append(problem.timePenalty[time] * Int32(problem.weights.time))
                timeOriginal.append(Int32(place))
            }
            timeStart.append(Int32(timePlacement.count))
            for (place, option) in problem.rooms(of: index).enumerated() where reduction.keepsRoom[option] {
                room.append(problem.roomOption[option])
                roomCost.append(problem.roomPenalty[option] * Int32(problem.weights.room))
                roomOriginal.append(Int32(place))
            }
            roomStart.append(Int32(room.count))
        }
    }

    private mutating func addEdges(_ pairs: [(pair: Pair, weight: Int32)]) {
        var runs: [[SectioningEdge]] = Array(repeating: [], count: classCount * 4)
        wordCount = (classCount + 63) / 64
        notOverlapMask = Array(repeating: 0, count: classCount * wordCount)
        attendeesMask = Array(repeating: 0, count: classCount * wordCount)
        for (pair, weight) in pairs {
            if pair.isHard, weight == 1, pair.first != pair.second {
                if pair.kind == .notOverlap {
                    Self.join(pair, wordCount, &notOverlapMask)
                    continue
                } else if pair.kind == .sameAttendees {
                    Self.join(pair, wordCount, &attendeesMask)
                    continue
                }
            }
            let run = (pair.isHard ? 0 : 2) + (pair.kind.readsRooms ? 1 : 0)
            runs[Int(pair.first) * 4 + run].append(
                SectioningEdge(
                    other: pair.second, weight: weight, parameter: pair.parameter, kind: pair.kind, isReversed: false))
            runs[Int(pair.second) * 4 + run].append(
                SectioningEdge(
                    other: pair.first, weight: weight, parameter: pair.parameter, kind: pair.kind, isReversed: true))
        }
        for run in runs {
            // Rules of one kind stand together: the switch in the loop is then predicted.
            edges += run.sorted { ($0.kind.rawValue, $0.other) < ($1.kind.rawValue, $1.other) }
            edgeStart.append(Int32(edges.count))
        }
    }

    private static func join(_ pair: Pair, _ words: Int, _ mask: inout [UInt64]) {
        let (first, second) = (Int(pair.first), Int(pair.second))
        mask[first * words + second / 64] |= 1 << UInt64(second % 64)
        mask[second * words + first / 64] |= 1 << UInt64(first % 64)
    }

    /// Lists which patterns overlap and which are near.
    private mutating func addPatterns() {
        let longest = Int(problem.travel.max() ?? 0)
        for pattern in problem.patterns {
            for (other, placed) in problem.patterns.enumerated() where pattern.sharesDate(with: placed) {
                if pattern.sharesSlot(with: placed) { overlapPattern.append(UInt16(other)) }
                if !SameAttendees.holds(pattern, placed, travel: longest) { nearPattern.append(UInt16(other)) }
            }
            overlapStart.append(Int32(overlapPattern.count))
            nearStart.append(Int32(nearPattern.count))
        }
    }

    private mutating func addGroups() {
        var groupsOfClass: [[Int32]] = Array(repeating: [], count: classCount)
        for distribution in 0..<problem.distributionCount
        where !problem.distributionRules[distribution].kind.countsPairs {
            for member in problem.members(of: distribution) {
                groupsOfClass[Int(problem.distributionClass[member])].append(Int32(groups.count))
            }
            groups.append(Int32(distribution))
        }
        for list in groupsOfClass {
            classGroup += list
            classGroupStart.append(Int32(classGroup.count))
        }
    }
}
