// Appointments of people who have somebody for them already: they go on, every week where it can be.

extension AttendanceState {
    /// Plans the meetings of every pair in weeks that have fewer than they may, at the usual time where that is free.
    ///
    /// After what people need was planned: a pair finds an hour wherever both are free, a group does not.
    mutating func holdPairs() {
        holdPairs(of: problem.people.indices, from: problem.firstPlannable)
    }

    /// The same for some people, from a day on.
    mutating func holdPairs(of people: some Sequence<Int>, from day: Int) {
        for person in people where !problem.people[person].pairs.isEmpty {
            for pair in problem.people[person].pairs { hold(pair, of: person, from: day) }
        }
        log.removeAll(keepingCapacity: true)
    }

    /// The pair that a person's appointment of an activity on a day belongs to.
    public func pair(of person: Int, _ activity: Int, on day: Int) -> AppointmentPair? {
        problem.people[person].pairs.first { $0.activity == activity && $0.days.contains(day) }
    }

    /// Whether a person has somebody for the purpose of an activity already, in another activity.
    func isPairedElsewhere(_ person: Int, _ activity: Int) -> Bool {
        guard let bond = problem.activities[activity].bond else { return false }
        let pairs = problem.people[person].pairs
        return !pairs.contains { $0.activity == activity }
            && pairs.contains { problem.activities[$0.activity].bond == bond }
    }

    private mutating func hold(_ pair: AppointmentPair, of person: Int, from day: Int) {
        let first = max(day, pair.days.lowerBound)
        let days = first..<max(first, min(dayCount, pair.days.upperBound + 1))
        guard !days.isEmpty else { return }
        var left = (pair.total ?? .max) - visits[person].count { meetings[$0.meeting].activity == pair.activity }
        var usual: (weekday: Int, start: Int)?
        for week in problem.horizon.week(of: days.lowerBound)...problem.horizon.week(of: days.upperBound - 1) {
            var had = 0
            for visit in visits[person] where meetings[visit.meeting].activity == pair.activity {
                guard problem.horizon.week(of: visit.day) == week else { continue }
                had += 1
                usual = (problem.horizon.weekday(of: visit.day), visit.start)
            }
            while had < problem.activities[pair.activity].perWeek, left > 0,
                let visit = meet(pair.activity, person, week, days, usual)
            {
                usual = visit
                had += 1
                left -= 1
            }
        }
    }

    /// Plans one meeting in a week, at the usual time when that can be; tells when it is.
    private mutating func meet(
        _ activity: Int, _ person: Int, _ week: Int, _ days: Range<Int>, _ usual: (weekday: Int, start: Int)?
    ) -> (weekday: Int, start: Int)? {
        let taken = Set(visits[person].filter { meetings[$0.meeting].activity == activity }.map(\.day))
        if let usual {
            let day = problem.horizon.day(week: week, weekday: usual.weekday)
            if days.contains(day), !taken.contains(day),
                appoint(person, activity, day, startingAt: usual.start...usual.start) == nil
            {
                return usual
            }
        }
        for weekday in 0..<7 {
            let day = problem.horizon.day(week: week, weekday: weekday)
            guard days.contains(day), !taken.contains(day),
                appoint(person, activity, day, startingAt: 0...1440) == nil
            else { continue }
            let start = visits[person].last { $0.day == day && meetings[$0.meeting].activity == activity }?.start
            return start.map { (weekday, $0) }
        }
        return nil
    }
}
