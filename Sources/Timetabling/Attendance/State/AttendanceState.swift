/// A timetable in the making: series, meetings, visits and everything they use.
///
/// No hard rule is ever broken in it: what does not fit is not put in. Every alteration goes through a few primitive
/// steps that write an undo log, so that a move of the search can be tried, priced and taken back exactly.
public struct AttendanceState: Sendable {
    /// The instance.
    public internal(set) var problem: AttendanceProblem
    /// Meetings; numbers stay, ended ones are not alive.
    public internal(set) var meetings: [MeetingState] = []
    /// Series; numbers stay, closed ones are not open.
    public internal(set) var series: [SeriesState] = []
    /// Visits by person, sorted by day and start.
    public internal(set) var visits: [[Visit]]
    /// Covers by person, sorted by day.
    public internal(set) var covers: [[CoverUse]]
    /// Numbers of the series each person is enrolled in, in the order of enrolment.
    public internal(set) var enrolled: [[Int]]
    /// Usable days of each mode by person, those that series unlocked included.
    public internal(set) var modeDays: [[DaySet]]
    /// Days by person on which a mode is usable but may fall away.
    public internal(set) var tentativeModeDays: [[DaySet]]

    /// Meetings at which people are staff, by person.
    public internal(set) var helps: [[Help]]

    /// Times at which a person looks after somebody else's (or their own) dependants, by person.
    var reservations: [[Reservation]]
    /// Minutes of meetings by person and week: `[person * weekCount + week]`.
    var weekMinutes: [Int32]
    /// Slots in which a room is used: `[room * dayCount + day]`.
    var roomUse: [DayMask]
    /// Meetings of a member of staff: `[staff * dayCount + day]`.
    var staffMeetings: [[Int32]]
    /// Minutes of meetings by staff and week: `[staff * weekCount + week]`.
    var staffWeekMinutes: [Int32]
    /// Uses of a care offer: `[offer * dayCount + day]`.
    var careUse: [[Range<Int>]]
    /// Seats taken: `[ride * dayCount + day]`.
    var rideUse: [UInt8]
    /// Uses of a pool: `[pool * dayCount + day]`.
    var poolUse: [[PoolUseState]]
    /// Steps since the last ``begin()``, for ``rollBack()``.
    var log: [Step] = []
    /// Numbers of meetings that are gone, for new ones.
    var spareMeetings: [Int] = []
    /// Numbers of series that are gone, for new ones.
    var spareSeries: [Int] = []
    /// Numbers of the demands of each person.
    private(set) var demandsOfPerson: [[Int]]
    /// Numbers of the rides from each area.
    private(set) var ridesOfArea: [Int: [Int]]
    /// When and where dependants can be looked after.
    private(set) var care: CareTable
    /// Visit masks by person and weekly slot, computed when first asked for.
    var attendability: AttendabilityCache

    /// Whether appointments look at a sample of days only, as moves of the improvement do, which are tried thousands of
    /// times.
    var isHasty = false
    /// Whether what stands in the way is told exactly; the search only needs to know that something does.
    var givesReasons = true
    /// How many units of each demand its person's visits achieve; ``achieved(_:)`` is the definition.
    var achievedUnits: [Int32]
    /// What each week has, for demands that count by week: `[row * weekCount + week]`.
    var weekAmounts: [Int32]
    /// How people came to what was published, while that is put in again; nil: it is not.
    var publishedDays: PublishedDays?
    /// First day from which what existed before may be changed, as in ``AttendanceRepair``; nil: it stays.
    var releasesFrom: Int?
    /// Whether stretches of idle weeks are what people are served for now; while the rest is planned they are not, since
    /// nobody may take a seat for a wish that somebody else needs.
    var isClosingGaps = false
    /// How many samples of people were taken, and what draws them; see ``wanting(_:limit:random:)``.
    var samples = 0
    var draw: UInt64 = 0
    /// The demands as plain numbers.
    private(set) var table: DemandTable
    /// Activities that some demand puts after others: nobody can come before those are planned.
    private(set) var comesLast: Set<Int>

    let dayCount: Int
    let weekCount: Int

    /// The empty timetable of an instance.
    public init(problem: AttendanceProblem) {
        self.problem = problem
        dayCount = problem.horizon.dayCount
        weekCount = problem.horizon.weekCount
        let people = problem.people.count
        visits = Array(repeating: [], count: people)
        covers = Array(repeating: [], count: people)
        enrolled = Array(repeating: [], count: people)
        modeDays = problem.people.map(\.modeDays)
        tentativeModeDays = problem.people.map(\.tentativeModeDays)
        reservations = Array(repeating: [], count: people)
        helps = Array(repeating: [], count: people)
        weekMinutes = Array(repeating: 0, count: people * weekCount)
        roomUse = Array(repeating: DayMask(), count: problem.rooms.count * dayCount)
        staffMeetings = Array(repeating: [], count: problem.staff.count * dayCount)
        staffWeekMinutes = Array(repeating: 0, count: problem.staff.count * weekCount)
        careUse = Array(repeating: [], count: problem.careOffers.count * dayCount)
        rideUse = Array(repeating: 0, count: problem.rides.count * dayCount)
        poolUse = Array(repeating: [], count: problem.pools.count * dayCount)
        demandsOfPerson = []
        ridesOfArea = [:]
        care = CareTable(problem)
        attendability = AttendabilityCache(people: people, weeks: weekCount)
        achievedUnits = []
        table = DemandTable(problem, demandsOfPerson: [])
        weekAmounts = []
        comesLast = []
        tabulate()
    }

    /// Fills in the tables of what the instance asks, with nothing of it achieved but what was there before.
    mutating func tabulate() {
        demandsOfPerson = Array(repeating: [], count: problem.people.count)
        for (index, demand) in problem.demands.enumerated() {
            demandsOfPerson[demand.person].append(index)
        }
        ridesOfArea = Dictionary(grouping: problem.rides.indices, by: { problem.rides[$0].area })
        care = CareTable(problem)
        achievedUnits = Array(repeating: 0, count: problem.demands.count)
        table = DemandTable(problem, demandsOfPerson: demandsOfPerson)
        weekAmounts = Array(repeating: 0, count: table.weekRowCount * weekCount)
        comesLast = []
        for demand in problem.demands
        where !demand.lastOf.isEmpty || demand.afterMinutes != nil || demand.afterDemand != nil {
            comesLast.formUnion(demand.activities)
        }
        beginWeeks()
    }

    /// A time at which a person looks after a dependant.
    struct Reservation: Sendable, Hashable {
        var day: Int
        var minutes: Range<Int>
        var dependant: Int
        var meeting: Int
    }

    /// A use of a pool.
    struct PoolUseState: Sendable, Hashable {
        var minutes: Range<Int>
        var amount: Int
        var meeting: Int
    }

    /// One primitive step, with what is needed to take it back.
    enum Step: Sendable {
        case day(person: Int, day: Int, visits: [Visit], covers: [CoverUse])
        case meetingAdded(Int)
        case meetingEnded(Int)
        case seriesOpened(Int)
        case seriesClosed(Int)
        case enrolled(person: Int, series: Int)
        case left(person: Int, series: Int, at: Int, among: Int)
        case unlocked(person: Int, modeDays: [DaySet], tentative: [DaySet])
        case helped(person: Int, Help)
        case helpEnded(person: Int, Help)
    }

    /// Number of a day's entry in tables by resource and day.
    func entry(_ resource: Int, _ day: Int) -> Int { resource * dayCount + day }
}

/// One series of a timetable.
public struct SeriesState: Sendable {
    /// Number of the activity.
    public var activity: Int
    /// Number by which the compiler knows it; nil for a new one.
    public var tag: Int?
    /// Weekday (0 for Monday) and start of its weekly meetings.
    public var slots: [Slot]
    /// Number of the room it usually meets in.
    public var room: Int?
    /// Number of the place.
    public var place: Int?
    /// Usual staff with the need they fill.
    public var staff: [MeetingState.Assigned]
    /// Most people on any date.
    public var capacity: Int
    /// Numbers of its meetings, by day.
    public var meetings: [Int] = []
    /// Numbers of the people enrolled.
    public var members: [Int] = []
    /// Whether it takes place.
    public var isOpen = true
    /// Whether its number is free for another series.
    var isSpare = false
    /// Whether it may be moved or closed.
    public var isMovable = true
    /// Whether its staff stay whoever comes.
    public var keepsStaff = false
    /// Whether it stays even when rules are broken by pinned things alone.
    public var isPinned = false
    /// Numbers of those whose enrolment is pinned.
    public var pinned: [Int] = []
    /// Numbers of those who were in it before anything was planned.
    var former: Set<Int> = []
    /// Numbers by which the compiler knows the meetings it should have and cannot hold; -1 for one that was new.
    public var lost: [Int] = []
    /// Its first and last day, which may lie beyond the horizon for a series that existed before.
    public var span: ClosedRange<Int>

    /// A weekly time.
    public struct Slot: Sendable, Hashable {
        /// 0 for Monday.
        public var weekday: Int
        /// Start in minutes.
        public var start: Int
    }
}

extension AttendanceDemand {
    /// Whether anything about it depends on what comes before or after.
    var hasOrder: Bool {
        !firstOf.isEmpty || !lastOf.isEmpty || afterMinutes != nil || afterDemand != nil || course != nil
            || daysApart > 0
    }
}
