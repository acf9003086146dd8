/// What is left of the cost of each choice of time and room, for the arguments of a bound to take from.
///
/// The invariant that makes every sum of takings a bound: for each feasible solution, what was taken so far plus what
/// is left of its choices is at most its penalty, and nothing left is negative.
struct BoundLedger {
    /// What is left of each class's choices, times × rooms; a class without room has one column.
    private var cost: [[Int32]]
    /// Candidate rooms of each class, at least 1.
    let width: [Int]

    /// The cost of a choice that cannot be made.
    static let closed = Int32.max / 4

    /// Begins with the weighted penalties of the candidates that the reduction leaves.
    init(_ model: SectioningModel) {
        width = (0..<model.classCount).map { max(1, model.rooms(of: $0).count) }
        cost = (0..<model.classCount).map { index in
            let rooms = model.rooms(of: index)
            let needsRoom = model.problem.needsRoom[index]
            return model.times(of: index).flatMap { time in
                guard needsRoom, !rooms.isEmpty else { return [model.timeCost[time]] }
                return rooms.map { room in
                    model.isAvailable(time: time, room: room)
                        ? model.timeCost[time] + model.roomCost[room] : Self.closed
                }
            }
        }
    }

    /// Takes the cheapest choice of each class, which each solution pays at least.
    mutating func takeSingles() -> Int {
        var sum = 0
        for index in cost.indices {
            // A class without any choice has no feasible solution to bound.
            guard let least = cost[index].min(), least < Self.closed else { continue }
            sum += Int(least)
            for place in cost[index].indices where cost[index][place] < Self.closed { cost[index][place] -= least }
        }
        return sum
    }

    /// What is left of a choice of time and room; both count from the class's first candidate.
    func cost(of index: Int, time: Int, room: Int) -> Int32 {
        cost[index][time * width[index] + room]
    }

    /// What is left of each time of a class with the cheapest room.
    func timeCosts(of index: Int) -> [Int32] {
        let width = width[index]
        return (0..<(cost[index].count / width)).map { time in
            cost[index][(time * width)..<((time + 1) * width)].min() ?? Self.closed
        }
    }

    /// Takes an amount from each time of a class, whatever the room; a negative amount puts back.
    mutating func take(_ amounts: [Int32], fromTimesOf index: Int) {
        let width = width[index]
        for place in cost[index].indices where cost[index][place] < Self.closed {
            cost[index][place] -= amounts[place / width]
        }
    }
}
