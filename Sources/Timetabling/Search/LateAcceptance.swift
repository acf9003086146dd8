import BasicContainers

/// Accepts a move when its result is no worse than what the search had a fixed number of moves ago.
///
/// One parameter, the length of that memory, and none of it in units of the objective; a search that has come to rest
/// begins again from its best with twice the memory, which converges later and lower. Source: Burke and Bykov, "The
/// late acceptance hill-climbing heuristic", European Journal of Operational Research 258 (2017).
struct LateAcceptance: ~Copyable {
    private var history: RigidArray<Int>
    private var length: Int
    private var place = 0
    private var least = Int.max
    private var idle = 0

    /// Memories without a new least cost after which the search has come to rest.
    private static let patience = 40

    /// A memory of `length` costs that may grow to `most`, filled with the cost at the begin.
    init(cost: Int, length: Int, most: Int) {
        history = RigidArray(repeating: cost, count: max(length, most))
        self.length = length
    }

    /// The most that the next move may add to a cost.
    @inline(__always)
    func limit(at cost: Int) -> Int { max(0, history[place] - cost) }

    /// Notes the cost after a move, made or refused.
    @inline(__always)
    mutating func note(_ cost: Int) {
        if cost < history[place] { history[place] = cost }
        place += 1
        if place == length { place = 0 }
        if cost < least {
            least = cost
            idle = 0
        } else {
            idle += 1
        }
    }

    /// Whether nothing better was found for so long that nothing is to be expected.
    var isAtRest: Bool { idle > Self.patience * length }

    /// Begins again with twice the memory, as far as there is space.
    ///
    /// - Parameters:
    ///   - cost: The cost from which the search goes on.
    ///   - slack: How much worse the first moves may be.
    mutating func restart(cost: Int, slack: Int) {
        length = min(length * 2, history.count)
        for index in 0..<length { history[index] = cost + slack }
        place = 0
        idle = 0
        least = cost
    }
}
