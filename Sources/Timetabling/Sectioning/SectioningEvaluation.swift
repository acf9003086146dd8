/// What a solution costs by the rules of ITC 2019, and which hard rules it breaks.
public struct SectioningEvaluation: Sendable, Equatable {
    /// Pairs of classes that a student cannot both attend, summed over students, without weight.
    public internal(set) var studentConflicts = 0
    /// Penalties of the chosen times, without weight.
    public internal(set) var timePenalty = 0
    /// Penalties of the chosen rooms, without weight.
    public internal(set) var roomPenalty = 0
    /// Penalties of the soft distribution constraints, without weight.
    public internal(set) var distributionPenalty = 0
    /// The weighted sum of the four parts.
    public internal(set) var total = 0
    /// Broken hard rules, in the order of the problem.
    public internal(set) var violations: [SectioningViolation] = []

    /// Whether no hard rule is broken.
    public var isFeasible: Bool { violations.isEmpty }
}

extension SectioningProblem {
    /// Evaluates a solution by the definitions of the format.
    ///
    /// - Complexity: O(classes² + pairs of the distribution constraints + students × their classes²).
    public func evaluate(_ solution: SectioningSolution) -> SectioningEvaluation {
        var evaluation = SectioningEvaluation()
        let placements = (0..<classCount).map { placement(of: $0, in: solution) }
        evaluateChoices(solution, placements, &evaluation)
        evaluateRooms(placements, &evaluation)
        evaluateDistributions(placements, &evaluation)
        evaluateStudents(solution, placements, &evaluation)
        evaluation.total =
            weights.student * evaluation.studentConflicts + weights.time * evaluation.timePenalty
            + weights.room * evaluation.roomPenalty + weights.distribution * evaluation.distributionPenalty
        return evaluation
    }

    private func evaluateChoices(
        _ solution: SectioningSolution, _ placements: [SectioningPlacement?], _ evaluation: inout SectioningEvaluation
    ) {
        for index in 0..<classCount {
            let time = solution.timeOptions[index]
            if time >= 0 {
                evaluation.timePenalty += Int(timePenalty[times(of: index).lowerBound + Int(time)])
            } else {
                evaluation.violations.append(.timeMissing(class: index))
            }
            let room = solution.roomOptions[index]
            if room >= 0 {
                evaluation.roomPenalty += Int(roomPenalty[rooms(of: index).lowerBound + Int(room)])
            } else if needsRoom[index] {
                evaluation.violations.append(.roomMissing(class: index))
            }
            guard time >= 0, room >= 0, let placed = placements[index] else { continue }
            let pattern = Int(timePattern[times(of: index).lowerBound + Int(time)])
            if !isAvailable(room: placed.room, pattern: pattern) {
                evaluation.violations.append(.roomUnavailable(class: index, room: Int(placed.room)))
            }
        }
    }

    private func evaluateRooms(_ placements: [SectioningPlacement?], _ evaluation: inout SectioningEvaluation) {
        var occupants: [[Int]] = Array(repeating: [], count: roomCount)
        for index in 0..<classCount {
            guard let placed = placements[index], placed.room != SectioningPlacement.noRoom else { continue }
            for other in occupants[Int(placed.room)] {
                guard let earlier = placements[other], !NotOverlap.holds(earlier, placed) else { continue }
                evaluation.violations.append(.roomShared(first: other, second: index, room: Int(placed.room)))
            }
            occupants[Int(placed.room)].append(index)
        }
    }
}
