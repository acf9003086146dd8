/// A party that offers, employs or looks after.
public struct Organisation: Row {
    /// The table it stands in.
    public static let table = Table.organisations

    /// What sort of party it is.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case provider, municipality, initiative, employer, club, childcare, school
    }

    /// Unique id.
    public var id: String
    /// Name as people know it.
    public var name: String
    /// What sort of party it is.
    public var kind: Kind
    /// How to reach it: function and telephone, no person's name.
    public var contact: String?

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes an organisation from the values of its row.
    public init(id: String, name: String, kind: Kind, contact: String? = nil) {
        self.id = id
        self.name = name
        self.kind = kind
        self.contact = contact
    }
}
