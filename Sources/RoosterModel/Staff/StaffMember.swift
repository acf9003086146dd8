/// A teacher, client supporter, volunteer, driver or interpreter.
public struct StaffMember: Row {
    /// The table it stands in.
    public static let table = Table.staff

    /// Unique id.
    public var id: String
    /// Id of the ``Organisation`` they belong to.
    public var organisation: String
    /// What they can do, such as `teacher-nt2`; an activity asks for these in `staff_needs`.
    public var roles: [String]
    /// Where they come from, when known.
    public var coordinate: Coordinate?
    /// How they travel; empty: by car.
    public var modes: [TravelMode]
    /// Languages they speak, such as `ar`.
    public var languages: [String]
    /// When they can be planned; empty: always but their blocks.
    public var available: [WeeklyTime]
    /// Most hours of meetings a week.
    public var maxHoursWeek: Double?
    /// Most hours of meetings a day.
    public var maxHoursDay: Double?
    /// First name, shown to a match only.
    public var firstName: String?
    /// Id of the ``Participant`` they are, when a newcomer helps.
    public var participant: String?

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a staff member from the values of the row.
    public init(
        id: String, organisation: String, roles: [String], coordinate: Coordinate? = nil, modes: [TravelMode] = [],
        languages: [String] = [], available: [WeeklyTime] = [], maxHoursWeek: Double? = nil,
        maxHoursDay: Double? = nil, firstName: String? = nil, participant: String? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.roles = roles
        self.coordinate = coordinate
        self.modes = modes
        self.languages = languages
        self.available = available
        self.maxHoursWeek = maxHoursWeek
        self.maxHoursDay = maxHoursDay
        self.firstName = firstName
        self.participant = participant
    }
}
