import BasicContainers
import Testing

@testable import Timetabling

@Suite struct AssignmentTests {
    /// The least cost over all ways to give each row a column of its own, by trying all; nil when there is none.
    private static func bruteForce(_ costs: [[Int?]], from row: Int = 0, taken: Set<Int> = []) -> Int? {
        guard row < costs.count else { return 0 }
        var best: Int?
        for (column, cost) in costs[row].enumerated() where !taken.contains(column) {
            guard let cost, let rest = bruteForce(costs, from: row + 1, taken: taken.union([column])) else { continue }
            best = min(best ?? .max, cost + rest)
        }
        return best
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func findsTheCheapestWay(seed: UInt64) {
        var generator = SectioningTestGenerator(seed: seed)
        let rows = Int.random(in: 1...5, using: &generator)
        let columns = Int.random(in: 1...6, using: &generator)
        let costs = (0..<rows).map { _ in
            (0..<columns).map { _ in
                Int.random(in: 0..<4, using: &generator) == 0 ? nil : Int.random(in: -5...9, using: &generator)
            }
        }
        var assignment = Assignment(mostRows: 5, mostColumns: 6)
        assignment.begin(rows: rows, columns: columns)
        for (row, line) in costs.enumerated() {
            for (column, cost) in line.enumerated() {
                if let cost { assignment.set(row: row, column: column, cost: cost) }
            }
        }
        let isSolved = assignment.solve()
        var sum = 0
        var taken: Set<Int32> = []
        for row in 0..<(isSolved ? rows : 0) {
            let column = assignment.columnOfRow[row]
            taken.insert(column)
            sum += costs[row][Int(column)] ?? 1_000_000
        }
        #expect((isSolved ? sum : nil) == Self.bruteForce(costs))
        #expect(taken.count == (isSolved ? rows : 0))
    }
}
