import Foundation

/// A table of an exported folder, read by its own small reader: commas, quotes and line feeds as RFC 4180 has them.
struct Table {
    /// A row by the names of its columns.
    struct Row {
        fileprivate let columns: [String: Int]
        fileprivate let fields: [String]

        /// The field of a column; empty when there is no such column.
        subscript(_ column: String) -> String {
            guard let index = columns[column], index < fields.count else { return "" }
            return fields[index]
        }

        /// A list inside a field.
        func list(_ column: String) -> [String] {
            self[column].split(separator: "|").map(String.init)
        }

        /// The number in a field; nil when there is none.
        func number(_ column: String) -> Double? { Double(self[column]) }
    }

    /// The rows in the order of the file.
    let rows: [Row]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - data: The file.
    ///   - isWanted: Whether a row whose line begins with these bytes is read; all are when nothing is asked. Only for
    ///     tables without line feeds inside fields.
    init(_ data: Data, where isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true }) {
        var header: [String: Int]?
        var rows: [Row] = []
        var line: [UInt8] = []
        for part in [UInt8](data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if header != nil, line.isEmpty, part.isEmpty || !isWanted(part) { continue }
            line += part
            guard line.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
                line.append(UInt8(ascii: "\n"))
                continue
            }
            let fields = Self.fields(of: line)
            line.removeAll(keepingCapacity: true)
            if let header {
                rows.append(Row(columns: header, fields: fields))
            } else {
                header = Dictionary(fields.enumerated().map { ($1, $0) }) { first, _ in first }
            }
        }
        self.rows = rows
    }

    private static func fields(of line: [UInt8]) -> [String] {
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        for byte in line {
            if byte == UInt8(ascii: "\"") {
                // Two quotes inside a quoted field are one.
                if wasQuote { field.append(byte) }
                wasQuote = isQuoted && !wasQuote
                isQuoted.toggle()
                continue
            }
            wasQuote = false
            if byte == UInt8(ascii: ","), !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field.removeAll(keepingCapacity: true)
            } else {
                field.append(byte)
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
        return fields
    }
}
