import Testing

@testable import Timetabling

/// Assignments are the cheapest, and their prices prove it.
@Suite struct SparseAssignmentTests {
    private typealias Edge = SparseAssignment.Edge

    private static func edges(seed: UInt64) -> [[Edge]] {
        var generator = SectioningTestGenerator(seed: seed)
        return (0..<Int.random(in: 1...5, using: &generator)).map { row in
            (0..<6).filter { $0 == row || Bool.random(using: &generator) }
                .map { Edge(column: Int32($0), cost: .random(in: 0...9, using: &generator)) }
        }
    }

    private static func cheapest(_ edges: ArraySlice<[Edge]>, taken: Set<Int32> = []) -> Int {
        guard let first = edges.first else { return 0 }
        return first.filter { !taken.contains($0.column) }
            .map { edge in
                let rest = cheapest(edges.dropFirst(), taken: taken.union([edge.column]))
                return rest == .max ? .max : Int(edge.cost) + rest
            }.min() ?? .max
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func boundIsTheCheapestAssignment(seed: UInt64) {
        let edges = Self.edges(seed: seed)
        var assignment = SparseAssignment(edges, columnCount: 6)
        assignment.run(until: Deadline(seconds: 60))
        #expect(assignment.bound == Self.cheapest(edges[...]))
        #expect(assignment.columnPrice.allSatisfy { $0 <= 0 })
        for (row, own) in edges.enumerated() {
            for edge in own {
                #expect(Int(edge.cost) >= assignment.rowPrice[row] + assignment.columnPrice[Int(edge.column)])
            }
        }
    }

    @Test func withoutTimeTheBoundIsNothing() {
        var assignment = SparseAssignment(Self.edges(seed: 1), columnCount: 6)
        assignment.run(until: Deadline(seconds: 0))
        #expect(assignment.bound == 0)
    }
}
