@testable import Timetabling

extension AttendanceOracle {
    /// Ways there, between and back, and that nobody is in two places.
    mutating func checkTrips(_ person: Int, _ day: Int, _ visits: [Visit]) {
        for (former, later) in zip(visits, visits.dropFirst()) {
            expect(former.end <= later.start, "person (\(person)) is at two meetings on day (\(day))")
            guard former.place != nil, later.place != nil else {
                expect(former.back <= later.leave, "person (\(person)) is in two places on day (\(day))")
                continue
            }
            if (former.leave, former.back) == (later.leave, later.back) {
                let buffer = former.place == later.place ? 0 : problem.bufferMinutes
                expect(
                    former.end + former.minutesAfter + buffer <= later.start - later.early,
                    "person (\(person)) comes late on day (\(day))")
            } else {
                expect(
                    former.back + problem.bufferMinutes <= later.leave,
                    "person (\(person)) leaves before being back on day (\(day))")
            }
        }
        for visit in visits where visit.place != nil { checkWay(person, day, visit, visits) }
    }

    private mutating func checkWay(_ person: Int, _ day: Int, _ visit: Visit, _ visits: [Visit]) {
        guard let place = visit.place else { return }
        let someone = problem.people[person]
        let home = someone.homes[Int(someone.homeOfDay[day])]
        let trip = visits.filter { ($0.leave, $0.back) == (visit.leave, visit.back) && $0.place != nil }
        switch visit.way {
        case .none: expect(false, "person (\(person)) is at place (\(place)) without a way")
        case .ride(let number):
            let ride = problem.rides[number]
            expect(
                ride.area == home.area && ride.place == place && ride.days.contains(day)
                    && ride.arrive <= visit.start - visit.early && ride.returning >= visit.end
                    && (visit.leave, visit.back) == (ride.depart, ride.home),
                "person (\(person)) has a ride on day (\(day)) that does not fit")
        case .mode(let mode):
            let there = problem.places.leg(way: home.there[place], mode)
            let back = problem.places.leg(way: home.back[place], mode)
            let isFirst = trip.first?.meeting == visit.meeting
            let isLast = trip.last?.meeting == visit.meeting
            let isUnlocked = unlocked(mode, person, day)
            expect(
                someone.modeDays[mode].contains(day) || isUnlocked,
                "person (\(person)) has no mode (\(mode)) on day (\(day))")
            expect(
                someone.modeDays[mode].contains(day) || visit.isTentative,
                "person (\(person)) may not have mode (\(mode)) on day (\(day))")
            expect(there.exists && back.exists, "place (\(place)) is out of reach")
            // By way of a place of care the way is longer, never shorter.
            expect(
                !isFirst
                    || visit.leave == visit.start - visit.early - visit.minutesBefore
                        && visit.minutesBefore >= Int(there.minutes),
                "person (\(person)) leaves home too late on day (\(day))")
            expect(
                !isLast
                    || visit.back == visit.end + visit.minutesAfter
                        && visit.minutesAfter >= Int(back.minutes),
                "person (\(person)) is back too early on day (\(day))")
        }
    }

    /// Whether a mode came with a series that ended before a day and of which the least share is attended.
    private func unlocked(_ mode: Int, _ person: Int, _ day: Int) -> Bool {
        state.enrolled[person].contains { number in
            let series = state.series[number]
            let offer = problem.activities[series.activity]
            let days = series.meetings.map { state.meetings[$0].day }
            guard offer.unlocks.contains(mode), let last = days.max(), last < day else { return false }
            let attended = state.visits[person].count { series.meetings.contains($0.meeting) }
            return Double(attended) >= offer.leastShare * Double(series.meetings.count) - 1e-9
        }
    }

    /// Every dependant of somebody away is covered from leaving to being back.
    mutating func checkCover(_ person: Int, _ day: Int, _ visits: [Visit]) {
        for dependant in problem.people[person].dependants {
            for visit in visits where visit.place != nil {
                let trip = visits.filter { ($0.leave, $0.back) == (visit.leave, visit.back) }
                guard trip.first?.meeting == visit.meeting else { continue }
                let numbers = Set(trip.map(\.meeting))
                let covers = state.covers[person].filter { $0.dependant == dependant && numbers.contains($0.meeting) }
                guard let first = trip.first, let last = trip.last else { continue }
                let meetings = first.start - first.early..<last.end
                checkCovers(covers, dependant, person, day, meetings, alone: first.leave..<first.back)
            }
        }
    }

    mutating func checkCovers(
        _ covers: [CoverUse], _ dependant: Int, _ person: Int, _ day: Int, _ meetings: Range<Int>,
        alone away: Range<Int>
    ) {
        // On the way to a place of care and back the dependant is with the person.
        let isAtOffer = covers.contains { if case .offer = $0.by { true } else { false } }
        let alone = isAtOffer ? meetings : away
        // By the minute: a day mask knows steps of five, and ways take seven.
        var coveredUntil = alone.lowerBound
        for cover in covers.sorted(by: { $0.from < $1.from }) {
            if cover.from <= coveredUntil { coveredUntil = max(coveredUntil, cover.until) }
            checkCover(cover, dependant, person, day)
        }
        expect(
            coveredUntil >= alone.upperBound,
            "dependant (\(dependant)) of person (\(person)) is alone on day (\(day)) within (\(alone))")
    }

    private mutating func checkCover(_ cover: CoverUse, _ dependant: Int, _ person: Int, _ day: Int) {
        let someone = problem.dependants[dependant]
        let minutes = cover.from..<cover.until
        switch cover.by {
        case .given:
            expect(
                problem.masks[Int(someone.covered[day])].covers(minutes: minutes),
                "dependant (\(dependant)) is not looked after on day (\(day)) in (\(minutes))")
        case .onSite: break
        case .offer(let number):
            let offer = problem.careOffers[number]
            expect(
                someone.offers.contains(number) && offer.days.contains(day) && offer.start <= cover.from
                    && offer.end >= cover.until, "offer (\(number)) does not take dependant (\(dependant))")
        case .guardian(let guardian):
            let other = problem.people[guardian]
            let isAway = state.visits[guardian].contains {
                $0.day == day && ($0.leave..<$0.back).overlaps(minutes)
            }
            let helps = state.helps[guardian].contains { $0.day == day && $0.away.overlaps(minutes) }
            expect(
                guardian != person && someone.guardians.contains(guardian) && !isAway && !helps
                    && !problem.masks[Int(other.notGuarding[day])].intersects(minutes: minutes),
                "guardian (\(guardian)) is not free on day (\(day)) in (\(minutes))")
        }
    }
}
