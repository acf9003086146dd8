/// Who has to attend what, and with which people, places and rules: the attendance front end's whole instance.
///
/// Everything is numbered from 0 and refers to other things by number; times are minutes after midnight of a day of
/// the horizon. The engine knows masks and amounts; what they stand for is the compiler's business.
public struct AttendanceProblem: Sendable {
    /// The days that are planned.
    public var horizon: Horizon
    /// First day on which anything may be newly planned.
    public var firstPlannable: Int
    /// Masks that people, staff, rooms and children refer to by number; number 0 is the empty mask.
    public var masks: [DayMask]
    /// Places and the ways between them.
    public var places: PlaceTable
    /// Ways between homes, for staff who visit several a day.
    public var homeWays = HomeWays()
    /// Minutes between two meetings in different places, on top of the way.
    public var bufferMinutes: Int
    /// People who attend.
    public var people: [AttendancePerson] = []
    /// Those who must be looked after while a person is away.
    public var dependants: [Dependant] = []
    /// Places where dependants can be looked after.
    public var careOffers: [CareOffer] = []
    /// Seats with somebody who drives at fixed times.
    public var rides: [RideOffer] = []
    /// Rooms.
    public var rooms: [RoomResource] = []
    /// Staff.
    public var staff: [StaffResource] = []
    /// Things that are lent.
    public var pools: [PoolResource] = []
    /// What can be attended.
    public var activities: [ActivityOffer] = []
    /// What people need, sorted by person.
    public var demands: [AttendanceDemand] = []
    /// Groups that exist already.
    public var existingSeries: [ExistingSeries] = []
    /// Appointments that exist already.
    public var existingAppointments: [ExistingAppointment] = []
    /// Prices of the soft part of the objective.
    public var prices = SoftPrices()
    /// How much more what people with dependants need weighs than what others need; above 1 series lie where and when
    /// dependants can be looked after.
    public var guardianWeight = 1.0

    /// An instance of a horizon without people.
    public init(horizon: Horizon, firstPlannable: Int, masks: [DayMask], places: PlaceTable, bufferMinutes: Int) {
        self.horizon = horizon
        self.firstPlannable = firstPlannable
        self.masks = masks
        self.places = places
        self.bufferMinutes = bufferMinutes
    }
}

/// Prices of the soft part of the objective, in its smallest unit.
public struct SoftPrices: Sendable, Hashable {
    /// Per minute of travel of a person.
    public var travelMinute = 1.0
    /// Per meeting in time that a person would rather keep free.
    public var unwanted = 4.0
    /// Per minute between two meetings without going home.
    public var gapMinute = 1.0
    /// Per person of a series who does not share with it what its people had better share.
    public var stranger = 2.0
    /// Per member of staff of a meeting of a series who did not lead the one before.
    public var staffChange = 6.0
    /// Per day that somebody waits for a first meeting.
    public var waitingDay = 3.0

    /// The defaults.
    public init() {}
}

/// One way between two points by one mode.
public struct Leg: Sendable, Hashable {
    /// Minutes; below 0: it cannot be gone by this mode.
    public var minutes: Int16
    /// First departure, in minutes after midnight.
    public var first: Int16
    /// Last departure; above 1440 when it is after midnight.
    public var last: Int16

    /// A way that can be gone at any time unless departures are given.
    public init(minutes: Int, first: Int = 0, last: Int = 2880) {
        self.minutes = Int16(clamping: minutes)
        self.first = Int16(clamping: first)
        self.last = Int16(clamping: last)
    }

    /// No way.
    public static let none = Leg(minutes: -1)

    /// Whether the way exists.
    public var exists: Bool { minutes >= 0 }

    /// Whether one can depart at this minute.
    public func departs(at minute: Int) -> Bool { minute >= Int(first) && minute <= Int(last) }
}

/// A point of a flat map.
public struct MapPoint: Sendable, Hashable {
    /// Kilometres to the east of the map's origin.
    public var east: Double
    /// Kilometres to the north of it.
    public var north: Double

    /// Makes a point.
    public init(east: Double, north: Double) {
        self.east = east
        self.north = north
    }
}
