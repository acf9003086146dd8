/// The tables of a data folder whose rows are values of their own, by the name of their file without `.csv`.
public enum Table: String, CaseIterable, Codable, Sendable, Hashable {
    case locations, rooms, organisations, staff, participants, homes, children, care, childcare, blocks
    case activities, groups, enrolments, done, pools, rides, together, travel

    /// The file the table stands in.
    public var fileName: String { "\(rawValue).csv" }
}

/// One row of a table.
public protocol Row: Codable, Sendable, Hashable {
    /// The table the row stands in.
    static var table: Table { get }
    /// What tells this row from the others of its table: its id, or the values of its key columns joined by `/`.
    var key: String { get }
}

/// The rows of one table, each key once.
public struct Rows<Element: Row>: Sendable, Hashable {
    private var byKey: [String: Element]

    /// An empty table.
    public init() {
        byKey = [:]
    }

    /// The row with a key; setting nil removes it.
    public subscript(key: String) -> Element? {
        get { byKey[key] }
        set { byKey[key] = newValue }
    }

    /// Whether there is a row with a key.
    public func contains(_ key: String) -> Bool {
        byKey.index(forKey: key) != nil
    }

    /// All rows, sorted by key.
    ///
    /// - Complexity: O(n log n).
    public var sorted: [Element] {
        // The keys of the dictionary are sorted, because a row may have to put its own together every time, and is large.
        byKey.keys.sorted().compactMap { byKey[$0] }
    }

    /// The rows whose keys are not among some, sorted by key.
    ///
    /// - Complexity: O(n + m log m) for m such rows.
    public func sortedRows(without known: Set<String>) -> [Element] {
        byKey.keys.filter { !known.contains($0) }.sorted().compactMap { byKey[$0] }
    }

    /// Keys of the rows that were added, removed or altered since an earlier table, sorted.
    ///
    /// - Complexity: O(1) for tables nobody altered, O(rows) otherwise.
    public func keysChanged(since earlier: Rows) -> [String] {
        guard byKey != earlier.byKey else { return [] }
        let altered = byKey.filter { earlier.byKey[$0.key] != $0.value }.map(\.key)
        return (altered + earlier.byKey.keys.filter { byKey[$0] == nil }).sorted()
    }

    /// Number of rows.
    public var count: Int { byKey.count }

    /// Whether there is no row.
    public var isEmpty: Bool { byKey.isEmpty }
}

extension Rows: Codable {
    /// Reads the rows from a list.
    public init(from decoder: any Decoder) throws {
        self.init()
        for row in try [Element](from: decoder) {
            byKey[row.key] = row
        }
    }

    /// Sorted by key, so that equal tables have equal bytes.
    public func encode(to encoder: any Encoder) throws {
        try sorted.encode(to: encoder)
    }
}
