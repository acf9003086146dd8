// One trip of one person: from home to one or more meetings and back.

extension AttendanceState {
    /// Fills in the legs of a trip and finds cover for those who are left alone; the obstacle when it cannot be.
    func plan(
        trip range: ClosedRange<Int>, of person: Int, on day: Int, in visits: inout [Visit],
        covers: inout [CoverUse]
    ) -> Obstacle? {
        let first = visits[range.lowerBound]
        guard first.place != nil else { return nil }
        if case .ride(let ride) = first.way {
            return plan(ride: ride, at: range, of: person, on: day, in: &visits, covers: &covers)
        }
        if let obstacle = fillLegs(range, person, day, &visits) { return obstacle }
        let direct = TripTimes(leave: visits[range.lowerBound].leave, back: visits[range.lowerBound].back)
        if let obstacle = obstacle(away: direct.minutes, person, day) { return obstacle }
        let meetings = range.map { visits[$0].meeting }
        if let found = cover(person, day, direct.minutes, trip: meetings, visits: visits[range]) {
            covers += found
            return nil
        }
        guard range.count == 1 else { return .uncovered }
        return planByOffer(range.lowerBound, of: person, on: day, in: &visits, covers: &covers)
    }

    /// When a person leaves home and is back.
    struct TripTimes {
        var leave: Int
        var back: Int
        var minutes: Range<Int> { leave..<back }
    }

    /// Ways there, between and back, with their departures.
    private func fillLegs(_ range: ClosedRange<Int>, _ person: Int, _ day: Int, _ visits: inout [Visit]) -> Obstacle? {
        let home = home(of: person, on: day)
        let first = visits[range.lowerBound]
        let last = visits[range.upperBound]
        guard let there = leg(home.there, first), let back = leg(home.back, last) else { return .unreachable }
        let leave = first.start - first.early - Int(there.minutes)
        guard there.departs(at: leave), back.departs(at: last.end) else { return .departure }
        visits[range.lowerBound].minutesBefore = Int(there.minutes)
        visits[range.upperBound].minutesAfter = Int(back.minutes)
        for index in range.dropLast() {
            if let obstacle = fillLeg(from: index, person, &visits) { return obstacle }
        }
        for index in range {
            visits[index].leave = leave
            visits[index].back = last.end + Int(back.minutes)
            visits[index].isTentative = isTentative(person, day, visits[index].way)
        }
        return nil
    }

    /// The way from one visit of a trip to the next.
    private func fillLeg(from index: Int, _ person: Int, _ visits: inout [Visit]) -> Obstacle? {
        let former = visits[index]
        let later = visits[index + 1]
        // One vehicle makes the whole trip: a bicycle that is left behind is not there for the way home.
        guard former.way == later.way, case .mode(let mode) = later.way, let from = former.place, let to = later.place
        else { return .unreachable }
        let between = from == to ? Leg(minutes: 0) : problem.places.leg(from, to, mode)
        guard between.exists else { return .unreachable }
        let buffer = from == to ? 0 : problem.bufferMinutes
        guard former.end + Int(between.minutes) + buffer <= later.start - later.early else { return .overlap }
        guard between.departs(at: former.end) else { return .departure }
        visits[index].minutesAfter = Int(between.minutes)
        visits[index + 1].minutesBefore = Int(between.minutes)
        return nil
    }

    private func isTentative(_ person: Int, _ day: Int, _ way: Visit.Way) -> Bool {
        guard case .mode(let mode) = way else { return false }
        return tentativeModeDays[person][mode].contains(day)
    }

    private func home(of person: Int, on day: Int) -> HomeLegs {
        let someone = problem.people[person]
        return someone.homes[Int(someone.homeOfDay[day])]
    }

    /// What forbids being away at a time, apart from dependants.
    func obstacle(away minutes: Range<Int>, _ person: Int, _ day: Int) -> Obstacle? {
        // A trip that begins before midnight of the day or ends after the next would need the days around it.
        guard minutes.lowerBound >= 0, minutes.upperBound <= 1440 else { return .forbidden }
        if problem.masks[Int(problem.people[person].forbidden[day])].intersects(minutes: minutes) { return .forbidden }
        if isGuarding(person, day, minutes) { return .guarding }
        if helping(person, day, minutes) != nil { return .overlap }
        guard !problem.people[person].relations.isEmpty else { return nil }
        for relation in problem.people[person].relations where relation.kind == .notAtTheSameTime {
            for index in visitRange(relation.other, day) {
                let other = visits[relation.other][index]
                if minutes.overlaps(other.leave..<other.back) { return .relation }
            }
            if isHelping(relation.other, day, minutes) { return .relation }
        }
        return nil
    }

    private func plan(
        ride number: Int, at range: ClosedRange<Int>, of person: Int, on day: Int, in visits: inout [Visit],
        covers: inout [CoverUse]
    ) -> Obstacle? {
        guard range.count == 1 else { return .unreachable }
        let ride = problem.rides[number]
        let index = range.lowerBound
        visits[index].minutesBefore = ride.arrive - ride.depart
        visits[index].minutesAfter = ride.home - ride.returning
        visits[index].leave = ride.depart
        visits[index].back = ride.home
        let away = ride.depart..<ride.home
        if let obstacle = obstacle(away: away, person, day) { return obstacle }
        let meeting = visits[index].meeting
        guard let found = cover(person, day, away, trip: [meeting], visits: visits[range]) else { return .uncovered }
        covers += found
        return nil
    }
}
