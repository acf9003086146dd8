import Foundation

/// The best totals and lower bounds that are known of instances, as a small CSV file holds them.
///
/// The file has a heading `instance,total,lowerBound`, one instance a row, an empty lower bound where none is known;
/// lines that begin with `#` and empty lines are passed over.
public struct BestKnownValues: Sendable, Equatable {
    /// What is known of one instance.
    public struct Value: Sendable, Hashable {
        /// The least total that anybody has found.
        public var total: Int
        /// A total that is proved not to be undercut.
        public var lowerBound: Int?

        /// Creates a value.
        public init(total: Int, lowerBound: Int? = nil) {
            self.total = total
            self.lowerBound = lowerBound
        }
    }

    /// Values by the names of the instances.
    public private(set) var values: [String: Value] = [:]

    /// The heading of the file.
    private static let heading = "instance,total,lowerBound"

    /// Knows nothing.
    public init() {}

    /// Reads a file.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value of a bad row.
    public init(contentsOfFile path: String) throws(TimetablingFileError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TimetablingFileError(file: path, line: 0, element: "file", value: "", rule: "cannot be read")
        }
        try self.init(csv: String(decoding: data, as: UTF8.self), file: path)
    }

    /// Reads the text of a file.
    ///
    /// - Throws: ``TimetablingFileError`` with the line and the value of a bad row.
    public init(csv text: String, file: String) throws(TimetablingFileError) {
        var hasHeading = false
        for (index, row) in text.split(separator: /\r\n|\n/, omittingEmptySubsequences: false).enumerated() {
            let row = index == 0 && row.hasPrefix("\u{FEFF}") ? row.dropFirst() : row
            guard !row.isEmpty, !row.hasPrefix("#") else { continue }
            if hasHeading {
                try add(row, file: file, line: index + 1)
            } else {
                guard row == Self.heading else {
                    throw TimetablingFileError(
                        file: file, line: index + 1, element: "heading", value: String(row),
                        rule: "is not \(Self.heading)")
                }
                hasHeading = true
            }
        }
        guard hasHeading else {
            throw TimetablingFileError(
                file: file, line: 0, element: "file", value: "", rule: "lacks the heading \(Self.heading)")
        }
    }

    private mutating func add(_ row: Substring, file: String, line: Int) throws(TimetablingFileError) {
        func fault(_ element: String, _ value: some StringProtocol, _ rule: String) -> TimetablingFileError {
            TimetablingFileError(file: file, line: line, element: element, value: String(value), rule: rule)
        }
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3 else { throw fault("row", row, "has \(fields.count) fields instead of 3") }
        guard !fields[0].isEmpty else { throw fault("row", row, "names no instance") }
        guard let total = Int(fields[1]), total >= 0 else {
            throw fault("total", fields[1], "is not a whole number of at least 0")
        }
        var bound: Int?
        if !fields[2].isEmpty {
            guard let number = Int(fields[2]), number >= 0 else {
                throw fault("lowerBound", fields[2], "is not a whole number of at least 0")
            }
            guard number <= total else { throw fault("lowerBound", fields[2], "is above the total \(total)") }
            bound = number
        }
        let name = String(fields[0])
        guard values.updateValue(Value(total: total, lowerBound: bound), forKey: name) == nil else {
            throw fault("instance", name, "occurs twice")
        }
    }
}
