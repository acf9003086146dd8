// Who wants an activity, and what it would give them.

/// A person who wants an activity.
struct Wanting: Sendable {
    var person: Int
    /// Weeks by weekday and part of the day in which the person has something already: `[weekday * 3 + part]`.
    var occupied: [UInt128]
    /// Weeks that have no minutes left for a meeting of the activity.
    var full: UInt128
    /// Demands with something missing that the activity counts for.
    var demands: [Want]
    /// How many meetings of the activity would meet all that is missing.
    var needed: Int
}

/// What is missing of a demand, with what a unit of it is worth.
struct Want: Sendable {
    /// Number of the demand.
    var demand: Int
    var missing: Int
    var counted: DemandTable.Counted
    /// How many units a meeting of the activity counts.
    var perMeeting: Int
    /// What a unit takes off the price.
    var worth: Double
    /// Weeks in which anything counts.
    var weeks: UInt128
}

extension AttendanceState {
    /// Samples drawn with one draw of people.
    private static let samplesPerDraw = 1024

    /// Everybody who wants an activity: people with something missing that it counts for, who are not enrolled in it.
    struct Seekers: Sendable {
        /// Somebody, with where their demands lie among ``demands``.
        struct Entry: Sendable {
            var person: Int
            var demands: Range<Int>
        }

        /// Numbers of demands that miss something the activity counts for.
        fileprivate(set) var demands: [Int] = []
        /// Whose they are.
        fileprivate(set) var entries: [Entry] = []
    }

    /// What people who want an activity have and miss, about `limit` of them at most; among those who are known to want it
    /// already, or all.
    mutating func wanting(
        _ activity: Int, among seekers: Seekers? = nil, limit: Int, random: inout RandomSource
    ) -> [Wanting] {
        let seekers = seekers ?? self.seekers(of: activity)
        let isMany = seekers.entries.count > limit
        let chosen = isMany ? sample(seekers.entries, limit, random: &random) : seekers.entries
        var people: [Wanting] = []
        people.reserveCapacity(chosen.count)
        for entry in chosen { people.append(wanting(entry.person, activity, seekers.demands[entry.demands])) }
        return people
    }

    private func wanting(_ person: Int, _ activity: Int, _ numbers: ArraySlice<Int>) -> Wanting {
        var demands: [Want] = []
        var needed = 0
        for number in numbers {
            let want = want(number, activity)
            demands.append(want)
            let meetings = want.counted == .keys ? 1 : (want.missing + want.perMeeting - 1) / want.perMeeting
            needed = max(needed, meetings)
        }
        return Wanting(
            person: person, occupied: occupied(person), full: fullWeeks(person, activity), demands: demands,
            needed: needed)
    }

    private func want(_ number: Int, _ activity: Int) -> Want {
        let row = table.rows[number]
        let minutes = max(1, problem.activities[activity].minutes)
        let perMeeting =
            switch row.counted {
            case .minutes: minutes
            case .weeks: 4 * (row.isOfMinutes ? minutes : 1)
            case .meetings, .keys, .idle: 1
            }
        var weeks: UInt128 = 0
        for week in self.weeks(of: row) { weeks |= UInt128(1) << UInt128(week) }
        return Want(
            demand: number, missing: missing(number), counted: row.counted, perMeeting: perMeeting,
            worth: row.weight / Double(row.need), weeks: weeks)
    }

    /// Weeks in which a meeting of an activity would go beyond the most minutes of a person.
    ///
    /// Weeks with appointments that may make way are not among them.
    private func fullWeeks(_ person: Int, _ activity: Int) -> UInt128 {
        guard let most = problem.people[person].minutesPerWeek else { return 0 }
        let left = Int32(clamping: most - problem.activities[activity].minutes)
        var full: UInt128 = 0
        for week in 0..<weekCount where weekMinutes[person * weekCount + week] > left {
            full |= UInt128(1) << UInt128(week)
        }
        guard full != 0 else { return 0 }
        for visit in visits[person]
        where meetings[visit.meeting].series == nil && meetings[visit.meeting].tag == nil {
            full &= ~(UInt128(1) << UInt128(problem.horizon.week(of: visit.day)))
        }
        return full
    }

    /// Everybody who wants an activity.
    func seekers(of activity: Int) -> Seekers {
        var seekers = Seekers()
        var first = 0
        let isCounting = table.sets.containing(activity)
        for number in table.needs.indices
        where achievedUnits[number] < table.needs[number] && isCounting[Int(table.setOfDemand[number])] {
            guard isServed(number), isPlannedFor(activity, number), !hasKey(of: activity, number) else { continue }
            let person = Int(table.rows[number].person)
            if first < seekers.demands.count, Int(table.rows[seekers.demands[first]].person) != person {
                add(first..<seekers.demands.count, activity, to: &seekers)
                first = seekers.demands.count
            }
            seekers.demands.append(number)
        }
        add(first..<seekers.demands.count, activity, to: &seekers)
        return seekers
    }

    /// Adds the one person whose demands these are, unless another series of the activity is nothing for them.
    private func add(_ range: Range<Int>, _ activity: Int, to seekers: inout Seekers) {
        guard let first = range.first else { return }
        let person = Int(table.rows[seekers.demands[first]].person)
        if isEnrolled(person, inSeriesOf: activity) { return }
        if isOnceOnly(seekers.demands[range]), hasVisit(person, activity) { return }
        // While gaps are closed, nobody takes a seat who has none.
        if isClosingGaps, !hasIdle(seekers.demands[range]) { return }
        seekers.entries.append(Seekers.Entry(person: person, demands: range))
    }

    private func isEnrolled(_ person: Int, inSeriesOf activity: Int) -> Bool {
        for number in enrolled[person] where series[number].activity == activity { return true }
        return false
    }

    /// Keeps about so many people, for a while the same ones again: what they could attend is known then.
    private mutating func sample(
        _ people: [Seekers.Entry], _ limit: Int, random: inout RandomSource
    ) -> [Seekers.Entry] {
        if samples.isMultiple(of: Self.samplesPerDraw) { draw = UInt64(random.below(1 << 30)) }
        samples += 1
        let share = UInt64(limit) << 32 / UInt64(people.count)
        let draw = draw
        return people.filter { entry in
            // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
            ((UInt64(entry.person) ^ draw) &* 0x9E37_79B9_7F4A_7C15) >> 32 < share
        }
    }

    /// Whether an activity is planned for the sake of a demand it counts for.
    func isPlannedFor(_ activity: Int, _ number: Int) -> Bool {
        !table.sets.contains(table.rows[number].alongOnly, activity)
    }

    /// Whether a demand is one that people are served for now: see ``isClosingGaps``.
    func isServed(_ number: Int) -> Bool { isClosingGaps || table.rows[number].counted != .idle }

    private func isOnceOnly(_ demands: ArraySlice<Int>) -> Bool {
        for number in demands where table.rows[number].counted != .keys { return false }
        return true
    }

    private func hasIdle(_ demands: ArraySlice<Int>) -> Bool {
        for number in demands where table.rows[number].counted == .idle { return true }
        return false
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

    /// What attending these meetings of an activity would take off a person's price.
    func benefit(_ someone: Wanting, _ attendable: Attendable) -> Double {
        var total = 0.0
        for want in someone.demands {
            let weeks = attendable.weeks & want.weeks
            guard weeks != 0 else { continue }
            // In two weeks of three two meetings of three count, whatever the days.
            let count =
                weeks == attendable.weeks
                ? attendable.count : attendable.count * weeks.nonzeroBitCount / attendable.weeks.nonzeroBitCount
            let units =
                switch want.counted {
                case .minutes, .meetings, .weeks: min(want.missing, count * want.perMeeting)
                case .keys: 1
                case .idle: min(count, idleGain(want.demand, weeks))
                }
            total += want.worth * Double(units)
        }
        return total
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
        var weeks = attendableWeeks(someone.person, slot: slot.number) & ~someone.full
        for part in slot.parts { weeks &= ~someone.occupied[slot.weekday * 3 + part] }
        return weeks
    }

    /// What of a placement a person could attend.
    struct Attendable {
        /// How many meetings.
        var count: Int
        /// In which weeks.
        var weeks: UInt128
    }

    /// How many meetings of a placement a person could attend; nil when below the least share.
    mutating func attendable(
        _ someone: Wanting, _ activity: Int, _ slots: [NumberedSlot], weeks: UInt128, dates: Int
    ) -> Attendable? {
        var result = Attendable(count: 0, weeks: 0)
        for slot in slots {
            let free = freeWeeks(someone, slot) & weeks
            result.count += free.nonzeroBitCount
            result.weeks |= free
        }
        let share = problem.activities[activity].leastShare
        if let total = problem.activities[activity].total {
            result.count = min(result.count, total)
            return Double(result.count) >= share * Double(total) - 1e-9 ? result : nil
        }
        guard result.count > 0 else { return nil }
        // Whoever can come nearly always can come to enough; others are enrolled for a stretch of it.
        if Double(result.count) >= share * Double(dates) { return result }
        return stretch(someone, slots, weeks: weeks, share: share)
    }

    /// What of a series a person would be enrolled for: from the first meeting they need and can attend, as long as
    /// they need it; nil when too many in between cannot be attended.
    private mutating func stretch(
        _ someone: Wanting, _ slots: [NumberedSlot], weeks: UInt128, share: Double
    ) -> Attendable? {
        var counting: UInt128 = 0
        for want in someone.demands { counting |= want.weeks }
        var result = Attendable(count: 0, weeks: 0)
        var (positions, last) = (0, 0)
        var left = weeks & counting
        while left != 0, result.count < someone.needed {
            let week = left.trailingZeroBitCount
            left &= left - 1
            for slot in slots where result.count < someone.needed {
                let isFree = freeWeeks(someone, slot) >> UInt128(week) & 1 == 1
                if positions > 0 || isFree { positions += 1 }
                guard isFree else { continue }
                result.count += 1
                result.weeks |= UInt128(1) << UInt128(week)
                last = positions
            }
        }
        return result.count > 0 && Double(result.count) >= share * Double(last) - 1e-9 ? result : nil
    }
}
