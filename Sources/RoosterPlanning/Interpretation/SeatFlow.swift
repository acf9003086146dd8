import Timetabling

/// Seat minutes of activities, taken by people who may sit in any of several activities.
///
/// A flow: people → activities → roles of staff. Whoever comes later may push earlier ones to other activities of
/// theirs, as long as every one keeps what they have (augmenting paths; Ford and Fulkerson 1956).
struct SeatFlow {
    /// Minutes left by activity.
    private var left: [Double]
    /// Minutes that staff of a role have left, by role.
    private var ofRole: [Double]
    /// The role that leads an activity.
    private let role: [Int]
    /// Numbers of the activities that a role leads.
    private let activitiesOfRole: [[Int]]
    /// Different lists of activities that people chose among.
    private var lists: [[Int]] = []
    private var numbers: [[Int]: Int] = [:]
    /// What people who chose from a list took of each activity.
    private var taken: [[Int: Double]] = []
    /// Lists from which an activity was ever taken.
    private var holders: [[Int]]
    /// Activities from which no seat can be reached any more: what is cut off stays cut off.
    private var isExhausted: [Bool]

    /// Amounts below this are rounding.
    private static let least = 1e-6

    /// Seats of activities, each led by a role with so many minutes.
    init(left: [Double], role: [Int], ofRole: [Double]) {
        self.left = left
        self.role = role
        self.ofRole = ofRole
        var activities = [[Int]](repeating: [], count: ofRole.count)
        for (activity, role) in role.enumerated() { activities[role].append(activity) }
        activitiesOfRole = activities
        holders = Array(repeating: [], count: left.count)
        isExhausted = Array(repeating: false, count: left.count)
    }

    /// The seats that an instance can offer on some days of each activity.
    init(timetable: AttendanceState, days: [DaySet]) {
        let problem = timetable.problem
        let left = problem.activities.indices.map { timetable.seatMinutes($0, on: days[$0]) }
        var roles: [[Int]: Int] = [:]
        var largest: [Int] = []
        var staffOfRole: [[Int]] = []
        var roleOf: [Int?] = []
        for offer in problem.activities {
            guard let need = offer.needs.first(where: { $0.perAttending == nil }),
                case .anyOf(let staff) = need.candidates
            else {
                roleOf.append(nil)
                continue
            }
            let key = staff.sorted()
            let known = roles[key] ?? staffOfRole.count
            if known == staffOfRole.count {
                roles[key] = known
                staffOfRole.append(key)
                largest.append(0)
            }
            largest[known] = max(largest[known], min(offer.groupMaximum, 100_000))
            roleOf.append(known)
        }
        var ofRole = zip(staffOfRole, largest).map { staff, size in
            staff.reduce(0.0) { $0 + Double(timetable.workableMinutes($1)) } * Double(size)
        }
        // Activities that nobody in particular leads have a role without a limit.
        ofRole.append(.infinity)
        let unlimited = ofRole.count - 1
        self.init(left: left, role: roleOf.map { $0 ?? unlimited }, ofRole: ofRole)
    }

    /// Takes up to so many minutes from activities; returns what there was.
    mutating func take(_ minutes: Double, from activities: [Int]) -> Double {
        let list = number(of: activities)
        var got = 0.0
        while got < minutes - Self.least {
            guard let path = path(from: activities) else { break }
            let amount = min(minutes - got, path.amount)
            push(amount, along: path, for: list)
            got += amount
        }
        return got
    }

    private mutating func number(of activities: [Int]) -> Int {
        if let known = numbers[activities] { return known }
        lists.append(activities)
        taken.append([:])
        numbers[activities] = lists.count - 1
        return lists.count - 1
    }

    /// One step of a way to seats: somebody who chose from a list gives up seats and takes those of another activity.
    private struct Step {
        var list: Int
        /// Where seats are given up; another activity of the same role when only staff are missing.
        var from: Int
        var to: Int
    }

    /// A way to seats.
    private struct Path {
        var first: Int
        var steps: [Step] = []
        var last: Int
        var amount: Double
    }

    private func room(_ activity: Int) -> Double { min(left[activity], ofRole[role[activity]]) }

    /// A shortest way, by breadth first.
    private mutating func path(from activities: [Int]) -> Path? {
        var queue: [Path] = []
        var seen: Set<Int> = []
        for activity in activities where !isExhausted[activity] && seen.insert(activity).inserted {
            let path = Path(first: activity, last: activity, amount: room(activity))
            if path.amount > Self.least { return path }
            queue.append(Path(first: activity, last: activity, amount: .infinity))
        }
        var position = 0
        while position < queue.count {
            let current = queue[position]
            position += 1
            for longer in extended(current) where seen.insert(longer.last).inserted {
                guard room(longer.last) > Self.least else {
                    queue.append(longer)
                    continue
                }
                var found = longer
                found.amount = min(found.amount, room(found.last))
                return found
            }
        }
        for activity in seen { isExhausted[activity] = true }
        return nil
    }

    /// The ways that are one step longer.
    private func extended(_ path: Path) -> [Path] {
        var result: [Path] = []
        func add(from: Int, most: Double) {
            for list in holders[from] {
                guard let held = taken[list][from], held > Self.least else { continue }
                for next in lists[list] where next != from && !isExhausted[next] {
                    var longer = path
                    longer.steps.append(Step(list: list, from: from, to: next))
                    longer.last = next
                    longer.amount = min(path.amount, held, most)
                    result.append(longer)
                }
            }
        }
        add(from: path.last, most: .infinity)
        if left[path.last] > Self.least {
            // There are seats and only staff are missing: those of another activity of the role come free.
            for other in activitiesOfRole[role[path.last]] where other != path.last {
                add(from: other, most: left[path.last])
            }
        }
        return result
    }

    private mutating func push(_ amount: Double, along path: Path, for list: Int) {
        move(amount, to: path.first, for: list)
        var wanted = path.first
        for step in path.steps {
            taken[step.list][step.from, default: 0] -= amount
            move(amount, to: step.to, for: step.list)
            if step.from != wanted {
                left[wanted] -= amount
                left[step.from] += amount
            }
            wanted = step.to
        }
        left[wanted] -= amount
        ofRole[role[wanted]] -= amount
    }

    private mutating func move(_ amount: Double, to activity: Int, for list: Int) {
        if taken[list][activity] == nil { holders[activity].append(list) }
        taken[list][activity, default: 0] += amount
    }
}
