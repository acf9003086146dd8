/// Weekly hours in which a child is looked after already.
public struct CareHours: Row {
    /// The table it stands in.
    public static let table = Table.care

    /// By whom.
    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case school, childcare, afterschool, family
    }

    /// Id of the ``Child``.
    public var child: String
    /// The weekday and hours.
    public var time: WeeklyTime
    /// By whom.
    public var kind: Kind
    /// Whether it stops in school holidays.
    public var schoolWeeksOnly: Bool

    /// What tells its row from the others of the table.
    public var key: String { "\(child)/\(time.text)/\(kind.rawValue)" }

    /// Makes care hours from the values of their row.
    public init(child: String, time: WeeklyTime, kind: Kind, schoolWeeksOnly: Bool = false) {
        self.child = child
        self.time = time
        self.kind = kind
        self.schoolWeeksOnly = schoolWeeksOnly
    }
}

/// Childcare places that planning may use, on one weekday.
public struct ChildcarePlaces: Row {
    /// The table it stands in.
    public static let table = Table.childcare

    /// Unique id.
    public var id: String
    /// Id of the ``Location``.
    public var location: String
    /// The ages that are taken.
    public var ageBands: [Child.AgeBand]
    /// The weekday and hours.
    public var time: WeeklyTime
    /// How many children at the same moment, on top of `care.csv`.
    public var places: Int
    /// Whether it stops in school holidays.
    public var schoolWeeksOnly: Bool

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes childcare places from the values of their row.
    public init(
        id: String, location: String, ageBands: [Child.AgeBand], time: WeeklyTime, places: Int,
        schoolWeeksOnly: Bool = false
    ) {
        self.id = id
        self.location = location
        self.ageBands = ageBands
        self.time = time
        self.places = places
        self.schoolWeeksOnly = schoolWeeksOnly
    }
}
