// An upper bound on what one person could get if nobody else were there.

extension AttendanceState {
    /// Most units of a demand its person could have with everything to themselves; the timetable plays no part.
    ///
    /// Day by day: whether any activity that counts has a start and a place that the person could attend; a day gives
    /// no more than the person's number of meetings, a week no more than the ceiling and than the activities meet.
    public mutating func mostAlone(_ number: Int) -> Int {
        let demand = problem.demands[number]
        let first = max(problem.firstPlannable, demand.window.lowerBound)
        let last = min(dayCount, demand.window.upperBound)
        guard first < last else { return 0 }
        switch demand.unit {
        case .activities, .keys:
            var keys: Set<Int> = []
            for (position, activity) in demand.activities.enumerated()
            where (first..<last).contains(where: { canAttendAlone(demand.person, activity, $0) }) {
                keys.insert(demand.keys.isEmpty ? activity : demand.keys[position])
            }
            return keys.count
        case .meetings, .minutes, .spaced: return mostByWeek(demand, first..<last)
        }
    }

    private mutating func mostByWeek(_ demand: AttendanceDemand, _ days: Range<Int>) -> Int {
        let shortest = demand.activities.map { problem.activities[$0].minutes }.min() ?? 0
        let longest = demand.activities.map { problem.activities[$0].minutes }.max() ?? 0
        guard shortest > 0 else { return 0 }
        let perDay = problem.people[demand.person].meetingsPerDay ?? Int.max
        let perWeek = demand.activities.reduce(0) { sum, activity in
            problem.activities[activity].form == .group ? sum + problem.activities[activity].perWeek : sum + 7
        }
        var total = 0
        var week = -1
        var meetingsOfWeek = 0
        for day in days {
            if problem.horizon.week(of: day) != week {
                total += units(demand, meetings: min(meetingsOfWeek, perWeek), shortest, longest)
                week = problem.horizon.week(of: day)
                meetingsOfWeek = 0
            }
            let able = demand.activities.count { canAttendAlone(demand.person, $0, day) }
            meetingsOfWeek += min(able, perDay)
        }
        return total + units(demand, meetings: min(meetingsOfWeek, perWeek), shortest, longest)
    }

    private func units(_ demand: AttendanceDemand, meetings: Int, _ shortest: Int, _ longest: Int) -> Int {
        let ceiling = problem.people[demand.person].minutesPerWeek ?? Int.max
        if demand.unit == .minutes { return min(meetings * longest, ceiling) }
        return min(meetings, ceiling / shortest)
    }

    /// Whether some start and place of an activity on a day could be attended by a person who has nothing else.
    private mutating func canAttendAlone(_ person: Int, _ activity: Int, _ day: Int) -> Bool {
        let offer = problem.activities[activity]
        guard offer.days.contains(day) else { return false }
        let places: [Int] =
            switch offer.venue {
            case .rooms(let rooms): Array(Set(rooms.map { problem.rooms[$0].place })).sorted()
            case .places(let places): places
            case .home, .online: [-1]
            }
        let weekday = problem.horizon.weekday(of: day)
        let bit = UInt128(1) << UInt128(problem.horizon.week(of: day))
        for start in offer.starts {
            for place in places {
                let key = AttendabilityCache.Key(
                    place: place, weekday: weekday, start: start, end: start + offer.minutes, early: offer.early)
                if attendableWeeks(person, key) & bit != 0 { return true }
            }
        }
        return false
    }
}
