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
            for (position, activity) in demand.activities.enumerated() {
                let weeks = weeksAlone(demand.person, activity)
                if (first..<last).contains(where: { isPossible(activity, $0, weeks) }) {
                    keys.insert(demand.keys.isEmpty ? activity : demand.keys[position])
                }
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
        var alone: [[UInt128]] = []
        for activity in demand.activities {
            let isPossible = canKeepShare(demand.person, activity)
            alone.append(isPossible ? weeksAlone(demand.person, activity) : Array(repeating: 0, count: 7))
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
            let able = demand.activities.indices.count { isPossible(demand.activities[$0], day, alone[$0]) }
            meetingsOfWeek += min(able, perDay)
        }
        return total + units(demand, meetings: min(meetingsOfWeek, perWeek), shortest, longest)
    }

    /// Whether a person's ceilings leave room for the least share of a series that runs on, week by week.
    private func canKeepShare(_ person: Int, _ activity: Int) -> Bool {
        let offer = problem.activities[activity]
        guard offer.form == .group, offer.total == nil else { return true }
        let someone = problem.people[person]
        let byCeiling = someone.minutesPerWeek.map { $0 / max(1, offer.minutes) } ?? Int.max
        let byDays = offer.perWeek <= 5 && isOnWorkdays(offer) ? 5 - someone.freeWeekdays : Int.max
        return Double(min(offer.perWeek, byCeiling, byDays)) >= offer.leastShare * Double(offer.perWeek) - 1e-9
    }

    private func isOnWorkdays(_ offer: ActivityOffer) -> Bool {
        guard case .rooms(let rooms) = offer.venue else { return false }
        return (0..<dayCount).filter { problem.horizon.weekday(of: $0) >= 5 }.allSatisfy { day in
            rooms.allSatisfy { room in
                offer.starts.allSatisfy { start in
                    problem.masks[Int(problem.rooms[room].closed[day])].intersects(
                        minutes: start..<start + offer.minutes)
                }
            }
        }
    }

    private func isPossible(_ activity: Int, _ day: Int, _ weeks: [UInt128]) -> Bool {
        problem.activities[activity].days.contains(day)
            && weeks[problem.horizon.weekday(of: day)] >> UInt128(problem.horizon.week(of: day)) & 1 == 1
    }

    private func units(_ demand: AttendanceDemand, meetings: Int, _ shortest: Int, _ longest: Int) -> Int {
        let ceiling = problem.people[demand.person].minutesPerWeek ?? Int.max
        if demand.unit == .minutes { return min(meetings * longest, ceiling) }
        return min(meetings, ceiling / shortest)
    }

    /// Weeks by weekday in which some start and place of an activity could be attended by a person who has nothing else.
    private mutating func weeksAlone(_ person: Int, _ activity: Int) -> [UInt128] {
        let offer = problem.activities[activity]
        let places: [Int] =
            switch offer.venue {
            case .rooms(let rooms): Array(Set(rooms.map { problem.rooms[$0].place })).sorted()
            case .places(let places): places
            case .home, .online: [-1]
            }
        let whole = (UInt128(1) << UInt128(weekCount)) - 1
        var result = Array(repeating: UInt128(0), count: 7)
        for weekday in 0..<7 {
            for start in offer.starts where result[weekday] != whole {
                for place in places where result[weekday] != whole {
                    let slot = attendability.number(
                        of: AttendabilityCache.Key(
                            place: place, weekday: weekday, start: start, end: start + offer.minutes,
                            early: offer.early))
                    result[weekday] |= attendableWeeks(person, slot: slot)
                }
            }
        }
        return result
    }
}
