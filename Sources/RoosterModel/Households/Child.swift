/// A child of one or two participants.
public struct Child: Row {
    /// The table it stands in.
    public static let table = Table.children

    /// Age in bands.
    public enum AgeBand: String, CaseIterable, Codable, Sendable, Hashable {
        case from0 = "0-1"
        case from2 = "2-3"
        case from4 = "4-7"
        case from8 = "8-12"
        case from13 = "13-17"

        /// Whether somebody must look after the child: children under 13.
        public var needsCover: Bool { self != .from13 }
    }

    /// Unique id.
    public var id: String
    /// Ids of the ``Participant``s who are its parents.
    public var parents: [String]
    /// Age in bands.
    public var ageBand: AgeBand

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a child from the values of its row.
    public init(id: String, parents: [String], ageBand: AgeBand) {
        self.id = id
        self.parents = parents
        self.ageBand = ageBand
    }
}
