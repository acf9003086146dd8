import Timetabling

/// How much of the due `legal` and `must` amounts a plan serves, and how much any plan could.
///
/// The bound is a relaxation: every person alone in town, with all seats, rooms, staff and places of care to
/// themselves, and then, for each group of staff, no more hours of seats than the hours they can work hold.
struct ServiceBound {
    /// Share of what was still due that is planned, each requirement weighing the same.
    private(set) var served = 1.0
    /// Upper bound of ``served``.
    private(set) var bound = 1.0

    /// How the bound is computed, as a sentence.
    static let how = """
        each person alone (own time, travel, child cover at best, ceiling, dates of each activity, everything else \
        free), then for every activity with groups no more seat hours than its staff's hours times its largest group; \
        the mean over legal and must requirements with something still due
        """

    init(timetable: AttendanceState) {
        var state = timetable
        let problem = timetable.problem
        var demands: [(number: Int, most: Int)] = []
        var sum = 0.0
        for (number, demand) in problem.demands.enumerated() where demand.level < 2 && demand.need > 0 {
            let most = min(demand.need, state.mostAlone(number))
            demands.append((number, most))
            sum += Double(min(demand.need, timetable.achieved(demand))) / Double(demand.need)
        }
        guard !demands.isEmpty else { return }
        served = sum / Double(demands.count)
        bound = min(1, Self.capped(demands, problem) / Double(demands.count))
    }

    /// The sum of the shares when scarce staff limit it: those whose requirement needs the fewest minutes first, which
    /// is the best a fractional knapsack can do.
    private static func capped(_ demands: [(number: Int, most: Int)], _ problem: AttendanceProblem) -> Double {
        var total = 0.0
        var byStaff: [[Int]: [(number: Int, most: Int)]] = [:]
        for item in demands {
            let demand = problem.demands[item.number]
            guard demand.unit == .minutes || demand.unit == .meetings, let staff = staffOfAll(demand, problem) else {
                total += Double(item.most) / Double(demand.need)
                continue
            }
            byStaff[staff, default: []].append(item)
        }
        for (staff, items) in byStaff.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            total += knapsack(items, seatMinutes(staff, items, problem), problem)
        }
        return total
    }

    /// The staff of the first need of all activities that count for a demand; nil when one needs nobody.
    private static func staffOfAll(_ demand: AttendanceDemand, _ problem: AttendanceProblem) -> [Int]? {
        var result: Set<Int> = []
        for activity in demand.activities {
            guard case .group = problem.activities[activity].form, let need = problem.activities[activity].needs.first,
                need.perAttending == nil, case .anyOf(let staff) = need.candidates
            else { return nil }
            result.formUnion(staff)
        }
        return result.sorted()
    }

    private static func seatMinutes(
        _ staff: [Int], _ items: [(number: Int, most: Int)], _ problem: AttendanceProblem
    ) -> Double {
        let weeks = problem.horizon.weekCount - problem.horizon.week(of: max(0, problem.firstPlannable))
        let minutes = staff.reduce(0.0) { sum, member in
            // Somebody without a limit works at most every minute of the week.
            sum + Double(problem.staff[member].minutesPerWeek ?? 7 * 1440) * Double(weeks)
        }
        let activities = items.flatMap { problem.demands[$0.number].activities }
        let largest = activities.map { problem.activities[$0].groupMaximum }.max() ?? 0
        return minutes * Double(largest)
    }

    private static func knapsack(
        _ items: [(number: Int, most: Int)], _ capacity: Double, _ problem: AttendanceProblem
    ) -> Double {
        // A meeting counts for several demands of a person at once: only the one that needs least is charged.
        var charged: Set<Int> = []
        var left = capacity
        var total = 0.0
        let sorted = items.sorted { minutes($0.number, problem) < minutes($1.number, problem) }
        for item in sorted {
            let demand = problem.demands[item.number]
            let share = Double(item.most) / Double(demand.need)
            guard charged.insert(demand.person).inserted else {
                total += share
                continue
            }
            let wanted = minutes(item.number, problem) * share
            let given = min(wanted, left)
            left -= given
            total += wanted > 0 ? share * given / wanted : share
        }
        return total
    }

    private static func minutes(_ number: Int, _ problem: AttendanceProblem) -> Double {
        let demand = problem.demands[number]
        if demand.unit == .minutes { return Double(demand.need) }
        let shortest = demand.activities.map { problem.activities[$0].minutes }.min() ?? 0
        return Double(demand.need * shortest)
    }
}
