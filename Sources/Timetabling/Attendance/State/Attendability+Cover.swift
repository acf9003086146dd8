// Whether a person's dependants could be looked after during a meeting, if nobody else used anything.

extension AttendanceState {
    /// Whether a person's dependants could be looked after: anyway, by another guardian, at the meeting, or at one place
    /// on the way there and back.
    func couldBeCovered(
        _ person: Int, _ day: Int, _ away: Range<Int>, _ key: AttendabilityCache.Key, _ mode: Int
    ) -> Bool {
        if key.isMinded || problem.people[person].dependants.isEmpty { return true }
        guard
            let alone = problem.people[person].dependants.first(where: { !isLookedAfter($0, person, day, away) })
        else { return true }
        let weekday = UInt8(1) << UInt8(problem.horizon.weekday(of: day))
        let visit = Visit(
            meeting: 0, day: day, start: key.start, end: key.end, early: key.early, place: key.place, way: .mode(mode),
            minutesBefore: 0, minutesAfter: 0, leave: key.start, back: key.end, isTentative: false)
        // Hundreds of offers: what is elsewhere in the week goes first, and ways are looked at once a place.
        var known: [(place: Int32, way: WayAround?)] = []
        for index in problem.dependants[alone].offers.indices {
            let offer = problem.dependants[alone].offers[index]
            let hours = careHours[offer]
            guard hours.weekdays & weekday != 0, hours.holds(key.start - key.early..<key.end),
                problem.careOffers[offer].days.contains(day)
            else { continue }
            if !known.contains(where: { $0.place == hours.place }) {
                known.append((hours.place, possibleWay(by: Int(hours.place), visit, person, day)))
            }
            guard let way = known.first(where: { $0.place == hours.place })?.way, hours.holds(way.inside) else {
                continue
            }
            if couldBring(person, day, way, to: hours.place, besides: alone) { return true }
        }
        return false
    }

    private func possibleWay(by place: Int, _ visit: Visit, _ person: Int, _ day: Int) -> WayAround? {
        guard let way = wayAround(by: place, visit, person, day), way.leave >= 0, way.back <= 1440,
            !problem.masks[Int(problem.people[person].forbidden[day])].intersects(minutes: way.leave..<way.back)
        else { return nil }
        return way
    }

    /// Whether all others are looked after too when one dependant is brought to a place that has room for any number.
    private func couldBring(
        _ person: Int, _ day: Int, _ way: WayAround, to place: Int32, besides alone: Int
    ) -> Bool {
        for dependant in problem.people[person].dependants
        where dependant != alone && !isLookedAfter(dependant, person, day, way.leave..<way.back) {
            var isTaken = false
            for offer in problem.dependants[dependant].offers where careHours[offer].place == place {
                isTaken = isTaken || careHours[offer].holds(way.inside) && problem.careOffers[offer].days.contains(day)
            }
            if !isTaken { return false }
        }
        return true
    }

    /// When a care offer is open, small enough that all of a town's are read at once.
    struct CareHours: Sendable {
        var place: Int32
        var start: Int16
        var end: Int16
        /// Weekdays on which it is ever open, as bits from Monday on.
        var weekdays: UInt8

        init(_ offer: CareOffer, _ horizon: Horizon) {
            place = Int32(offer.place)
            start = Int16(clamping: offer.start)
            end = Int16(clamping: offer.end)
            weekdays = 0
            for day in 0..<horizon.dayCount where offer.days.contains(day) {
                weekdays |= 1 << UInt8(horizon.weekday(of: day))
            }
        }

        func holds(_ minutes: Range<Int>) -> Bool {
            Int(start) <= minutes.lowerBound && Int(end) >= minutes.upperBound
        }
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
