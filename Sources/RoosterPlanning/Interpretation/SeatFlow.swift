import Timetabling

/// Seat minutes of activities, taken by people who may sit in any of several activities.
///
/// A flow: people → activities → roles of staff. Whoever comes later may push earlier ones to other activities of
/// theirs, as long as every one keeps what they have (augmenting paths; Ford and Fulkerson 1956).
struct SeatFlow {
    /// Minutes left by activity.
    private var left: [Double]
    /// Minutes that staff of a role have left, by role; the last has no limit.
    private var ofRole: [Double]
    /// The role that leads an activity.
    private let role: [Int]
    /// What people who chose among the same activities took of each: by the list of activities.
    private var taken: [[Int]: [Int: Double]] = [:]

    init(timetable: AttendanceState, days: [DaySet]) {
        let problem = timetable.problem
        left = problem.activities.indices.map { timetable.seatMinutes($0, on: days[$0]) }
        var roles: [[Int]] = []
        var largest: [Int] = []
        var roleOf: [Int] = []
        for offer in problem.activities {
            guard let need = offer.needs.first(where: { $0.perAttending == nil }),
                case .anyOf(let staff) = need.candidates
            else {
                roleOf.append(-1)
                continue
            }
            let key = staff.sorted()
            let known = roles.firstIndex(of: key) ?? roles.count
            if known == roles.count {
                roles.append(key)
                largest.append(0)
            }
            largest[known] = max(largest[known], min(offer.groupMaximum, 100_000))
            roleOf.append(known)
        }
        ofRole = zip(roles, largest).map { staff, size in
            staff.reduce(0.0) { $0 + Double(timetable.workableMinutes($1)) } * Double(size)
        }
        ofRole.append(.infinity)
        let unlimited = ofRole.count - 1
        role = roleOf.map { $0 < 0 ? unlimited : $0 }
    }

    /// Takes up to so many minutes from activities; returns what there was.
    mutating func take(_ minutes: Double, from activities: [Int]) -> Double {
        var got = 0.0
        while got < minutes - 1e-6 {
            guard let path = path(from: activities) else { break }
            let amount = min(minutes - got, path.amount)
            push(amount, along: path, for: activities)
            got += amount
        }
        return got
    }

    /// A way to seats: each step moves others from an activity to the next, the last has minutes left.
    private struct Path {
        var activities: [Int]
        /// Whose share moves at each step.
        var movers: [[Int]]
        var amount: Double
    }

    private func room(_ activity: Int) -> Double { min(left[activity], ofRole[role[activity]]) }

    /// A shortest way, by breadth first.
    private func path(from activities: [Int]) -> Path? {
        var queue = activities.map { Path(activities: [$0], movers: [], amount: .infinity) }
        var seen = Set(activities)
        var position = 0
        while position < queue.count {
            let current = queue[position]
            position += 1
            guard let last = current.activities.last else { continue }
            if room(last) > 1e-6 {
                var found = current
                found.amount = min(current.amount, room(last))
                return found
            }
            for (list, shares) in taken.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
                guard let held = shares[last], held > 1e-6 else { continue }
                for next in list where seen.insert(next).inserted {
                    var longer = current
                    longer.activities.append(next)
                    longer.movers.append(list)
                    longer.amount = min(current.amount, held)
                    queue.append(longer)
                }
            }
        }
        return nil
    }

    private mutating func push(_ amount: Double, along path: Path, for activities: [Int]) {
        guard let first = path.activities.first, let last = path.activities.last else { return }
        taken[activities, default: [:]][first, default: 0] += amount
        for (index, list) in path.movers.enumerated() {
            taken[list, default: [:]][path.activities[index], default: 0] -= amount
            taken[list, default: [:]][path.activities[index + 1], default: 0] += amount
        }
        left[last] -= amount
        ofRole[role[last]] -= amount
    }
}
