/// A seat in the car of a colleague: there and back on fixed weekdays and times.
public struct Ride: Row {
    /// The table it stands in.
    public static let table = Table.rides

    /// Unique id.
    public var id: String
    /// Id of the ``StaffMember`` who drives.
    public var driver: String
    /// The neighbourhood the ride starts from and comes home to.
    public var fromNeighbourhood: String
    /// Id of the ``Location`` it goes to.
    public var toLocation: String
    /// The days it is driven on.
    public var weekdays: [Weekday]
    /// Leaves the neighbourhood.
    public var depart: TimeOfDay
    /// Is at the location; a meeting may not start before.
    public var arrive: TimeOfDay
    /// Leaves the location; a meeting may not end after.
    public var returning: TimeOfDay
    /// Is back in the neighbourhood.
    public var home: TimeOfDay
    /// Seats for participants.
    public var seats: Int
    /// First day it is driven; nil: always.
    public var from: CalendarDate?
    /// Last day it is driven; nil: always.
    public var until: CalendarDate?

    /// What tells its row from the others of the table.
    public var key: String { id }

    /// Makes a ride from the values of its row.
    public init(
        id: String, driver: String, fromNeighbourhood: String, toLocation: String, weekdays: [Weekday],
        depart: TimeOfDay, arrive: TimeOfDay, returning: TimeOfDay, home: TimeOfDay, seats: Int,
        from: CalendarDate? = nil, until: CalendarDate? = nil
    ) {
        self.id = id
        self.driver = driver
        self.fromNeighbourhood = fromNeighbourhood
        self.toLocation = toLocation
        self.weekdays = weekdays
        self.depart = depart
        self.arrive = arrive
        self.returning = returning
        self.home = home
        self.seats = seats
        self.from = from
        self.until = until
    }
}
