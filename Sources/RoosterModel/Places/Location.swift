/// A building or meeting point.
public struct Location: Row {
    /// The table it stands in.
    public static let table = Table.locations

    /// What sort of place it is.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case school, library, townhall, community, employer, sports, outdoor, reception
    }

    /// Unique id.
    public var id: String
    /// Name as people know it.
    public var name: String
    /// The neighbourhood it lies in.
    public var neighbourhood: String?
    /// Where it is.
    public var coordinate: Coordinate
    /// What sort of place it is.
    public var kind: Kind?
    /// Whether it can be entered without steps.
    public var stepFree: Bool?

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a location from the values of its row.
    public init(
        id: String, name: String, neighbourhood: String? = nil, coordinate: Coordinate, kind: Kind? = nil,
        stepFree: Bool? = nil
    ) {
        self.id = id
        self.name = name
        self.neighbourhood = neighbourhood
        self.coordinate = coordinate
        self.kind = kind
        self.stepFree = stepFree
    }
}

/// A point on earth, in degrees.
public struct Coordinate: Codable, Sendable, Hashable {
    /// Degrees north, −90 to 90.
    public var latitude: Double
    /// Degrees east, −180 to 180.
    public var longitude: Double

    /// Makes a point.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}
