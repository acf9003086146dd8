import FoundationEssentials
import RoosterModel

/// Where a row stands.
struct Origin: Sendable, Hashable {
    /// The file.
    var file: String
    /// The line its row or entry starts on.
    var line: Int
    /// What stands before a column's name in problems: `participants.` for tables inside municipality.yaml.
    var keyPrefix = ""
}

/// A folder on its way into a state: what was read, where it stood, and what is wrong.
struct FolderReading: Sendable {
    /// The files.
    let contents: FolderContents
    /// How much is read.
    let limits: FolderLimits
    /// What was read so far.
    var state = State()
    /// What is wrong so far.
    var problems: ProblemList
    /// Where each row stands, by table and key.
    var origins: [Table: [String: Origin]] = [:]
    /// Columns that could not be read, so that nothing more is said about them.
    var faults: Set<Fault> = []
    /// Where each programme of the folder stands.
    var programmeOrigins: [String: ProgrammeOrigin] = [:]
    /// Programmes that could not be read whole, so that nothing more is said about them.
    var faultyProgrammes: Set<String> = []
    /// Where each calendar of the folder stands.
    var calendarFiles: [String: String] = [:]
    /// Where the keys of municipality.yaml stand.
    var municipalityLines: [String: Int] = [:]

    /// A column of a row that could not be read.
    struct Fault: Sendable, Hashable {
        /// The row.
        var row: RowReference
        /// The column.
        var column: String
    }

    /// Where a programme and its requirements stand.
    struct ProgrammeOrigin: Sendable {
        /// The file.
        var file: String
        /// The line it begins on.
        var line: Int
        /// The line of each requirement, by its id.
        var requirements: [String: Int] = [:]
    }

    /// Begins to read a folder.
    init(_ contents: FolderContents, limits: FolderLimits) {
        self.contents = contents
        self.limits = limits
        problems = ProblemList(limit: limits.problems)
    }

    /// The text of a file as UTF-8; nil, and a problem, when it cannot be read.
    mutating func text(of file: String) -> [UInt8]? {
        guard let data = contents[file] else { return nil }
        guard data.count <= limits.bytes(of: file) else {
            problems.addUnreadable(
                FolderProblem(
                    file: file, rule: "has \(data.count) bytes; at most \(limits.bytes(of: file)) are read"))
            return nil
        }
        do {
            return try TextDecoding.utf8(data)
        } catch {
            problems.addUnreadable(FolderProblem(file: file, line: error.line, rule: error.rule))
            return nil
        }
    }

    /// The document of a YAML file as a mapping; nil, and a problem, when it cannot be read.
    mutating func document(of file: String) -> YAMLMapping? {
        guard let bytes = text(of: file) else { return nil }
        var loading = YAMLLoading(limits: limits)
        do {
            let value = try loading.load(bytes)
            return YAMLMapping(value, file: file, path: "", problems: &problems)
        } catch {
            problems.addUnreadable(FolderProblem(file: file, line: error.line, rule: error.rule))
            return nil
        }
    }

    /// Puts a row into its table, unless its key could not be read or is there already.
    mutating func insert<Row: TableRow>(
        _ reading: ReadRow<Row>, into path: WritableKeyPath<State, Rows<Row>>, file: String, keyPrefix: String,
        problems: inout ProblemList
    ) {
        guard reading.faults.isEmpty || !reading.faults.contains(where: Row.schema.key.contains) else { return }
        let key = reading.row.key
        let origin = Origin(file: file, line: reading.line, keyPrefix: keyPrefix)
        if let earlier = origins[Row.table]?[key] {
            if Row.schema.allowsEqualRows, state[keyPath: path][key] == reading.row { return }
            let place = earlier.file == file ? "line \(earlier.line)" : "\(earlier.file):\(earlier.line)"
            let isID = Row.schema.key.count == 1
            problems.add(
                FolderProblem(
                    file: file, line: reading.line, column: isID ? keyPrefix + Row.schema.key[0] : nil,
                    value: isID ? key : nil, rule: "\(isID ? "stands" : "the same row stands") in \(place) already"))
            return
        }
        origins[Row.table, default: [:]][key] = origin
        state[keyPath: path][key] = reading.row
        for column in reading.faults {
            faults.insert(Fault(row: RowReference(table: Row.table, key: key), column: column))
        }
    }
}
