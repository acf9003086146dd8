@testable import Timetabling

extension AttendanceOracle {
    /// Rooms, staff, seats, places of care and things that are lent.
    mutating func checkSupply() {
        let alive = state.meetings.indices.filter { state.meetings[$0].isAlive }
        for number in alive { checkMeeting(number) }
        for number in alive {
            for other in alive where other > number && state.meetings[number].day == state.meetings[other].day {
                checkPair(number, other)
            }
        }
        checkStaffHours(alive)
        checkCarePlaces()
        checkSeats()
        checkPools(alive)
    }

    private mutating func checkMeeting(_ number: Int) {
        let meeting = state.meetings[number]
        let offer = problem.activities[meeting.activity]
        let attending = state.visits.joined().count { $0.meeting == number }
        expect(attending <= min(meeting.capacity, offer.groupMaximum), "meeting (\(number)) has (\(attending)) people")
        expect(offer.days.contains(meeting.day), "meeting (\(number)) is on day (\(meeting.day))")
        let minutes = meeting.start..<meeting.end
        if let light = offer.daylight {
            expect(light[meeting.day].clamped(to: minutes) == minutes, "meeting (\(number)) is in the dark")
        }
        if let room = meeting.room {
            let resource = problem.rooms[room]
            expect(attending <= resource.capacity, "room (\(room)) is too small for meeting (\(number))")
            expect(resource.place == meeting.place, "room (\(room)) is not at the place of meeting (\(number))")
            expect(
                !problem.masks[Int(resource.closed[meeting.day])].intersects(minutes: minutes),
                "room (\(room)) is closed for meeting (\(number))")
        }
        let onSite = state.covers.joined().count { $0.meeting == number && $0.by == .onSite }
        expect(onSite <= offer.onSitePlaces, "meeting (\(number)) looks after (\(onSite)) dependants")
        for (index, need) in offer.needs.enumerated() {
            let filled = meeting.staff.filter { $0.need == index }
            expect(filled.count >= need.count(attending: attending), "meeting (\(number)) lacks staff (\(index))")
            let able = candidates(need, meeting)
            expect(filled.allSatisfy { able.contains($0.staff) }, "meeting (\(number)) has staff of another role")
        }
        expect(Set(meeting.staff.map(\.staff)).count == meeting.staff.count, "meeting (\(number)) has somebody twice")
        for assigned in meeting.staff {
            let forbidden = problem.masks[Int(problem.staff[assigned.staff].forbidden[meeting.day])]
            expect(
                !forbidden.intersects(minutes: minutes), "staff (\(assigned.staff)) cannot be at meeting (\(number))")
        }
    }

    private func candidates(_ need: RoleNeed, _ meeting: MeetingState) -> [Int] {
        switch need.candidates {
        case .anyOf(let staff): staff
        case .ownOfPerson: [meeting.person.flatMap { problem.people[$0].ownStaff }].compactMap(\.self)
        case .byLanguage(let lists): meeting.person.map { lists[problem.people[$0].language] } ?? []
        }
    }

    /// Neither a room nor a member of staff is at two meetings; staff have time for the way between two.
    private mutating func checkPair(_ one: Int, _ two: Int) {
        let first = state.meetings[one].start <= state.meetings[two].start ? one : two
        let former = state.meetings[first]
        let later = state.meetings[first == one ? two : one]
        let overlap = former.end > later.start
        if let room = former.room { expect(room != later.room || !overlap, "room (\(room)) is used twice") }
        for assigned in former.staff where later.staff.contains(where: { $0.staff == assigned.staff }) {
            let way = minutes(from: former, to: later, by: problem.staff[assigned.staff].modes)
            expect(former.end + way <= later.start, "staff (\(assigned.staff)) is in two places on day (\(former.day))")
        }
    }

    private func minutes(from former: MeetingState, to later: MeetingState, by modes: [Int]) -> Int {
        func quickest(_ leg: (Int) -> Leg) -> Int {
            modes.map(leg).filter(\.exists).map { Int($0.minutes) }.min() ?? 1440
        }
        func home(_ meeting: MeetingState) -> HomeLegs? {
            guard problem.activities[meeting.activity].venue == .home else { return nil }
            return meeting.person.map { problem.people[$0].homes[Int(problem.people[$0].homeOfDay[meeting.day])] }
        }
        if let from = former.place, let to = later.place {
            return from == to ? 0 : problem.bufferMinutes + quickest { problem.places.leg(from, to, $0) }
        }
        if let from = home(former), let to = later.place {
            return problem.bufferMinutes + quickest { problem.places.leg(way: from.there[to], $0) }
        }
        if let from = former.place, let to = home(later) {
            return problem.bufferMinutes + quickest { problem.places.leg(way: to.back[from], $0) }
        }
        // Between two homes no way is known.
        return 0
    }

    private mutating func checkStaffHours(_ alive: [Int]) {
        for (number, staff) in problem.staff.enumerated() {
            var byDay: [Int: Int] = [:]
            var byWeek: [Int: Int] = [:]
            for index in alive {
                let meeting = state.meetings[index]
                guard meeting.staff.contains(where: { $0.staff == number }) else { continue }
                byDay[meeting.day, default: 0] += meeting.end - meeting.start
                byWeek[problem.horizon.week(of: meeting.day), default: 0] += meeting.end - meeting.start
            }
            let day = byDay.values.max() ?? 0
            let week = byWeek.values.max() ?? 0
            expect(day <= staff.minutesPerDay ?? day, "staff (\(number)) has (\(day)) minutes on a day")
            expect(week <= staff.minutesPerWeek ?? week, "staff (\(number)) has (\(week)) minutes in a week")
        }
    }

    /// The places of an offer at every moment.
    private mutating func checkCarePlaces() {
        let covers = state.covers.joined()
        for (number, offer) in problem.careOffers.enumerated() {
            for cover in covers where cover.by == .offer(number) {
                let atOnce = covers.count {
                    $0.by == .offer(number) && $0.day == cover.day && ($0.from..<$0.until).contains(cover.from)
                }
                expect(atOnce <= offer.places, "offer (\(number)) has (\(atOnce)) dependants on day (\(cover.day))")
            }
        }
    }

    private mutating func checkSeats() {
        for (number, ride) in problem.rides.enumerated() {
            for day in 0..<problem.horizon.dayCount {
                let seats = state.visits.joined().count { $0.day == day && $0.way == .ride(number) }
                expect(seats <= ride.seats, "ride (\(number)) has (\(seats)) people on day (\(day))")
            }
        }
    }

    private mutating func checkPools(_ alive: [Int]) {
        for (number, pool) in problem.pools.enumerated() {
            for index in alive {
                let moment = state.meetings[index]
                var lent = 0
                for other in alive {
                    let meeting = state.meetings[other]
                    guard meeting.day == moment.day, meeting.start <= moment.start, moment.start < meeting.end,
                        meeting.place == pool.place
                    else { continue }
                    for (pools, each) in problem.activities[meeting.activity].lends where pools.contains(number) {
                        lent += each * meeting.attending
                    }
                }
                expect(lent <= pool.amount, "pool (\(number)) lends (\(lent)) on day (\(moment.day))")
            }
        }
    }
}
