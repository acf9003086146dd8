/// What costs most in a solution, and what stands in the way of something cheaper; numbers are indices of the problem.
public struct SectioningExplanation: Sendable, Equatable {
    /// Why a class costs something.
    public enum Cause: Sendable, Hashable {
        /// The penalty of its time.
        case time
        /// The penalty of its room.
        case room
        /// Students who cannot attend it and another class.
        case students(with: Int, count: Int)
        /// A soft constraint over pairs that it breaks with others.
        case pairs(distribution: Int, with: [Int])
        /// A soft constraint over a whole set, with its members.
        case set(distribution: Int, members: [Int])
    }

    /// A cause and its weighted penalty.
    public struct Cost: Sendable, Hashable {
        /// The cause.
        public let cause: Cause
        /// The weighted penalty, not divided among the classes that cause it together.
        public let penalty: Int
    }

    /// A candidate time and room of a class, as places in its own lists.
    public struct Choice: Sendable, Hashable {
        /// The time.
        public let time: Int
        /// The room; -1 for none.
        public let room: Int
    }

    /// Where a class could be moved alone without breaking a hard rule.
    public struct Alternative: Sendable, Hashable {
        /// The time and room.
        public let choice: Choice
        /// Change of the total.
        public let change: Int
    }

    /// The time and room that a class itself likes best.
    public struct Wish: Sendable, Hashable {
        /// The time and room.
        public let choice: Choice
        /// What stands in the way.
        public let obstacles: [SectioningObstacle]
        /// Change of the total if the class were moved there alone.
        public let change: Int
    }

    /// What one class costs.
    public struct ClassReport: Sendable, Equatable {
        /// The class.
        public let index: Int
        /// Its share of the total: what classes cause together is divided equally among them.
        public let share: Double
        /// Why, the dearest cause first.
        public let costs: [Cost]
        /// Where and when it is held.
        public let choice: Choice
        /// The cheapest other placements if it were moved alone, at most three.
        public let alternatives: [Alternative]
        /// The time and room that it likes best; nil when it has a placement that it likes as much.
        public let wish: Wish?
    }

    /// The evaluation of the solution.
    public let evaluation: SectioningEvaluation
    /// The classes with the largest shares of the total, the largest first.
    public let classes: [ClassReport]

    /// Explains a solution.
    ///
    /// - Parameters:
    ///   - solution: The solution; classes without time are passed over.
    ///   - problem: The instance.
    ///   - top: The most classes to report.
    /// - Complexity: O(top × candidates of a class × its constraints), after one look at every constraint.
    public init(_ solution: SectioningSolution, of problem: SectioningProblem, top: Int) {
        evaluation = problem.evaluate(solution)
        let explaining = Explaining(problem: problem, solution: solution, judge: PlacementJudge(problem, solution))
        let shares = (0..<problem.classCount).map { ($0, explaining.costs(of: $0)) }
            .map { (index: $0.0, costs: $0.1, share: explaining.share($0.1)) }
            .filter { $0.share > 0 }
            .sorted { ($1.share, $0.index) < ($0.share, $1.index) }
        classes = shares.prefix(max(0, top)).compactMap {
            explaining.report(on: $0.index, costs: $0.costs, share: $0.share)
        }
    }
}
