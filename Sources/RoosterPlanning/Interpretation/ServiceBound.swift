import RoosterModel
import Timetabling

/// How much of the due `legal` and `must` amounts a plan serves, and how much any plan could.
///
/// The bound is a relaxation in two steps. First every person is alone in town: own time, travel, cover for children at
/// its best, ceilings and what must come before, on days on which an activity could be held at all and,
/// of groups that do not exist yet, in weekly slots that as many could attend as a group needs; seats, rooms, staff and
/// places of care are free. Then seats are shared: an activity has no more seat minutes than its groups (groups at the
/// same time × meetings a week × largest group), and those who share a role of staff no more than the hours these can
/// work × largest group. What people take of seats is a flow from people to activities; the amounts a flow can serve
/// form a polymatroid, so serving those first who need the fewest minutes is the best there is (Edmonds 1970).
struct ServiceBound {
    /// Share of what was still due that is planned, each requirement weighing the same.
    private(set) var served = 1.0
    /// Upper bound of ``served``.
    private(set) var bound = 1.0

    /// How the bound is computed, as a sentence.
    private(set) var how = """
        each person alone (own time, travel, child cover at best, ceilings, what must come before, days \
        an activity can be held, weekly slots that suit as many as a new group needs); then seat minutes by activity \
        (groups at the same time x meetings a week x largest group) and by role \
        of staff (hours they can work x largest group), shared by a greedy flow that serves those first who need \
        least; the mean over legal and must requirements with something still due
        """

    /// A demand with the most that its person could have of it alone.
    private struct Item {
        /// Number of the demand.
        var number: Int
        var share: Double
        /// Minutes of meetings for all that it needs.
        var minutes: Double
        /// Whether it can only be had on seats of groups.
        var isSeated: Bool
    }

    /// What a plan serves, with the bound of an earlier plan, which takes longer to compute than a repair.
    init(served: Double, boundOf earlier: PlanSummary) {
        self.served = served
        bound = earlier.bound
        how = earlier.boundHow
    }

    /// Computes both; the timetable stays as it is.
    init(_ timetable: inout AttendanceState) {
        let problem = timetable.problem
        // A bound looks at people who have all that can be unlocked.
        let modeDays = timetable.modeDays
        defer { timetable.restore(modeDays: modeDays) }
        let held = timetable.holdable()
        var items: [Item] = []
        var sum = 0.0
        for (number, demand) in problem.demands.enumerated() where demand.level < 2 && demand.need > 0 {
            let achieved = timetable.achieved(demand)
            // What is had can be had: most demands need no look at what the person could have alone.
            let most = achieved >= demand.need ? demand.need : min(demand.need, timetable.mostAlone(number, held))
            sum += Double(min(demand.need, achieved)) / Double(demand.need)
            let isSeated =
                Self.isAmount(demand) && demand.activities.allSatisfy { problem.activities[$0].form == .group }
            items.append(
                Item(
                    number: number, share: Double(most) / Double(demand.need), minutes: Self.minutes(demand, problem),
                    isSeated: isSeated && most > 0))
        }
        guard !items.isEmpty else { return }
        served = sum / Double(items.count)
        var seats = SeatFlow(timetable: timetable, days: held.map(\.days))
        var total = items.filter { !$0.isSeated }.reduce(0) { $0 + $1.share }
        // A meeting counts for several demands of a person at once: of those that share an activity only the one that
        // needs least is charged.
        var charged: [Int: [[Int]]] = [:]
        for item in items.filter(\.isSeated).sorted(by: { $0.minutes < $1.minutes }) {
            let wanted = item.minutes * item.share
            let demand = problem.demands[item.number]
            let before = charged[demand.person] ?? []
            guard wanted > 0, !before.contains(where: { Self.shareAny($0, demand.activities) }) else {
                total += item.share
                continue
            }
            charged[demand.person] = before + [demand.activities]
            total += item.share * seats.take(wanted, from: demand.activities) / wanted
        }
        bound = min(1, total / Double(items.count))
    }

    /// Whether two ascending lists have a number in common.
    private static func shareAny(_ first: [Int], _ second: [Int]) -> Bool {
        var (left, right) = (0, 0)
        while left < first.count, right < second.count {
            if first[left] == second[right] { return true }
            if first[left] < second[right] { left += 1 } else { right += 1 }
        }
        return false
    }

    private static func minutes(_ demand: AttendanceDemand, _ problem: AttendanceProblem) -> Double {
        let shortest = demand.activities.map { problem.activities[$0].minutes }.min() ?? 0
        switch demand.unit {
        case .minutes: return Double(demand.need)
        // No seat gives more points a minute than one of a week with just enough.
        case .weeks(_, let ofMinutes): return Double(demand.need * (ofMinutes ? 1 : shortest)) / 4
        case .meetings, .activities, .keys, .spaced, .idle: return Double(demand.need * shortest)
        }
    }

    private static func isAmount(_ demand: AttendanceDemand) -> Bool {
        switch demand.unit {
        case .minutes, .meetings, .weeks: true
        case .activities, .keys, .spaced, .idle: false
        }
    }
}
