/// What the search asks of demands again and again, as plain numbers: a copy of a demand counts half a dozen references.
struct DemandTable: Sendable {
    /// What a demand counts, without its amounts.
    enum Counted: UInt8, Sendable {
        case meetings, minutes, keys, weeks, idle

        /// Whether what counts is how much each week has.
        var isByWeek: Bool { self == .weeks || self == .idle }
    }

    /// One demand.
    struct Row: Sendable {
        var person: Int32
        var level: Int8
        var counted: Counted
        var isSpaced: Bool
        var hasAppointments: Bool
        var need: Int32
        var useful: Int32
        /// First day on which it counts, and the day after the last.
        var from: Int32
        var until: Int32
        /// Number of the set of activities that count.
        var activities: Int32
        /// Number of the table of keys by activity; -1 where every activity is its own key.
        var keys: Int32
        /// Weight of the whole demand in ``AttendancePrice/weighted``.
        var weight: Double
        /// Number of the set of activities that count without being planned for it.
        var alongOnly: Int32
        /// Number of its row of amounts by week; -1 where weeks do not count.
        var weekRow: Int32
        /// Least amount of a week, or most weeks in a row without a meeting.
        var limit: Int32
        /// Whether a week's amount is in minutes.
        var isOfMinutes: Bool

        /// What a visit adds to its week.
        func weekAmount(_ visit: Visit) -> Int32 { isOfMinutes ? Int32(visit.end - visit.start) : 1 }
    }

    /// What must come before or after what, by one demand.
    struct OrderRow: Sendable {
        var demand: Int32
        var daysApart: Int32
        /// Day of the last such meeting before the horizon; below -10 000 when there was none.
        var lastDone: Int32
        /// Numbers of sets of activities without the demand's own.
        var firstOf: Int32
        var lastOf: Int32
        var afterActivities: Int32
        var afterMinutes: Int32
        /// Number of the demand that must be met before; -1 for none.
        var afterDemand: Int32
        /// Number of the demand in whose course it lies; -1 for none.
        var course: Int32
        var courseFrom: Int32
        var courseTo: Int32
    }

    private(set) var sets: ActivitySets
    private(set) var rows: [Row] = []
    /// What each demand needs and its level, apart from the rest: looking who misses something reads nothing else.
    private(set) var needs: [Int32] = []
    private(set) var levels: [Int8] = []
    /// How many demands count by week.
    private(set) var weekRowCount = 0
    /// Numbers of demands by person, one person after the other.
    private(set) var ofPerson: [Int32] = []
    /// Where each person's demands begin in ``ofPerson``, and the end.
    private var first: [Int32] = []
    /// Number of the set of activities of each demand, apart from the rest too.
    private(set) var setOfDemand: [Int32] = []
    private(set) var orders: [OrderRow] = []
    private var firstOrder: [Int32] = []
    /// Keys by activity, a table of so many activities after the other.
    private var keys: [Int32] = []
    private let activityCount: Int

    init(_ problem: AttendanceProblem, demandsOfPerson: [[Int]]) {
        activityCount = problem.activities.count
        sets = ActivitySets(activities: problem.activities.count)
        rows.reserveCapacity(problem.demands.count)
        for demand in problem.demands { rows.append(row(demand, problem)) }
        needs = rows.map(\.need)
        levels = rows.map(\.level)
        setOfDemand = rows.map(\.activities)
        for numbers in demandsOfPerson {
            first.append(Int32(ofPerson.count))
            firstOrder.append(Int32(orders.count))
            ofPerson += numbers.map { Int32($0) }
            for number in numbers where problem.demands[number].hasOrder {
                orders.append(order(number, problem.demands[number]))
            }
        }
        first.append(Int32(ofPerson.count))
        firstOrder.append(Int32(orders.count))
    }

    /// Positions in ``ofPerson`` of a person's demands.
    func range(of person: Int) -> Range<Int> { Int(first[person])..<Int(first[person + 1]) }

    /// Positions in ``orders`` of a person's.
    func orderRange(of person: Int) -> Range<Int> { Int(firstOrder[person])..<Int(firstOrder[person + 1]) }

    /// Whether an activity counts for a demand.
    func counts(_ activity: Int, for demand: Int) -> Bool { sets.contains(rows[demand].activities, activity) }

    /// What an activity counts as for a demand of keys: itself, or what it shares with others.
    func key(_ activity: Int, _ row: Row) -> Int32 {
        row.keys < 0 ? Int32(activity) : keys[Int(row.keys) * activityCount + activity]
    }

    /// The number of the first table that does not contradict the demand's keys, which are written into it.
    ///
    /// Demands differ in their activities far more often than in what an activity counts as.
    private mutating func keyTable(_ demand: AttendanceDemand) -> Int32 {
        guard !demand.keys.isEmpty else { return -1 }
        var first = 0
        while first < keys.count, contradicts(demand, from: first) { first += activityCount }
        if first == keys.count { keys += Array(repeating: -1, count: activityCount) }
        for (activity, key) in zip(demand.activities, demand.keys) { keys[first + activity] = Int32(key) }
        return Int32(first / activityCount)
    }

    private func contradicts(_ demand: AttendanceDemand, from first: Int) -> Bool {
        for (activity, key) in zip(demand.activities, demand.keys)
        where keys[first + activity] >= 0 && keys[first + activity] != Int32(key) { return true }
        return false
    }

    private mutating func row(_ demand: AttendanceDemand, _ problem: AttendanceProblem) -> Row {
        var counted = Counted.meetings
        var isSpaced = false
        switch demand.unit {
        case .meetings: break
        case .spaced: isSpaced = true
        case .minutes: counted = .minutes
        case .activities, .keys: counted = .keys
        case .weeks: counted = .weeks
        case .idle: counted = .idle
        }
        let (limit, isOfMinutes) = demand.weekRule
        let isGuardian = !problem.people[demand.person].dependants.isEmpty
        if counted.isByWeek { weekRowCount += 1 }
        return Row(
            person: Int32(demand.person), level: Int8(demand.level), counted: counted, isSpaced: isSpaced,
            hasAppointments: demand.activities.contains { problem.activities[$0].form == .appointment },
            need: Int32(demand.need), useful: Int32(clamping: demand.useful),
            from: Int32(clamping: demand.window.lowerBound), until: Int32(clamping: demand.window.upperBound),
            activities: Int32(sets.number(of: demand.activities)),
            keys: keyTable(demand), weight: demand.weight * (isGuardian ? problem.guardianWeight : 1),
            alongOnly: Int32(sets.number(of: demand.alongOnly.sorted())),
            weekRow: counted.isByWeek ? Int32(weekRowCount - 1) : -1, limit: Int32(clamping: limit),
            isOfMinutes: isOfMinutes)
    }

    private mutating func order(_ number: Int, _ demand: AttendanceDemand) -> OrderRow {
        let own = Set(demand.activities)
        return OrderRow(
            demand: Int32(number), daysApart: Int32(demand.daysApart),
            lastDone: demand.lastDone.map { Int32(clamping: $0) } ?? -100_000,
            firstOf: Int32(sets.number(of: demand.firstOf.filter { !own.contains($0) }.sorted())),
            lastOf: Int32(sets.number(of: demand.lastOf.filter { !own.contains($0) }.sorted())),
            afterActivities: Int32(sets.number(of: demand.afterMinutes?.activities.sorted() ?? [])),
            afterMinutes: Int32(demand.afterMinutes?.minutes ?? 0), afterDemand: Int32(demand.afterDemand ?? -1),
            course: Int32(demand.course?.demand ?? -1), courseFrom: Int32(clamping: demand.course?.from ?? 0),
            courseTo: Int32(clamping: demand.course?.to ?? 0))
    }
}
