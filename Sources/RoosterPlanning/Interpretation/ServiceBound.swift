import Timetabling

/// How much of the due `legal` and `must` amounts a plan serves, and how much any plan could.
///
/// The bound is a relaxation in two steps. First every person is alone in town: own time, travel, cover for children at
/// its best, ceilings and least shares, the days of each activity; seats, rooms, staff and places of care are free.
/// Then seats are counted: demands that share an activity with groups form a market, and a market cannot serve more
/// minutes than its groups have seats (groups that may run at the same time × meetings a week × weeks × largest group)
/// nor than its staff have hours (× largest group). Those who need the fewest minutes are served first, which is the
/// best that a fractional knapsack can do (Dantzig 1957).
struct ServiceBound {
    /// Share of what was still due that is planned, each requirement weighing the same.
    private(set) var served = 1.0
    /// Upper bound of ``served``.
    private(set) var bound = 1.0

    /// How the bound is computed, as a sentence.
    static let how = """
        each person alone (own time, travel, child cover at best, ceilings, least shares, days of each activity, \
        everything else free); then for each market of activities with groups no more minutes than its seats \
        (groups at the same time x meetings a week x weeks x largest group) and than its staff's hours x largest \
        group; the mean over legal and must requirements with something still due
        """

    /// A demand with the most that its person could have of it alone.
    private struct Item {
        var demand: AttendanceDemand
        var share: Double
        /// Minutes of meetings for all that it needs.
        var minutes: Double
    }

    init(timetable: AttendanceState) {
        var state = timetable
        let problem = timetable.problem
        var items: [Item] = []
        var sum = 0.0
        for (number, demand) in problem.demands.enumerated() where demand.level < 2 && demand.need > 0 {
            let most = min(demand.need, state.mostAlone(number))
            sum += Double(min(demand.need, timetable.achieved(demand))) / Double(demand.need)
            items.append(
                Item(
                    demand: demand, share: Double(most) / Double(demand.need), minutes: Self.minutes(demand, problem)))
        }
        guard !items.isEmpty else { return }
        served = sum / Double(items.count)
        var total = 0.0
        for market in Self.markets(items, problem) {
            total += Self.knapsack(market, Self.seatMinutes(market, problem))
        }
        bound = min(1, total / Double(items.count))
    }

    /// Demands that share activities, directly or through others; what counts in any other way is a market of its own
    /// without a limit.
    private static func markets(_ items: [Item], _ problem: AttendanceProblem) -> [[Item]] {
        var parent = Array(problem.activities.indices)
        func root(_ activity: Int) -> Int {
            var current = activity
            while parent[current] != current { current = parent[current] }
            return current
        }
        func isSeated(_ item: Item) -> Bool {
            guard item.demand.unit == .minutes || item.demand.unit == .meetings else { return false }
            return item.demand.activities.allSatisfy { problem.activities[$0].form == .group }
        }
        for item in items where isSeated(item) {
            for activity in item.demand.activities.dropFirst() {
                parent[root(activity)] = root(item.demand.activities[0])
            }
        }
        var result: [[Item]] = [items.filter { !isSeated($0) || $0.demand.activities.isEmpty }]
        let seated = items.filter { isSeated($0) && !$0.demand.activities.isEmpty }
        let byRoot = Dictionary(grouping: seated) { root($0.demand.activities[0]) }
        result += byRoot.sorted { $0.key < $1.key }.map(\.value)
        return result
    }

    /// Minutes of seats that a market can offer; infinite for what is not seated.
    private static func seatMinutes(_ market: [Item], _ problem: AttendanceProblem) -> Double {
        let activities = Set(market.flatMap(\.demand.activities)).sorted()
        guard let first = market.first, first.demand.unit == .minutes || first.demand.unit == .meetings,
            market.allSatisfy({ $0.demand.activities.allSatisfy { problem.activities[$0].form == .group } })
        else { return .infinity }
        let weeks = problem.horizon.weekCount - problem.horizon.week(of: max(0, problem.firstPlannable))
        var seats = 0.0
        var largest = 0
        var staff: Set<Int> = []
        var isStaffed = true
        for number in activities {
            let offer = problem.activities[number]
            largest = max(largest, offer.groupMaximum)
            let held = min(Double(offer.seriesMaximum), 1e6) * Double(offer.perWeek * weeks * offer.minutes)
            seats += held * Double(offer.groupMaximum)
            if let need = offer.needs.first(where: { $0.perAttending == nil }), case .anyOf(let able) = need.candidates
            {
                staff.formUnion(able)
            } else {
                isStaffed = false
            }
        }
        guard isStaffed else { return seats }
        let hours = staff.reduce(0.0) { sum, member in
            sum + Double(problem.staff[member].minutesPerWeek ?? 7 * 1440) * Double(weeks)
        }
        return min(seats, hours * Double(largest))
    }

    /// The greatest sum of shares that so many minutes allow.
    private static func knapsack(_ items: [Item], _ capacity: Double) -> Double {
        // A meeting counts for several demands of a person at once: only the one that needs least is charged.
        var charged: Set<Int> = []
        var left = capacity
        var total = 0.0
        for item in items.sorted(by: { $0.minutes < $1.minutes }) {
            let wanted = item.minutes * item.share
            guard charged.insert(item.demand.person).inserted, wanted > 0 else {
                total += item.share
                continue
            }
            let given = min(wanted, left)
            left -= given
            total += item.share * given / wanted
        }
        return total
    }

    private static func minutes(_ demand: AttendanceDemand, _ problem: AttendanceProblem) -> Double {
        if demand.unit == .minutes { return Double(demand.need) }
        return Double(demand.need * (demand.activities.map { problem.activities[$0].minutes }.min() ?? 0))
    }
}
