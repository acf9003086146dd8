/// One thing that is wrong in a data folder.
package struct FolderProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file, by its path inside the folder.
    package var file: String
    /// The physical line where the row or entry starts, from 1; nil when it is about the file as a whole.
    package var line: Int?
    /// The column, or the key of an entry; nil when it is about the row as a whole.
    package var column: String?
    /// The value that is refused, as it stands in the file; nil when there is none.
    package var value: String?
    /// The rule it breaks, as a sentence that goes on from the value, without full stop.
    package var rule: String

    /// Makes a problem.
    package init(file: String, line: Int? = nil, column: String? = nil, value: String? = nil, rule: String) {
        self.file = file
        self.line = line
        self.column = column
        self.value = value
        self.rule = rule
    }

    /// `FILE:LINE: COLUMN: "VALUE" RULE`.
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        let about = column.map { "\(place): \($0)" } ?? place
        guard let value else { return "\(about): \(rule)" }
        return "\(about): \"\(Self.shown(value))\" \(rule)"
    }

    /// A value on one line and of a length that can be read.
    private static func shown(_ value: String) -> String {
        var text = ""
        for character in value.unicodeScalars.prefix(80) {
            switch character {
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(character)
            }
        }
        return value.unicodeScalars.count > 80 ? text + "…" : text
    }
}

/// Why a folder is refused: everything that is wrong in it, as far as it is kept.
package struct FolderErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The first problems, at most as many as ``FolderLimits/problems``.
    package var problems: [FolderProblem]
    /// How many there are in all.
    package var total: Int

    /// Makes the errors of a folder.
    package init(problems: [FolderProblem], total: Int) {
        self.problems = problems
        self.total = total
    }

    /// One problem a line, and how many more there are.
    package var description: String {
        var lines = problems.map(\.description)
        if total > problems.count {
            lines.append("and \(total - problems.count) more")
        }
        return lines.joined(separator: "\n")
    }
}
