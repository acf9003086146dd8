/// Why a demand is not met, as far as one look at the finished timetable tells.
public struct DemandObstacles: Sendable, Hashable {
    /// What stood in the way of the person, with how often.
    public var ofPerson: [Obstacle: Int] = [:]
    /// What stood in the way of a further series, with how often.
    public var ofSeries: [SeriesObstacle: Int] = [:]
    /// What stood in the way of appointments.
    public var ofAppointments: [AppointmentObstacle: Int] = [:]
    /// Whether no activity that counts fits the person at all.
    public var isNothingOffered = false
}

extension AttendanceState {
    /// How many series are looked at: of hundreds a sample tells what is met most often as well.
    private static let seriesToLookAt = 24
    /// How many placements of a further series are scored; whether there is any decides.
    private static let placementsToLookAt = 40

    /// Open series that count for a demand, without those its person is in; evenly spread ones when there are many.
    private func seriesToTry(for number: Int) -> [Int] {
        let person = Int(table.rows[number].person)
        let all = openSeries(for: number).filter { !enrolled[person].contains($0) }
        guard all.count > Self.seriesToLookAt else { return all }
        return (0..<Self.seriesToLookAt).map { all[$0 * all.count / Self.seriesToLookAt] }
    }

    /// Looks why more of a demand cannot be had: every open series that counts, and a further one; the timetable stays.
    ///
    /// `known` is what stood in the way of a further series by activity; it is filled in, being the same for all.
    public mutating func obstacles(
        to number: Int, known: inout [Int: SeriesObstacle], random: inout RandomSource
    ) -> DemandObstacles {
        let demand = problem.demands[number]
        var result = DemandObstacles()
        result.isNothingOffered = demand.activities.isEmpty
        begin()
        for candidate in seriesToTry(for: number) {
            if let obstacle = probe(demand.person, candidate) { result.ofPerson[obstacle, default: 0] += 1 }
            rollBack()
        }
        for activity in demand.activities {
            switch problem.activities[activity].form {
            case .group, .open:
                let obstacle = known[activity] ?? furtherObstacle(activity, random: &random)
                known[activity] = obstacle
                result.ofSeries[obstacle, default: 0] += 1
            case .appointment:
                let first = max(problem.firstPlannable, demand.window.lowerBound)
                let last = min(dayCount, demand.window.upperBound)
                let days = first < last ? Array(first..<last) : []
                if let obstacle = appoint(number, days: days) { result.ofAppointments[obstacle, default: 0] += 1 }
                rollBack()
            }
        }
        return result
    }

    /// Why a person cannot be enrolled; seats are counted first, since that is what people ask.
    private mutating func probe(_ person: Int, _ number: Int) -> Obstacle? {
        !hasSeat(number) ? .full : enrol(person, number)
    }

    /// The same by what is known without trying: who has a seat, and what the person could attend at all.
    ///
    /// For large towns, where trying every series for everybody would take longer than planning.
    public mutating func obstaclesAtAGlance(
        to number: Int, known: inout [Int: SeriesObstacle], random: inout RandomSource
    ) -> DemandObstacles {
        let demand = problem.demands[number]
        var result = DemandObstacles()
        result.isNothingOffered = demand.activities.isEmpty
        for candidate in seriesToTry(for: number) {
            let isPossible = series[candidate].meetings.contains { couldAttend(demand.person, meeting: $0) }
            let obstacle: Obstacle = !hasSeat(candidate) ? .full : isPossible ? .overlap : .forbidden
            result.ofPerson[obstacle, default: 0] += 1
        }
        for activity in demand.activities where problem.activities[activity].form != .appointment {
            let obstacle = known[activity] ?? furtherObstacle(activity, random: &random)
            known[activity] = obstacle
            result.ofSeries[obstacle, default: 0] += 1
        }
        guard table.rows[number].hasAppointments else { return result }
        begin()
        isHasty = true
        if let obstacle = appoint(number, days: daysToTry(orderedDays(number))) {
            result.ofAppointments[obstacle, default: 0] += 1
        }
        rollBack()
        isHasty = false
        return result
    }

    private mutating func furtherObstacle(_ activity: Int, random: inout RandomSource) -> SeriesObstacle {
        guard let best = proposals(activity, limit: Self.placementsToLookAt, random: &random).list.first else {
            return .groupMinimum
        }
        let mark = log.count
        defer { rollBack(to: mark) }
        return switch open(activity, best.placement) {
        case .success: .groupMinimum
        case .failure(let error): error.obstacle
        }
    }
}
