// An upper bound on what one person could get if nobody else were there.

extension AttendanceState {
    /// Most units of a demand its person could have with everything to themselves; the timetable plays no part.
    ///
    /// Day by day: whether any activity that counts has a start and a place that the person could attend; a day gives
    /// no more than the person's number of meetings, a week no more than the ceiling and than the activities meet.
    ///
    /// `held` are the ``holdableDays(_:)`` of every activity.
    public mutating func mostAlone(_ number: Int, days held: [DaySet]) -> Int {
        let demand = problem.demands[number]
        let first = max(problem.firstPlannable, demand.window.lowerBound)
        let last = min(dayCount, demand.window.upperBound)
        guard first < last else { return 0 }
        switch demand.unit {
        case .activities, .keys:
            var keys: Set<Int> = []
            for (position, activity) in demand.activities.enumerated() {
                let weeks = weeksAlone(demand.person, activity, held[activity], first..<last)
                if (first..<last).contains(where: { isPossible(held[activity], $0, weeks) }) {
                    keys.insert(demand.keys.isEmpty ? activity : demand.keys[position])
                }
            }
            return keys.count
        case .meetings, .minutes, .spaced: return mostByWeek(demand, first..<last, held)
        }
    }

    private mutating func mostByWeek(
        _ demand: AttendanceDemand, _ days: Range<Int>, _ held: [DaySet]
    ) -> Int {
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
            alone.append(
                isPossible
                    ? weeksAlone(demand.person, activity, held[activity], days) : Array(repeating: 0, count: 7))
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
            let able = demand.activities.indices.count { isPossible(held[demand.activities[$0]], day, alone[$0]) }
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

    /// Days on which an activity could be held at all: at some start some room is open and everyone needed at work.
    public func holdableDays(_ activity: Int) -> DaySet {
        let offer = problem.activities[activity]
        var days = DaySet()
        for day in 0..<dayCount where offer.days.contains(day) {
            let isHeld = offer.starts.contains { start in
                let minutes = start..<start + offer.minutes
                return isOpenSomewhere(offer, day, minutes)
                    && (offer.form == .appointment || isStaffable(offer, day, minutes))
            }
            if isHeld { days.insert(day) }
        }
        return days
    }

    /// Most minutes of meetings a member of staff can work in the days to come.
    public func workableMinutes(_ staff: Int) -> Int {
        let someone = problem.staff[staff]
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in max(0, problem.firstPlannable)..<max(dayCount, problem.firstPlannable) {
            let free = problem.masks[Int(someone.forbidden[day])].inverted.count * DayMask.slotMinutes
            byWeek[problem.horizon.week(of: day)] += min(free, someone.minutesPerDay ?? free)
        }
        return byWeek.reduce(0) { $0 + min($1, someone.minutesPerWeek ?? $1) }
    }

    /// Most seat minutes that the groups of an activity can offer in the days to come.
    public func seatMinutes(_ activity: Int) -> Double {
        let offer = problem.activities[activity]
        let days = holdableDays(activity)
        var byWeek = Array(repeating: 0, count: weekCount)
        for day in max(0, problem.firstPlannable)..<max(dayCount, problem.firstPlannable) where days.contains(day) {
            byWeek[problem.horizon.week(of: day)] += 1
        }
        let meetings = byWeek.reduce(0) { $0 + min($1, offer.perWeek) }
        let series = Double(min(offer.seriesMaximum, 100_000))
        return series * Double(meetings) * Double(offer.minutes) * Double(min(offer.groupMaximum, 100_000))
    }

    private func isPossible(_ days: DaySet, _ day: Int, _ weeks: [UInt128]) -> Bool {
        days.contains(day)
            && weeks[problem.horizon.weekday(of: day)] >> UInt128(problem.horizon.week(of: day)) & 1 == 1
    }

    private func units(_ demand: AttendanceDemand, meetings: Int, _ shortest: Int, _ longest: Int) -> Int {
        let ceiling = problem.people[demand.person].minutesPerWeek ?? Int.max
        if demand.unit == .minutes { return min(meetings * longest, ceiling) }
        return min(meetings, ceiling / shortest)
    }

    /// Weeks by weekday in which some start and place of an activity could be attended by a person who has nothing else.
    ///
    /// Only days of the demand on which the activity could be held are looked at; that decides how long this takes.
    private mutating func weeksAlone(
        _ person: Int, _ activity: Int, _ held: DaySet, _ days: Range<Int>
    ) -> [UInt128] {
        let offer = problem.activities[activity]
        let places: [Int] =
            switch offer.venue {
            case .rooms(let rooms): Array(Set(rooms.map { problem.rooms[$0].place })).sorted()
            case .places(let places): places
            case .home, .online: [-1]
            }
        var wanted = Array(repeating: UInt128(0), count: 7)
        for day in days where held.contains(day) {
            wanted[problem.horizon.weekday(of: day)] |= UInt128(1) << UInt128(problem.horizon.week(of: day))
        }
        var result = Array(repeating: UInt128(0), count: 7)
        for weekday in 0..<7 where wanted[weekday] != 0 {
            for start in offer.starts where wanted[weekday] & ~result[weekday] != 0 {
                for place in places where wanted[weekday] & ~result[weekday] != 0 {
                    let slot = slot(activity, place: place < 0 ? nil : place, weekday: weekday, start: start)
                    result[weekday] |= attendableWeeks(person, slot: slot)
                }
            }
        }
        return result
    }
}
