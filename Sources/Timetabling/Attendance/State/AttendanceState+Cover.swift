// Who looks after a person's dependants while the person is away.

extension AttendanceState {
    /// Cover without a way around: looked after anyway, by another guardian, both in turn, or at the meeting itself.
    ///
    /// - Returns: Nil when somebody would be alone.
    func cover(
        _ person: Int, _ day: Int, _ away: Range<Int>, trip meetingNumbers: [Int], visits: ArraySlice<Visit>
    ) -> [CoverUse]? {
        var result: [CoverUse] = []
        for dependant in problem.people[person].dependants {
            if let pieces = pieces(dependant, person, day, away) {
                result += spread(pieces, over: visits, away: away, day: day, dependant: dependant)
            } else if meetingNumbers.count == 1, let meeting = meetingNumbers.first, hasOnSitePlace(meeting, result),
                mayStayOnSite(dependant, of: person, on: day, away)
            {
                result.append(
                    CoverUse(
                        dependant: dependant, meeting: meeting, day: day, by: .onSite, from: away.lowerBound,
                        until: away.upperBound))
            } else {
                return nil
            }
        }
        return result
    }

    private func hasOnSitePlace(_ meeting: Int, _ already: [CoverUse]) -> Bool {
        // Of a meeting that could be there nothing is known yet.
        guard meeting >= 0 else { return false }
        let used = meetings[meeting].onSite + already.count { $0.by == .onSite }
        return used < problem.activities[meetings[meeting].activity].onSitePlaces
    }

    /// A stretch of an absence with the one who covers it.
    struct Piece {
        var minutes: Range<Int>
        var by: CoverUse.By
    }

    /// The given care where it reaches, and one other guardian for all that it leaves.
    func pieces(_ dependant: Int, _ person: Int, _ day: Int, _ away: Range<Int>) -> [Piece]? {
        let someone = problem.dependants[dependant]
        let given = problem.masks[Int(someone.covered[day])]
        guard let alone = given.uncoveredHull(minutes: away) else { return [Piece(minutes: away, by: .given)] }
        for guardian in guardians(of: dependant, for: person, on: day, alone)
        where guardian != person && isFree(guardian, day, alone) {
            var pieces = [Piece(minutes: alone, by: .guardian(guardian))]
            if away.lowerBound < alone.lowerBound {
                pieces.insert(Piece(minutes: away.lowerBound..<alone.lowerBound, by: .given), at: 0)
            }
            if alone.upperBound < away.upperBound {
                pieces.append(Piece(minutes: alone.upperBound..<away.upperBound, by: .given))
            }
            return pieces
        }
        return nil
    }

    /// Whether a guardian can look after somebody: not engaged, at no meeting and not on the way.
    private func isFree(_ guardian: Int, _ day: Int, _ minutes: Range<Int>) -> Bool {
        let someone = problem.people[guardian]
        guard someone.days.contains(day) || demandsOfPerson[guardian].isEmpty else { return false }
        if problem.masks[Int(someone.notGuarding[day])].intersects(minutes: minutes) { return false }
        for index in visitRange(guardian, day) {
            let visit = visits[guardian][index]
            if minutes.overlaps(visit.leave..<visit.back) { return false }
        }
        return !isHelping(guardian, day, minutes)
    }

    /// Gives every visit of a trip its share of the pieces: from leaving, or the end of the visit before, to being
    /// back, or the start of the next.
    private func spread(
        _ pieces: [Piece], over visits: ArraySlice<Visit>, away: Range<Int>, day: Int, dependant: Int
    ) -> [CoverUse] {
        var result: [CoverUse] = []
        var from = away.lowerBound
        for index in visits.indices {
            // The way to the next meeting belongs to the next one's row.
            let until = index + 1 < visits.endIndex ? visits[index].end : away.upperBound
            for piece in pieces where piece.minutes.overlaps(from..<until) {
                let part = piece.minutes.clamped(to: from..<until)
                result.append(
                    CoverUse(
                        dependant: dependant, meeting: visits[index].meeting, day: day, by: piece.by,
                        from: part.lowerBound, until: part.upperBound))
            }
            from = until
        }
        return result
    }

    /// Brings dependants to a place that offers care, on the way to a single meeting and back.
    func planByOffer(
        _ index: Int, of person: Int, on day: Int, in visits: inout [Visit], covers: inout [CoverUse]
    ) -> Obstacle? {
        let inside = visits[index].start - visits[index].early..<visits[index].end
        var tried: [Int32] = []
        for dependant in problem.people[person].dependants {
            let had = publishedDays?.covers(dependant, of: person, on: day, inside)
            for position in care.places(for: dependant, on: day) where care.holds(position, inside) {
                let place = care.openPlaces[position].place
                if tried.contains(place) { continue }
                if let had, !care.offers(at: position).contains(where: { had.contains(.offer($0)) }) { continue }
                tried.append(place)
                if planBy(place: Int(place), index, of: person, on: day, in: &visits, covers: &covers) { return nil }
            }
        }
        return .uncovered
    }

    private func planBy(
        place: Int, _ index: Int, of person: Int, on day: Int, in visits: inout [Visit], covers: inout [CoverUse]
    ) -> Bool {
        guard let way = wayAround(by: place, visits[index], person, day) else { return false }
        let away = way.leave..<way.back
        guard obstacle(away: away, person, day) == nil else { return false }
        var found: [CoverUse] = []
        let meeting = visits[index].meeting
        for dependant in problem.people[person].dependants {
            if let pieces = pieces(dependant, person, day, away) {
                found += pieces.map {
                    CoverUse(
                        dependant: dependant, meeting: meeting, day: day, by: $0.by, from: $0.minutes.lowerBound,
                        until: $0.minutes.upperBound)
                }
            } else if let offer = offer(
                among: careOffers(for: dependant, of: person, on: day, way.inside, at: place), at: place, day,
                way.inside,
                besides: { number in found.count { $0.by == .offer(number) } })
            {
                found.append(
                    CoverUse(
                        dependant: dependant, meeting: meeting, day: day, by: .offer(offer),
                        from: way.inside.lowerBound, until: way.inside.upperBound))
            } else {
                return false
            }
        }
        visits[index].minutesBefore = visits[index].start - visits[index].early - way.leave
        visits[index].minutesAfter = way.back - visits[index].end
        visits[index].leave = way.leave
        visits[index].back = way.back
        covers += found
        return true
    }

    /// A way by a place of care: away from `leave` to `back`, the dependants at the place `inside`.
    struct WayAround {
        var leave: Int
        var back: Int
        var inside: Range<Int>
    }

    func wayAround(by place: Int, _ visit: Visit, _ person: Int, _ day: Int) -> WayAround? {
        guard case .mode(let mode) = visit.way, let venue = visit.place else { return nil }
        // Ways around are tried by the thousand: the row of homes is read in place.
        let home = Int(problem.people[person].homeOfDay[day])
        let there = problem.places.leg(way: problem.people[person].homes[home].there[place], mode)
        let back = problem.places.leg(way: problem.people[person].homes[home].back[place], mode)
        let onward = place == venue ? Leg(minutes: 0) : problem.places.leg(place, venue, mode)
        let returning = place == venue ? Leg(minutes: 0) : problem.places.leg(venue, place, mode)
        guard there.exists, back.exists, onward.exists, returning.exists else { return nil }
        let dropped = visit.start - visit.early - Int(onward.minutes)
        let collected = visit.end + Int(returning.minutes)
        let leave = dropped - Int(there.minutes)
        guard there.departs(at: leave), onward.departs(at: dropped), returning.departs(at: visit.end),
            back.departs(at: collected)
        else { return nil }
        return WayAround(leave: leave, back: collected + Int(back.minutes), inside: dropped..<collected)
    }

    /// An offer at a place that takes somebody for a time and has a place left besides those of `mine`, the number that
    /// the same trip has taken of each offer.
    func offer(
        among offers: [Int], at place: Int, _ day: Int, _ minutes: Range<Int>, besides mine: (Int) -> Int
    ) -> Int? {
        offers.first { number in
            let offer = problem.careOffers[number]
            guard offer.place == place, offer.days.contains(day), offer.start <= minutes.lowerBound,
                offer.end >= minutes.upperBound
            else { return false }
            return mostAtOnce(careUse[entry(number, day)], during: minutes) + mine(number) < offer.places
        }
    }

    /// Most uses at the same moment of a time.
    ///
    /// Not all that overlap it: two after each other take one place. Otherwise it would depend on the order in which people
    /// came whether all of them could, and what was published could not be put in again in every order.
    private func mostAtOnce(_ uses: [Range<Int>], during minutes: Range<Int>) -> Int {
        var most = 0
        for first in uses where first.overlaps(minutes) {
            // The most are there when one of them begins.
            let moment = max(first.lowerBound, minutes.lowerBound)
            most = max(most, uses.count { $0.contains(moment) })
        }
        return most
    }
}
