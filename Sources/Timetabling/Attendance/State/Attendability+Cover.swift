// Whether a person's dependants could be looked after during a meeting, if nobody else used anything.

extension AttendanceState {
    /// Whether a person's dependants could be looked after: anyway, by another guardian, at the meeting, or at one place
    /// on the way there and back.
    ///
    /// `last` is the place by which the person could go the last time, -1 for none; it becomes that of this time.
    func couldBeCovered(
        _ person: Int, _ day: Int, _ away: Range<Int>, _ key: AttendabilityCache.Key, _ mode: Int, last: inout Int
    ) -> Bool {
        if key.isMinded || problem.people[person].dependants.isEmpty { return true }
        guard
            let alone = problem.people[person].dependants.first(where: { !isLookedAfter($0, person, day, away) })
        else { return true }
        let visit = Visit(
            meeting: 0, day: day, start: key.start, end: key.end, early: key.early, place: key.place, way: .mode(mode),
            minutesBefore: 0, minutesAfter: 0, leave: key.start, back: key.end, isTentative: false)
        // Hundreds of places: where it went well the last time is looked at first.
        if let position = care.position(of: last, for: alone, on: day), isWay(by: position, visit, person, day, alone) {
            return true
        }
        for position in care.places(for: alone, on: day)
        where Int(care.openPlaces[position].place) != last && isWay(by: position, visit, person, day, alone) {
            last = Int(care.openPlaces[position].place)
            return true
        }
        return false
    }

    /// Whether a person can come to a visit by a place of care that takes one dependant, and others who are alone.
    private func isWay(by position: Int, _ visit: Visit, _ person: Int, _ day: Int, _ alone: Int) -> Bool {
        guard care.holds(position, visit.start - visit.early..<visit.end),
            let way = possibleWay(by: Int(care.openPlaces[position].place), visit, person, day),
            care.holds(position, way.inside)
        else { return false }
        return couldBring(person, day, way, to: Int(care.openPlaces[position].place), besides: alone)
    }

    private func possibleWay(by place: Int, _ visit: Visit, _ person: Int, _ day: Int) -> WayAround? {
        guard let way = wayAround(by: place, visit, person, day), way.leave >= 0, way.back <= 1440,
            !problem.masks[Int(problem.people[person].forbidden[day])].intersects(minutes: way.leave..<way.back)
        else { return nil }
        return way
    }

    /// Whether all others are looked after too when one dependant is brought to a place that has room for any number.
    private func couldBring(
        _ person: Int, _ day: Int, _ way: WayAround, to place: Int, besides alone: Int
    ) -> Bool {
        for dependant in problem.people[person].dependants
        where dependant != alone && !isLookedAfter(dependant, person, day, way.leave..<way.back) {
            guard let position = care.position(of: place, for: dependant, on: day), care.holds(position, way.inside)
            else { return false }
        }
        return true
    }

    /// Whether somebody is looked after anyway, or could be by another guardian who has nothing else.
    private func isLookedAfter(_ dependant: Int, _ person: Int, _ day: Int, _ away: Range<Int>) -> Bool {
        let given = Int(problem.dependants[dependant].covered[day])
        guard let alone = problem.masks[given].uncoveredHull(minutes: away) else { return true }
        for guardian in problem.dependants[dependant].guardians where guardian != person {
            if !problem.masks[Int(problem.people[guardian].notGuarding[day])].intersects(minutes: alone) { return true }
        }
        return false
    }
}
