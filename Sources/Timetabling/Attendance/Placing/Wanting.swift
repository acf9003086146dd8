// Who wants an activity, and what it would give them.

/// A person who wants an activity.
struct Wanting: Sendable {
    var person: Int
    /// Weeks by weekday and part of the day in which the person has something already: `[weekday * 3 + part]`.
    var occupied: [UInt128]
    /// Demands with something missing that the activity counts for.
    var demands: [Int]
}

extension AttendanceState {
    /// Samples drawn with one draw of people.
    private static let samplesPerDraw = 1024

    /// People with something missing that an activity counts for, who are not enrolled in it, about `limit` of them at
    /// most.
    ///
    /// - Returns: They, and how many there are in all.
    mutating func wanting(
        _ activity: Int, limit: Int, random: inout RandomSource
    ) -> (people: [Wanting], count: Int) {
        var byPerson: [(person: Int, demands: [Int])] = []
        for number in demandsOfActivity[activity]
        where missing(number) > 0 && isServed(number) && isPlannedFor(activity, number) {
            let person = problem.demands[number].person
            if byPerson.last?.person == person {
                byPerson[byPerson.count - 1].demands.append(number)
            } else {
                byPerson.append((person, [number]))
            }
        }
        byPerson.removeAll { entry in
            enrolled[entry.person].contains { series[$0].activity == activity }
                || isOnceOnly(activity, entry.demands) && hasVisit(entry.person, activity)
        }
        let count = byPerson.count
        if count > limit { sample(&byPerson, limit, random: &random) }
        let people = byPerson.map {
            Wanting(person: $0.person, occupied: occupied($0.person), demands: $0.demands)
        }
        return (people, count)
    }

    /// Keeps about so many people, for a while the same ones again: what they could attend is known then.
    private mutating func sample(
        _ people: inout [(person: Int, demands: [Int])], _ limit: Int, random: inout RandomSource
    ) {
        if samples.isMultiple(of: Self.samplesPerDraw) { draw = UInt64(random.below(1 << 30)) }
        samples += 1
        let share = UInt64(limit) << 32 / UInt64(people.count)
        people.removeAll { entry in
            // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
            ((UInt64(entry.person) ^ draw) &* 0x9E37_79B9_7F4A_7C15) >> 32 >= share
        }
    }

    /// Whether an activity is planned for the sake of a demand it counts for.
    func isPlannedFor(_ activity: Int, _ number: Int) -> Bool {
        !table.sets.contains(table.rows[number].alongOnly, activity)
    }

    /// Whether a demand is one that people are served for now: see ``isClosingGaps``.
    func isServed(_ number: Int) -> Bool { isClosingGaps || table.rows[number].counted != .idle }

    private func isOnceOnly(_ activity: Int, _ demands: [Int]) -> Bool {
        demands.allSatisfy { table.rows[$0].counted == .keys }
    }

    func occupied(_ person: Int) -> [UInt128] {
        var result = Array(repeating: UInt128(0), count: 21)
        for visit in visits[person] {
            let weekday = problem.horizon.weekday(of: visit.day)
            let bit = UInt128(1) << UInt128(problem.horizon.week(of: visit.day))
            for part in Self.parts(visit.start..<visit.end) { result[weekday * 3 + part] |= bit }
        }
        return result
    }

    /// The parts of the day that a time touches: 0 before 12:30, 1 until 17:30, 2 after.
    static func parts(_ minutes: Range<Int>) -> ClosedRange<Int> {
        func part(_ minute: Int) -> Int { minute < 750 ? 0 : minute < 1050 ? 1 : 2 }
        return part(minutes.lowerBound)...part(minutes.upperBound - 1)
    }

    /// What attending so many more meetings of an activity would take off a person's price.
    func benefit(_ someone: Wanting, _ activity: Int, meetings count: Int) -> Double {
        let minutes = problem.activities[activity].minutes
        var total = 0.0
        for number in someone.demands {
            let missing = missing(number)
            guard missing > 0 else { continue }
            let units =
                switch table.rows[number].counted {
                case .minutes: min(missing, count * minutes)
                case .meetings: min(missing, count)
                case .keys: 1
                case .weeks: min(missing, 4 * count * (table.rows[number].isOfMinutes ? minutes : 1))
                case .idle: min(missing, count)
                }
            total += table.rows[number].weight * Double(units) / Double(table.rows[number].need)
        }
        return total
    }

    /// How many meetings of an activity would meet all that a person misses of its demands.
    func needed(_ someone: Wanting, _ activity: Int) -> Int {
        let minutes = max(1, problem.activities[activity].minutes)
        var most = 0
        for number in someone.demands {
            let missing = missing(number)
            switch table.rows[number].counted {
            case .minutes: most = max(most, (missing + minutes - 1) / minutes)
            case .meetings: most = max(most, missing)
            case .keys: most = max(most, 1)
            case .weeks:
                let points = 4 * (table.rows[number].isOfMinutes ? minutes : 1)
                most = max(most, (missing + points - 1) / points)
            case .idle: most = max(most, missing)
            }
        }
        return most
    }

    /// A weekly slot of a placement, by its number, with where it lies in the week.
    struct NumberedSlot {
        var number: Int
        var weekday: Int
        var parts: ClosedRange<Int>
    }

    /// The slots of a placement by number.
    mutating func numbered(_ activity: Int, _ placement: SeriesPlacement) -> [NumberedSlot] {
        var result: [NumberedSlot] = []
        for slot in placement.slots {
            let minutes = slot.start..<slot.start + problem.activities[activity].minutes
            let number = self.slot(activity, place: placement.place, weekday: slot.weekday, start: slot.start)
            result.append(NumberedSlot(number: number, weekday: slot.weekday, parts: Self.parts(minutes)))
        }
        return result
    }

    /// Weeks in which a slot is free and in reach for a person.
    mutating func freeWeeks(_ someone: Wanting, _ slot: NumberedSlot) -> UInt128 {
        var weeks = attendableWeeks(someone.person, slot: slot.number)
        for part in slot.parts { weeks &= ~someone.occupied[slot.weekday * 3 + part] }
        return weeks
    }

    /// How many meetings of a placement a person could attend, and of how many; nil when below the least share.
    mutating func attendable(
        _ someone: Wanting, _ activity: Int, _ slots: [NumberedSlot], weeks: UInt128, dates: Int
    ) -> Int? {
        var count = 0
        for slot in slots { count += (freeWeeks(someone, slot) & weeks).nonzeroBitCount }
        let offer = problem.activities[activity]
        if let total = offer.total {
            count = min(count, total)
            return Double(count) >= offer.leastShare * Double(total) - 1e-9 ? count : nil
        }
        // Somebody who comes later or leaves earlier is enrolled for a stretch, which this does not look at.
        return count * 3 >= dates ? count : nil
    }
}
