/// One thing in a ``State`` that cannot be: an id that nothing has, a number out of range, an order that is circular.
public struct ValidationProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// What a problem is about.
    public enum Subject: Sendable, Hashable {
        /// A row of a table.
        case row(RowReference)
        /// The settings.
        case municipality
        /// A programme, or one of its requirements.
        case programme(String, requirement: String?)
        /// A calendar.
        case calendar(String)
    }

    /// What it is about.
    public var subject: Subject
    /// The column, or the keys that lead to the value joined by dots; nil when it is about the whole.
    public var column: String?
    /// The value that is refused; nil when there is none.
    public var value: String?
    /// The rule it breaks, as a sentence that goes on from the value, without full stop.
    public var rule: String

    /// Makes a problem.
    public init(subject: Subject, column: String? = nil, value: String? = nil, rule: String) {
        self.subject = subject
        self.column = column
        self.value = value
        self.rule = rule
    }

    /// `FILE:KEY`, `municipality.yaml` or `programmes/ID.yaml:REQUIREMENT`.
    public var place: String {
        switch subject {
        case .row(let reference): "\(reference.table.fileName):\(reference.key)"
        case .municipality: "municipality.yaml"
        case .programme(let id, let requirement): "programmes/\(id).yaml" + (requirement.map { ":\($0)" } ?? "")
        case .calendar(let id): "calendars/\(id).csv"
        }
    }

    /// `FILE:KEY: COLUMN: "VALUE" RULE`.
    public var description: String {
        let about = column.map { "\(place): \($0)" } ?? place
        return value.map { "\(about): \"\($0)\" \(rule)" } ?? "\(about): \(rule)"
    }

    /// The same as a reason for refusing a change.
    public var changeError: ChangeError {
        ChangeError(subject: place, field: column, value: value, rule: rule)
    }
}
