/// Where a participant lives from a date on.
public struct Home: Row {
    /// The table it stands in.
    public static let table = Table.homes

    /// Id of the ``Participant``.
    public var participant: String
    /// First day in the new home.
    public var from: CalendarDate
    /// The neighbourhood of the home.
    public var neighbourhood: String
    /// The home, blurred to the neighbourhood.
    public var coordinate: Coordinate

    /// What tells its row from the others of the table.
    public var key: String { "\(participant)/\(from.isoText)" }

    /// Makes a home from the values of its row.
    public init(participant: String, from: CalendarDate, neighbourhood: String, coordinate: Coordinate) {
        self.participant = participant
        self.from = from
        self.neighbourhood = neighbourhood
        self.coordinate = coordinate
    }
}
