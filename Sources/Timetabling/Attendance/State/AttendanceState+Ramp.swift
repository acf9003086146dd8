// Whoever begins is not asked for everything at once.

extension AttendanceState {
    /// In the nth period from the week of the first meeting at most n steps a week; a week belongs to the period of its
    /// Monday.
    func breaksRamp(_ person: Int, _ day: Int, _ minutesOfWeek: Int) -> Bool {
        guard let ramp = problem.people[person].ramp else { return false }
        let first = min(problem.people[person].firstMeeting ?? day, visits[person].first?.day ?? day, day)
        // An earlier first meeting only raises what is allowed later, so the other weeks keep to it.
        return minutesOfWeek > allowed(ramp, first, problem.horizon.week(of: day))
    }

    /// Most minutes in a week when the first meeting was on this day, which may lie before the horizon.
    private func allowed(_ ramp: AttendancePerson.Ramp, _ first: Int, _ week: Int) -> Int {
        let monday = problem.horizon.day(week: week, weekday: 0)
        let weekday = (problem.horizon.weekday(of: first) % 7 + 7) % 7
        let periods = max(0, monday - (first - weekday)) / ramp.periodDays
        return (periods + 1) * ramp.stepMinutes
    }

    /// Takes meetings out of weeks that became too full when a first meeting went, and people out of what they then
    /// attend too little of.
    ///
    /// Giving up a first meeting makes all periods begin later. A search that had to see this at every removal would look
    /// at a whole life for each; it is so rare that it is mended at the end.
    mutating func keepToRamps(of people: some Sequence<Int>) {
        for person in people {
            guard let ramp = problem.people[person].ramp, var first = visits[person].first?.day else { continue }
            first = min(first, problem.people[person].firstMeeting ?? first, helps[person].map(\.day).min() ?? first)
            for week in problem.horizon.week(of: visits[person][0].day)..<weekCount {
                let most = allowed(ramp, first, week)
                guard Int(weekMinutes[person * weekCount + week]) > most else { continue }
                empty(week, of: person, to: most)
            }
            leaveWhereTooLittle([person])
        }
    }

    private mutating func empty(_ week: Int, of person: Int, to most: Int) {
        let meetings = visits[person].filter { problem.horizon.week(of: $0.day) == week }.map(\.meeting)
        for meeting in meetings.reversed() where Int(weekMinutes[person * weekCount + week]) > most {
            remove(meeting, from: person)
        }
    }
}
