/// What two participants are to each other in planning.
public struct Relation: Row {
    /// The table it stands in.
    public static let table = Table.together

    /// The relation.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        /// Share a group wherever both are enrolled in an activity.
        case together
        /// Never in the same meeting.
        case apart
        /// Never busy at the same time.
        case notAtTheSameTime = "not-at-the-same-time"
        /// Never in the same meeting, and nothing of the one in any feed of the other.
        case separatePlans = "separate-plans"
    }

    /// Id of the one ``Participant``.
    public var first: String
    /// Id of the other.
    public var second: String
    /// The relation.
    public var relation: Kind

    /// What tells its row from the others of the table.
    public var key: String { "\(first)/\(second)/\(relation.rawValue)" }

    /// Makes a relation from the values of its row.
    public init(first: String, second: String, relation: Kind) {
        self.first = first
        self.second = second
        self.relation = relation
    }
}
