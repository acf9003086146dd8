/// A way of getting somewhere that a participant or staff member has.
public enum TravelMode: String, CaseIterable, Codable, Sendable, Hashable {
    case walk, bicycle, bus, car
}

/// A known travel time, which replaces the estimate.
public struct TravelTime: Row {
    /// The table it stands in.
    public static let table = Table.travel

    /// Id of a ``Location`` or name of a neighbourhood.
    public var from: String
    /// Id of a ``Location`` or name of a neighbourhood.
    public var to: String
    /// The mode it holds for.
    public var mode: TravelMode
    /// Minutes on the way.
    public var minutes: Int
    /// First departure, for the bus.
    public var first: TimeOfDay?
    /// Last departure, for the bus; one before the first is after midnight.
    public var last: TimeOfDay?

    /// What tells its row from the others of the table.
    public var key: String { "\(from)/\(to)/\(mode.rawValue)" }

    /// Makes a travel time from the values of its row.
    public init(
        from: String, to: String, mode: TravelMode, minutes: Int, first: TimeOfDay? = nil, last: TimeOfDay? = nil
    ) {
        self.from = from
        self.to = to
        self.mode = mode
        self.minutes = minutes
        self.first = first
        self.last = last
    }
}
