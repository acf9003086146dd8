/// A table for people: columns aligned, the last one cut where the terminal ends.
struct TableText {
    /// How a column is aligned.
    enum Alignment {
        case left, right
    }

    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// Starts a table with titles; a title that begins with `>` stands over a column of numbers.
    init(_ titles: String...) {
        alignments = titles.map { $0.hasPrefix(">") ? .right : .left }
        rows = [titles.map { $0.hasPrefix(">") ? String($0.dropFirst()) : $0 }]
    }

    /// Adds a row.
    mutating func add(_ cells: String...) {
        rows.append(cells)
    }

    /// Whether there are no rows.
    var isEmpty: Bool { rows.count == 1 }

    /// The table's lines.
    ///
    /// - Parameter width: Columns of the terminal; nil: lines are not cut.
    /// - Returns: The lines, the titles first.
    func lines(width: Int?) -> [String] {
        let widths = alignments.indices.map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.enumerated().map { index, row in
            var line = row.enumerated().map { column, cell in
                padded(cell, widths[column], alignments[column], isLast: column == row.count - 1)
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            if let width, line.count > width { line = line.prefix(max(1, width - 1)) + "…" }
            return index == 0 ? Terminal.bold(line) : line
        }
    }

    /// Prints the table.
    func show() {
        for line in lines(width: Terminal.width) { print(line) }
    }

    private func padded(_ cell: String, _ width: Int, _ alignment: Alignment, isLast: Bool) -> String {
        let blanks = String(repeating: " ", count: max(0, width - cell.count))
        switch alignment {
        case .left: return isLast ? cell : cell + blanks
        case .right: return blanks + cell
        }
    }
}
