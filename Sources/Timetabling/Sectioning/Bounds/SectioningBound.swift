/// A weighted penalty that no feasible solution of an instance undercuts, and the arguments that add up to it.
///
/// Each argument takes a share of the cost of single choices from a common ledger and leaves the rest to the next, so
/// no cost is counted twice: the sum of the arguments is a bound again (the idea of cost shifting in soft arc
/// consistency; Cooper, de Givry, Sanchez, Schiex, Zytnicki, Werner, "Soft arc consistency revisited", AI 174, 2010).
public struct SectioningBound: Sendable, Equatable {
    /// What single classes cost at least, each taken alone.
    public private(set) var singles = 0
    /// What student conflicts that no timetable avoids cost, beyond those between classes that everybody must take.
    public private(set) var students = 0
    /// What sets of classes that may not overlap cost beyond that.
    public private(set) var cliques = 0
    /// What pairs of classes cost beyond that, soft rules and certain student conflicts included.
    public private(set) var pairs = 0
    /// What the lack of rooms costs beyond that.
    public private(set) var rooms = 0

    /// The bound on the total.
    public var total: Int { singles + students + cliques + pairs + rooms }

    /// Finds a bound.
    ///
    /// - Parameters:
    ///   - problem: The instance.
    ///   - seconds: About how long to look at most; less time gives a lower bound that is still valid.
    public init(_ problem: SectioningProblem, seconds: Double = 5) {
        let deadline = Deadline(seconds: seconds)
        let model = SectioningModel(problem)
        var ledger = BoundLedger(model)
        singles = ledger.takeSingles()
        let certain = CertainStudents(problem)
        students = UnavoidableConflicts(problem, model, certain).bound
        cliques = CliqueBound.take(from: &ledger, model, deadline)
        pairs = PairBound.take(from: &ledger, model, certain, deadline)
        rooms = RoomBound.take(from: &ledger, model, deadline)
    }
}
