/// What the lack of rooms costs: all classes that need a room, each at a time and in a room.
///
/// Two classes in one room may not overlap, so at most one is held in each pair of a room and a group of times that
/// share a moment. Every feasible solution assigns the classes to different pairs, at no less than the cheapest time of
/// the group in that room; the cheapest assignment is a bound on what is left in the ledger.
enum RoomBound {
    /// Takes what the lack of rooms costs from a ledger; the last to take, so that nothing need be put back.
    static func take(from ledger: inout BoundLedger, _ model: SectioningModel, _ deadline: Deadline) -> Int {
        let groups = PatternGroups(model.problem.patterns, of: model.timePattern)
        let placed = (0..<model.classCount).filter { model.problem.needsRoom[$0] && !model.rooms(of: $0).isEmpty }
        let edges = placed.map { index in
            let rooms = model.rooms(of: index)
            var least: [Int32: Int32] = [:]
            for (place, time) in model.times(of: index).enumerated() {
                let row = Int(groups.group[Int(model.timePattern[time])]) * model.problem.roomCount
                for (column, room) in rooms.enumerated() {
                    let cost = ledger.cost(of: index, time: place, room: column)
                    guard cost < BoundLedger.closed else { continue }
                    let target = Int32(row + Int(model.room[room]))
                    least[target] = min(least[target] ?? cost, cost)
                }
            }
            return least.sorted { $0.key < $1.key }.map { SparseAssignment.Edge(column: $0.key, cost: $0.value) }
        }
        var assignment = SparseAssignment(edges, columnCount: groups.count * model.problem.roomCount)
        assignment.run(until: deadline)
        return max(0, assignment.bound)
    }
}
