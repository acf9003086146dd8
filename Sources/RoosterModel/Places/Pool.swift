/// Things that are lent at a location while a meeting runs, such as bicycles.
public struct Pool: Row {
    /// The table it stands in.
    public static let table = Table.pools

    /// Unique id.
    public var id: String
    /// What is lent, such as `bicycles`; an activity names it in its `pool` column.
    public var kind: String
    /// Id of the ``Location`` where they can be used.
    public var location: String
    /// How many there are.
    public var amount: Int

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a pool from the values of its row.
    public init(id: String, kind: String, location: String, amount: Int) {
        self.id = id
        self.kind = kind
        self.location = location
        self.amount = amount
    }
}
