// An upper bound on what one person could get if nobody else were there.

extension AttendanceState {
    /// Most units of a demand its person could have with everything to themselves; the timetable plays no part.
    ///
    /// Day by day: whether any activity that counts has a start and a place that the person could attend; a day gives
    /// no more than the person's number of meetings, a week no more than the ceiling and than the activities meet.
    /// What must come after something that cannot be had cannot be had either. One thing it does not see, so that
    /// in rare cases a plan could do better: a meeting that can only be reached from another one.
    public mutating func mostAlone(_ number: Int, _ held: [Holdable]) -> Int {
        let demand = problem.demands[number]
        if let after = demand.afterDemand, mostAlone(after, held) < problem.demands[after].need { return 0 }
        if let course = demand.course, mostAlone(course.demand, held) < course.from { return 0 }
        if let (activities, minutes) = demand.afterMinutes {
            let before = AttendanceDemand(
                person: demand.person, level: demand.level, unit: .minutes, need: minutes, activities: activities,
                window: 0..<dayCount)
            if mostAlone(before, held) < minutes { return 0 }
        }
        return mostAlone(demand, held)
    }

    private mutating func mostAlone(_ demand: AttendanceDemand, _ held: [Holdable]) -> Int {
        let first = max(problem.firstPlannable, demand.window.lowerBound)
        let last = min(dayCount, demand.window.upperBound)
        guard first < last else { return 0 }
        switch demand.unit {
        case .activities, .keys:
            var keys: Set<Int> = []
            for (position, activity) in demand.activities.enumerated()
            where keys.count < demand.need && isWholeAlone(demand.person, activity, held[activity], first..<last) {
                keys.insert(demand.keys.isEmpty ? activity : demand.keys[position])
            }
            return keys.count
        case .meetings, .minutes, .spaced, .weeks, .idle: return mostByWeek(demand, first..<last, held)
        }
    }

    /// Whether enough meetings of an activity could be attended for it to count.
    private mutating func isWholeAlone(
        _ person: Int, _ activity: Int, _ held: Holdable, _ days: Range<Int>
    ) -> Bool {
        let weeks = weeksAlone(person, held, days)
        let wanted = problem.activities[activity].total.map {
            max(1, Int((Double($0) * problem.activities[activity].leastShare - 1e-9).rounded(.up)))
        }
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in days where isPossible(held.days, day, weeks) { byWeek[problem.horizon.week(of: day)] += 1 }
        let perWeek = max(1, problem.activities[activity].perWeek)
        return byWeek.reduce(0) { $0 + min($1, perWeek) } >= wanted ?? 1
    }

    private mutating func mostByWeek(
        _ demand: AttendanceDemand, _ days: Range<Int>, _ held: [Holdable]
    ) -> Int {
        let shortest = demand.activities.map { problem.activities[$0].minutes }.min() ?? 0
        let longest = demand.activities.map { problem.activities[$0].minutes }.max() ?? 0
        guard shortest > 0 else { return 0 }
        let perDay = problem.people[demand.person].meetingsPerDay ?? Int.max
        var able: [(days: DaySet, weeks: [UInt128])] = []
        var perWeek = 0
        var total = 0
        for (position, activity) in demand.activities.enumerated() {
            let weeks = weeksAlone(demand.person, held[activity], days)
            if weeks.contains(where: { $0 != 0 }) {
                able.append((held[activity].days, weeks))
                perWeek += problem.activities[activity].form == .group ? problem.activities[activity].perWeek : 7
            }
            // A few activities are enough for most people; counting after every one would cost more than it saves.
            guard position.nonzeroBitCount == 1 || position == demand.activities.count - 1 else { continue }
            total = self.total(demand, days, able, (perDay, perWeek), (shortest, longest))
            if total >= demand.need { break }
        }
        return total
    }

    /// Units a person could have of some activities, week by week.
    private func total(
        _ demand: AttendanceDemand, _ days: Range<Int>, _ able: [(days: DaySet, weeks: [UInt128])],
        _ most: (perDay: Int, perWeek: Int), _ minutes: (shortest: Int, longest: Int)
    ) -> Int {
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in days {
            byWeek[problem.horizon.week(of: day)] += min(
                able.count { isPossible($0.days, day, $0.weeks) }, most.perDay)
        }
        for week in byWeek.indices {
            byWeek[week] = units(
                demand, meetings: min(byWeek[week], most.perWeek), minutes.shortest, minutes.longest)
        }
        return demand.isByWeek ? units(of: demand, byWeek: byWeek) : byWeek.reduce(0, +)
    }

    private func isPossible(_ days: DaySet, _ day: Int, _ weeks: [UInt128]) -> Bool {
        days.contains(day)
            && weeks[problem.horizon.weekday(of: day)] >> UInt128(problem.horizon.week(of: day)) & 1 == 1
    }

    private func units(_ demand: AttendanceDemand, meetings: Int, _ shortest: Int, _ longest: Int) -> Int {
        let ceiling = problem.people[demand.person].minutesPerWeek ?? Int.max
        if demand.unit == .minutes || demand.weekRule.isOfMinutes { return min(meetings * longest, ceiling) }
        return min(meetings, ceiling / shortest)
    }

    /// Weeks by weekday in which some start and place of an activity could be attended by a person who has nothing else.
    ///
    /// Only days of the demand on which the activity could be held are looked at; that decides how long this takes.
    private mutating func weeksAlone(_ person: Int, _ held: Holdable, _ days: Range<Int>) -> [UInt128] {
        var wanted = Array(repeating: UInt128(0), count: 7)
        for day in days where held.days.contains(day) {
            wanted[problem.horizon.weekday(of: day)] |= UInt128(1) << UInt128(problem.horizon.week(of: day))
        }
        var result = Array(repeating: UInt128(0), count: 7)
        for weekday in 0..<7 {
            for slot in held.slots[weekday] where slot.weeks & wanted[weekday] & ~result[weekday] != 0 {
                result[weekday] |= attendableWeeks(person, slot: slot.number) & slot.weeks
            }
        }
        return result
    }
}
