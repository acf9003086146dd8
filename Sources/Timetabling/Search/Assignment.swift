import BasicContainers

/// The cheapest way to give every row a column of its own.
///
/// Shortest augmenting paths with potentials: O(rows² × columns). Source: Jonker and Volgenant, "A shortest augmenting
/// path algorithm for dense and sparse linear assignment problems", Computing 38 (1987). Scratch space is made once.
struct Assignment: ~Copyable {
    /// The column of each row after ``solve()``.
    private(set) var columnOfRow: RigidArray<Int32>

    private var rowCount = 0
    private var columnCount = 0
    private var cost: RigidArray<Int>
    private var rowPotential: RigidArray<Int>
    private var columnPotential: RigidArray<Int>
    private var rowOfColumn: RigidArray<Int32>
    private var previous: RigidArray<Int32>
    private var distance: RigidArray<Int>
    private var isSettled: RigidArray<Bool>

    /// The cost of a pair that may not be chosen; far above any sum of costs that may.
    static let forbidden = 1 << 40

    /// Creates scratch space for problems of up to so many rows and columns.
    init(mostRows: Int, mostColumns: Int) {
        columnOfRow = RigidArray(repeating: -1, count: mostRows)
        cost = RigidArray(repeating: 0, count: mostRows * mostColumns)
        rowPotential = RigidArray(repeating: 0, count: mostRows + 1)
        columnPotential = RigidArray(repeating: 0, count: mostColumns + 1)
        rowOfColumn = RigidArray(repeating: 0, count: mostColumns + 1)
        previous = RigidArray(repeating: 0, count: mostColumns + 1)
        distance = RigidArray(repeating: 0, count: mostColumns + 1)
        isSettled = RigidArray(repeating: false, count: mostColumns + 1)
    }

    /// Begins a problem in which every pair is forbidden.
    mutating func begin(rows: Int, columns: Int) {
        rowCount = rows
        columnCount = columns
        for place in 0..<(rows * columns) { cost[place] = Self.forbidden }
    }

    /// Sets the cost of a pair.
    mutating func set(row: Int, column: Int, cost value: Int) { cost[row * columnCount + column] = value }

    /// Finds the cheapest assignment.
    ///
    /// - Returns: false when some row has no column that may be chosen, or there are fewer columns than rows.
    mutating func solve() -> Bool {
        guard rowCount <= columnCount else { return false }
        for row in 0...rowCount { rowPotential[row] = 0 }
        for column in 0...columnCount {
            columnPotential[column] = 0
            rowOfColumn[column] = 0
        }
        for row in 1..<(rowCount + 1) { augment(row) }
        for column in 1..<(columnCount + 1) where rowOfColumn[column] > 0 {
            let row = Int(rowOfColumn[column]) - 1
            columnOfRow[row] = Int32(column - 1)
            if cost[row * columnCount + column - 1] >= Self.forbidden { return false }
        }
        return true
    }

    /// Gives one more row a column, along the cheapest alternating path; rows and columns count from 1 here.
    private mutating func augment(_ row: Int) {
        rowOfColumn[0] = Int32(row)
        for column in 0...columnCount {
            distance[column] = .max
            isSettled[column] = false
        }
        var column = 0
        repeat {
            isSettled[column] = true
            column = settle(from: column)
        } while rowOfColumn[column] != 0
        while column != 0 {
            let before = Int(previous[column])
            rowOfColumn[column] = rowOfColumn[before]
            column = before
        }
    }

    /// Extends the tree of cheapest paths by the nearest column, and moves the potentials along.
    private mutating func settle(from column: Int) -> Int {
        let row = Int(rowOfColumn[column])
        var nearest = 0
        var step = Int.max
        for other in 1..<(columnCount + 1) where !isSettled[other] {
            let reduced =
                cost[(row - 1) * columnCount + other - 1] - rowPotential[row] - columnPotential[other]
            if reduced < distance[other] {
                distance[other] = reduced
                previous[other] = Int32(column)
            }
            if distance[other] < step {
                step = distance[other]
                nearest = other
            }
        }
        for other in 0...columnCount {
            if isSettled[other] {
                rowPotential[Int(rowOfColumn[other])] += step
                columnPotential[other] -= step
            } else if distance[other] < .max {
                distance[other] -= step
            }
        }
        return nearest
    }
}
