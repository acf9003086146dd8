/// The cheapest assignment of rows to different columns, row by row along shortest paths, with prices that prove it.
///
/// After any number of rows the prices are feasible: cost ≥ row price + column price for each edge, and no column price
/// is above 0. Their sum bounds the cost of every assignment from below, so a search that is cut short still proves
/// something. Source: Jonker, Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
/// problems", Computing 38 (1987).
struct SparseAssignment {
    /// A column that a row may take, and the cost.
    struct Edge {
        /// The column.
        var column: Int32
        /// The cost, at least 0.
        var cost: Int32
    }

    /// Price of each row.
    private(set) var rowPrice: [Int]
    /// Price of each column, at most 0.
    private(set) var columnPrice: [Int]

    private let edges: [[Edge]]
    private var rowOfColumn: [Int32]
    private var columnOfRow: [Int32]
    private var distance: [Int]
    private var before: [Int32]
    private var isFinal: [Bool]
    private var touched: [Int32] = []
    private var heap = DistanceHeap()

    /// Prepares rows with their edges.
    init(_ edges: [[Edge]], columnCount: Int) {
        self.edges = edges
        rowPrice = Array(repeating: 0, count: edges.count)
        columnPrice = Array(repeating: 0, count: columnCount)
        rowOfColumn = Array(repeating: -1, count: columnCount)
        columnOfRow = Array(repeating: -1, count: edges.count)
        distance = Array(repeating: .max, count: columnCount)
        before = Array(repeating: -1, count: columnCount)
        isFinal = Array(repeating: false, count: columnCount)
    }

    /// The sum of all prices: a lower bound on the cost of any assignment.
    var bound: Int { rowPrice.reduce(0, +) + columnPrice.reduce(0, +) }

    /// Assigns rows until all have a column or the time is over; a row that finds none stays without.
    mutating func run(until deadline: Deadline) {
        for row in edges.indices where deadline.share < 1 { assign(row) }
    }

    private mutating func assign(_ row: Int) {
        heap.removeAll()
        for column in touched {
            distance[Int(column)] = .max
            isFinal[Int(column)] = false
        }
        touched.removeAll(keepingCapacity: true)
        relax(from: row, at: 0)
        while let next = heap.pop() {
            let column = Int(next.column)
            guard !isFinal[column] else { continue }
            isFinal[column] = true
            guard rowOfColumn[column] >= 0 else {
                raise(row, by: next.distance)
                augment(to: column)
                return
            }
            relax(from: Int(rowOfColumn[column]), at: next.distance)
        }
    }

    private mutating func relax(from row: Int, at base: Int) {
        for edge in edges[row] where !isFinal[Int(edge.column)] {
            let column = Int(edge.column)
            let reached = base + Int(edge.cost) - rowPrice[row] - columnPrice[column]
            guard reached < distance[column] else { continue }
            if distance[column] == .max { touched.append(edge.column) }
            distance[column] = reached
            before[column] = Int32(row)
            heap.push(DistanceHeap.Entry(distance: reached, column: edge.column))
        }
    }

    /// Moves prices so that the edges of the shortest path become tight and all others stay feasible.
    private mutating func raise(_ row: Int, by length: Int) {
        rowPrice[row] += length
        for column in touched where isFinal[Int(column)] && distance[Int(column)] < length {
            columnPrice[Int(column)] -= length - distance[Int(column)]
            let owner = rowOfColumn[Int(column)]
            if owner >= 0 { rowPrice[Int(owner)] += length - distance[Int(column)] }
        }
    }

    private mutating func augment(to last: Int) {
        var column = last
        while true {
            let row = before[column]
            let previous = columnOfRow[Int(row)]
            rowOfColumn[column] = row
            columnOfRow[Int(row)] = Int32(column)
            guard previous >= 0 else { return }
            column = Int(previous)
        }
    }
}

/// Columns by distance, the nearest first; a binary heap.
struct DistanceHeap {
    /// A column and how far it is.
    struct Entry {
        /// The distance.
        var distance: Int
        /// The column.
        var column: Int32
    }

    private var entries: [Entry] = []

    /// Takes everything out and keeps the memory.
    mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

    /// Adds an entry.
    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var place = entries.count - 1
        while place > 0, entries[(place - 1) / 2].distance > entries[place].distance {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the nearest out; nil when there is none.
    mutating func pop() -> Entry? {
        guard let first = entries.first, let last = entries.popLast() else { return nil }
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var place = 0
        while 2 * place + 1 < entries.count {
            var child = 2 * place + 1
            if child + 1 < entries.count, entries[child + 1].distance < entries[child].distance { child += 1 }
            guard entries[child].distance < entries[place].distance else { break }
            entries.swapAt(place, child)
            place = child
        }
        return first
    }
}
