/// One meeting of a timetable.
///
/// Ended meetings keep their numbers, so that there are many: numbers are kept in as few bits as they need.
public struct MeetingState: Sendable {
    private var narrowSeries: Int32
    private var narrowPerson: Int32
    private var narrowActivity: Int32
    private var narrowTag: Int32
    private var narrowRoom: Int32
    private var narrowPlace: Int32
    private var narrowCapacity: Int32
    private var narrowAttending: Int32 = 0
    private var narrowSlot: Int32 = -1
    private var narrowOnSite: Int16 = 0
    private var narrowDay: Int16
    private var narrowStart: Int16
    private var narrowEnd: Int16
    /// Whether it takes place.
    public var isAlive = true
    /// Numbers of the staff with the number of the need they fill.
    public var staff: [Assigned]

    /// Makes a meeting that takes place and that nobody attends yet.
    init(
        series: Int?, person: Int?, activity: Int, tag: Int?, day: Int, start: Int, end: Int, room: Int?, place: Int?,
        staff: [Assigned], capacity: Int
    ) {
        narrowSeries = Int32(series ?? -1)
        narrowPerson = Int32(person ?? -1)
        narrowActivity = Int32(activity)
        narrowTag = Int32(tag ?? -1)
        narrowRoom = Int32(room ?? -1)
        narrowPlace = Int32(place ?? -1)
        narrowCapacity = Int32(clamping: capacity)
        narrowDay = Int16(day)
        narrowStart = Int16(clamping: start)
        narrowEnd = Int16(clamping: end)
        self.staff = staff
    }

    private static func number(_ narrow: Int32) -> Int? { narrow < 0 ? nil : Int(narrow) }

    /// Number of its series; nil for an appointment.
    public internal(set) var series: Int? {
        get { Self.number(narrowSeries) }
        set { narrowSeries = Int32(newValue ?? -1) }
    }

    /// Number of the person of an appointment.
    public internal(set) var person: Int? {
        get { Self.number(narrowPerson) }
        set { narrowPerson = Int32(newValue ?? -1) }
    }

    /// Number of the activity.
    public var activity: Int { Int(narrowActivity) }
    /// Number by which the compiler knows it; nil for a new one.
    public internal(set) var tag: Int? {
        get { Self.number(narrowTag) }
        set { narrowTag = Int32(newValue ?? -1) }
    }

    /// The day.
    public var day: Int { Int(narrowDay) }
    /// Start in minutes.
    public var start: Int { Int(narrowStart) }
    /// End in minutes.
    public var end: Int { Int(narrowEnd) }
    /// Number of the room.
    public internal(set) var room: Int? {
        get { Self.number(narrowRoom) }
        set { narrowRoom = Int32(newValue ?? -1) }
    }

    /// Number of the place; nil at home or online.
    public var place: Int? { Self.number(narrowPlace) }

    /// Most people.
    public internal(set) var capacity: Int {
        get { Int(narrowCapacity) }
        set { narrowCapacity = Int32(clamping: newValue) }
    }

    /// How many attend.
    public internal(set) var attending: Int {
        get { Int(narrowAttending) }
        set { narrowAttending = Int32(newValue) }
    }

    /// How many dependants are looked after on the spot.
    public internal(set) var onSite: Int {
        get { Int(narrowOnSite) }
        set { narrowOnSite = Int16(newValue) }
    }

    /// Number of its weekly slot for what people could attend; set when it is added.
    var slot: Int {
        get { Int(narrowSlot) }
        set { narrowSlot = Int32(newValue) }
    }

    /// A member of staff and the need they fill.
    public struct Assigned: Sendable, Hashable {
        private var narrowStaff: Int32
        private var narrowNeed: Int32

        /// Makes an assignment.
        public init(staff: Int, need: Int) {
            narrowStaff = Int32(staff)
            narrowNeed = Int32(need)
        }

        /// Number of the member of staff.
        public var staff: Int { Int(narrowStaff) }
        /// Number of the need among the activity's needs; -1 for somebody who is there without filling one.
        public var need: Int { Int(narrowNeed) }
    }
}
