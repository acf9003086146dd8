// What one person could still have, tried with the steps of the search and taken back.

extension AttendanceState {
    /// Where a person could have more of a demand.
    public struct Gain: Sendable, Hashable {
        /// Number of the series; nil: an appointment.
        public var series: Int?
        /// Units more, of the demand.
        public var units: Int
    }

    /// The most that one step gives a person of a demand.
    ///
    /// A step is another date of a series they are in, another series, or an appointment. The timetable stays as it
    /// was; nobody else is moved.
    ///
    /// - Parameters:
    ///   - number: Number of the demand.
    ///   - appointments: Whether appointments are tried too, which takes longer.
    /// - Returns: The best step; nil when none gives anything.
    public mutating func gain(for number: Int, appointments: Bool = true) -> Gain? {
        let demand = problem.demands[number]
        let before = achieved(demand)
        var best: Gain?
        func take(_ gain: Gain) {
            if gain.units > (best?.units ?? 0) { best = gain }
        }
        begin()
        for candidate in series.indices where series[candidate].isOpen {
            guard demand.activities.contains(series[candidate].activity),
                problem.activities[series[candidate].activity].form != .appointment
            else { continue }
            if enrolled[demand.person].contains(candidate) {
                for meeting in series[candidate].meetings
                where meetings[meeting].isAlive && meetings[meeting].day >= problem.firstPlannable {
                    _ = insert(meeting, for: demand.person)
                }
            } else if enrol(demand.person, candidate) != nil {
                continue
            }
            take(Gain(series: candidate, units: achieved(demand) - before))
            rollBack()
        }
        guard appointments, best == nil else { return best }
        let first = max(problem.firstPlannable, demand.window.lowerBound)
        let days = Array(first..<max(first, min(dayCount, demand.window.upperBound)))
        if demand.activities.contains(where: { problem.activities[$0].form == .appointment }),
            appoint(number, days: days) == nil
        {
            take(Gain(series: nil, units: achieved(demand) - before))
        }
        rollBack()
        return best
    }

    /// Whether somebody who may lead an appointment of a person is free, and a room where it needs one.
    public func lacks(_ meeting: ProbedMeeting, person: Int) -> [Hindrance] {
        var result: [Hindrance] = []
        if case .rooms(let rooms) = problem.activities[meeting.activity].venue {
            let isFree = rooms.contains {
                problem.rooms[$0].place == meeting.place && self.isFree(room: $0, meeting.day, meeting.minutes)
            }
            if !isFree { result.append(.room) }
        }
        let home = problem.activities[meeting.activity].venue == .home ? person : nil
        let staff = assign(
            meeting.activity, meeting.day, meeting.minutes, place: meeting.place, person: home ?? person, attending: 1,
            preferred: [])
        if staff == nil { result.append(.staff) }
        return result
    }

    /// The places at which an activity could be held; nil is at home or online.
    public func placesToProbe(_ activity: Int) -> [Int?] {
        switch problem.activities[activity].venue {
        case .rooms(let rooms): Array(Set(rooms.map { problem.rooms[$0].place })).sorted()
        case .places(let places): places
        case .home, .online: [nil]
        }
    }
}
