/// A room at a location.
public struct Room: Row {
    /// The table it stands in.
    public static let table = Table.rooms

    /// Unique id.
    public var id: String
    /// Id of the ``Location`` it is in.
    public var location: String
    /// Name on its door.
    public var name: String
    /// How many participants it holds.
    public var capacity: Int
    /// What it offers, such as `beamer`.
    public var features: [String]
    /// When it can be used; empty: always.
    public var opening: [WeeklyTime]

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a room from the values of its row.
    public init(
        id: String, location: String, name: String, capacity: Int, features: [String] = [],
        opening: [WeeklyTime] = []
    ) {
        self.id = id
        self.location = location
        self.name = name
        self.capacity = capacity
        self.features = features
        self.opening = opening
    }
}
