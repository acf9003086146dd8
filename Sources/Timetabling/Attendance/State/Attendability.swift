/// For each person the weeks in which a weekly slot could be attended if the person had nothing else.
///
/// Optimistic about what is shared (places of care, seats, another guardian's meetings), exact about the rest: it
/// ranks candidates; whether somebody really can is decided when they are put in.
struct AttendabilityCache: Sendable {
    /// A weekly slot at a place; place -1 is at home or online.
    struct Key: Hashable, Sendable {
        var place: Int
        var weekday: Int
        var start: Int
        var end: Int
        var early: Int
    }

    /// The top bit marks what was not computed yet; a horizon has at most 74 weeks.
    private static let unknown = UInt128(1) << 127

    /// Slots by number: scoring asks for the same slot for hundreds of people, so the key is hashed once.
    private(set) var keys: [Key] = []
    private var numbers: [Key: Int] = [:]
    private var byPerson: [[UInt128]]

    init(people: Int) {
        byPerson = Array(repeating: [], count: people)
    }

    /// The number of a slot.
    mutating func number(of key: Key) -> Int {
        if let known = numbers[key] { return known }
        keys.append(key)
        numbers[key] = keys.count - 1
        return keys.count - 1
    }

    func weeks(_ person: Int, _ slot: Int) -> UInt128? {
        guard slot < byPerson[person].count, byPerson[person][slot] != Self.unknown else { return nil }
        return byPerson[person][slot]
    }

    mutating func set(_ person: Int, _ slot: Int, _ weeks: UInt128) {
        if byPerson[person].count <= slot {
            byPerson[person] += Array(repeating: Self.unknown, count: slot + 1 - byPerson[person].count)
        }
        byPerson[person][slot] = weeks
    }

    mutating func forget(_ person: Int) { byPerson[person] = [] }
}

extension AttendanceState {
    /// The weeks in which a person could attend a weekly slot, by the slot's number; bit n is week n.
    mutating func attendableWeeks(_ person: Int, slot: Int) -> UInt128 {
        if let known = attendability.weeks(person, slot) { return known }
        let key = attendability.keys[slot]
        var weeks: UInt128 = 0
        for week in 0..<weekCount {
            let day = problem.horizon.day(week: week, weekday: key.weekday)
            if day >= 0, day < dayCount, couldAttend(person, day, key) { weeks |= 1 << UInt128(week) }
        }
        attendability.set(person, slot, weeks)
        return weeks
    }

    /// Whether a person could attend a meeting on a day if they had nothing else and nobody else used anything.
    func couldAttend(_ person: Int, _ day: Int, _ key: AttendabilityCache.Key) -> Bool {
        // Fields are read in place: a copy of the person would count references to a dozen arrays.
        guard problem.people[person].days.contains(day) else { return false }
        let forbidden = problem.masks[Int(problem.people[person].forbidden[day])]
        guard !forbidden.intersects(minutes: key.start..<key.end) else { return false }
        guard key.place >= 0 else { return true }
        let home = Int(problem.people[person].homeOfDay[day])
        let modeCount = problem.places.modeCount
        for mode in 0..<modeCount where modeDays[person][mode].contains(day) {
            let there = problem.people[person].homes[home].there[key.place * modeCount + mode]
            let back = problem.people[person].homes[home].back[key.place * modeCount + mode]
            guard there.exists, back.exists else { continue }
            let leave = key.start - key.early - Int(there.minutes)
            let home = key.end + Int(back.minutes)
            guard leave >= 0, home <= 1440, there.departs(at: leave), back.departs(at: key.end),
                !forbidden.intersects(minutes: leave..<home)
            else { continue }
            if couldBeCovered(person, day, leave..<home, key) { return true }
        }
        return couldRide(person, day, key)
    }

    private func couldRide(_ person: Int, _ day: Int, _ key: AttendabilityCache.Key) -> Bool {
        let someone = problem.people[person]
        let area = someone.homes[Int(someone.homeOfDay[day])].area
        return problem.rides.contains {
            $0.area == area && $0.place == key.place && $0.days.contains(day) && $0.arrive <= key.start - key.early
                && $0.returning >= key.end
        }
    }

    private func couldBeCovered(
        _ person: Int, _ day: Int, _ away: Range<Int>, _ key: AttendabilityCache.Key
    ) -> Bool {
        problem.people[person].dependants.allSatisfy { dependant in
            let given = Int(problem.dependants[dependant].covered[day])
            guard let alone = problem.masks[given].uncoveredHull(minutes: away) else { return true }
            if problem.dependants[dependant].guardians.contains(where: { guardian in
                guardian != person
                    && !problem.masks[Int(problem.people[guardian].notGuarding[day])].intersects(minutes: alone)
            }) {
                return true
            }
            return problem.dependants[dependant].offers.contains {
                problem.careOffers[$0].start <= key.start && problem.careOffers[$0].end >= key.end
                    && problem.careOffers[$0].days.contains(day)
            }
        }
    }
}
