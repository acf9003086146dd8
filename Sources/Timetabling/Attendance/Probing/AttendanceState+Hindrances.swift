// All the rules that keep a person from a meeting, way by way. The search only asks for the first.

extension AttendanceState {
    /// The ways in which a person could attend a meeting, each with every rule that shuts it.
    ///
    /// A way without hindrances is open: then, and only then, ``insert(_:for:)`` lets the person in. The definition of
    /// each rule is that of `insert`; a test compares the two over whole samples.
    ///
    /// - Parameters:
    ///   - person: Number of the person.
    ///   - meeting: The meeting.
    ///   - layers: The person's forbidden time, taken apart by reason.
    /// - Returns: At least one way.
    public mutating func hindrances(
        of person: Int, to meeting: ProbedMeeting, layers: [TakenTime]
    ) -> [[Hindrance]] {
        let common = commonHindrances(person, meeting)
        var trips = meeting.place == nil ? [stay(person, meeting, layers)] : trips(person, meeting, layers)
        if !visitRange(person, meeting.day).isEmpty { trips = besidesOthers(person, meeting, trips) }
        return trips.map { common + $0.hindrances }
    }

    /// A trip with what shuts it.
    private struct Trip {
        var leave: Int
        var back: Int
        var hindrances: [Hindrance]
    }

    /// Rules that hold whichever way the person goes.
    private func commonHindrances(_ person: Int, _ meeting: ProbedMeeting) -> [Hindrance] {
        var result: [Hindrance] = []
        let range = visitRange(person, meeting.day)
        let someone = problem.people[person]
        if !someone.days.contains(meeting.day) { result.append(.notThere) }
        if let number = meeting.number, meetings[number].attending >= meetings[number].capacity { result.append(.full) }
        let helped = helpCount(person, meeting.day)
        if let most = someone.meetingsPerDay, range.count + helped >= most { result.append(.dayCeiling) }
        if !range.isEmpty || helped > 0 {
            let isAlone =
                problem.activities[meeting.activity].isAlone
                || range.contains { problem.activities[meetings[visits[person][$0].meeting].activity].isAlone }
            if isAlone { result.append(.alone) }
        }
        let week = problem.horizon.week(of: meeting.day)
        let minutes = Int(weekMinutes[person * weekCount + week]) + meeting.end - meeting.start
        if let most = someone.minutesPerWeek, minutes > most { result.append(.weekCeiling) }
        if range.isEmpty, helped == 0, takesFreeWeekday(person, meeting.day) { result.append(.freeWeekday) }
        if breaksRamp(person, meeting.day, minutes) { result.append(.ramp) }
        if let number = meeting.number, breaksRelation(person, number) { result.append(.relation) }
        let occasion = Occasion(
            activity: meeting.activity, day: meeting.day, start: meeting.start, end: meeting.end)
        if breaksOrder(person, occasion) { result.append(.order) }
        return result
    }

    /// At home or online: no way and no cover.
    private func stay(_ person: Int, _ meeting: ProbedMeeting, _ layers: [TakenTime]) -> Trip {
        Trip(
            leave: meeting.start, back: meeting.end,
            hindrances: away(meeting.minutes, person, meeting.day, layers))
    }

    /// What forbids being away at a time, apart from dependants.
    private func away(_ minutes: Range<Int>, _ person: Int, _ day: Int, _ layers: [TakenTime]) -> [Hindrance] {
        var result: [Hindrance] = []
        if minutes.lowerBound < 0 || minutes.upperBound > 1440 { result.append(.beyondTheDay) }
        for (number, layer) in layers.enumerated() where layer.days[day].intersects(minutes: minutes) {
            result.append(.engaged(number))
        }
        if isGuarding(person, day, minutes) { result.append(.guarding) }
        if let other = helping(person, day, minutes) { result.append(.ownMeeting(meetings[other].activity)) }
        for relation in problem.people[person].relations where relation.kind == .notAtTheSameTime {
            let meets = visitRange(relation.other, day).contains {
                minutes.overlaps(visits[relation.other][$0].leave..<visits[relation.other][$0].back)
            }
            if meets || isHelping(relation.other, day, minutes) { result.append(.relation) }
        }
        return result
    }

    private func trips(_ person: Int, _ meeting: ProbedMeeting, _ layers: [TakenTime]) -> [Trip] {
        guard let place = meeting.place else { return [] }
        var result: [Trip] = []
        let home = problem.people[person].homes[Int(problem.people[person].homeOfDay[meeting.day])]
        let early = problem.activities[meeting.activity].early
        for mode in 0..<problem.places.modeCount where modeDays[person][mode].contains(meeting.day) {
            let there = problem.places.leg(way: home.there[place], mode)
            let back = problem.places.leg(way: home.back[place], mode)
            guard there.exists, back.exists else { continue }
            let leave = meeting.start - early - Int(there.minutes)
            var trip = Trip(leave: leave, back: meeting.end + Int(back.minutes), hindrances: [])
            if !there.departs(at: leave) || !back.departs(at: meeting.end) { trip.hindrances.append(.departure) }
            let isLeaving = trip.hindrances.isEmpty
            trip = closed(trip, person, meeting, layers)
            result.append(trip)
            // By a place of care one is away longer: that only helps a dependant who would be alone.
            if isLeaving, trip.hindrances.contains(where: \.isUncovered) {
                result += tripsByCare(person, meeting, mode, layers)
            }
        }
        result += rides(person, meeting, home.area, layers)
        guard result.isEmpty else { return result }
        // Were any mode to go there, this is the time it would take at least.
        let beam = Trip(leave: meeting.start - early, back: meeting.end, hindrances: [.unreachable])
        return [closed(beam, person, meeting, layers)]
    }

    /// A trip with what forbids being away, and who would be alone.
    private func closed(_ trip: Trip, _ person: Int, _ meeting: ProbedMeeting, _ layers: [TakenTime]) -> Trip {
        var trip = trip
        let minutes = trip.leave..<max(trip.leave, trip.back)
        trip.hindrances += away(minutes, person, meeting.day, layers)
        var onSite = 0
        for dependant in problem.people[person].dependants
        where pieces(dependant, person, meeting.day, minutes) == nil {
            let used = (meeting.number.map { meetings[$0].onSite } ?? 0) + onSite
            if used < problem.activities[meeting.activity].onSitePlaces {
                onSite += 1
            } else {
                trip.hindrances.append(.uncovered(dependant))
            }
        }
        return trip
    }

    private func rides(
        _ person: Int, _ meeting: ProbedMeeting, _ area: Int, _ layers: [TakenTime]
    ) -> [Trip] {
        let early = problem.activities[meeting.activity].early
        return (ridesOfArea[area] ?? []).compactMap { number in
            let ride = problem.rides[number]
            guard ride.place == meeting.place, ride.days.contains(meeting.day), ride.arrive <= meeting.start - early,
                ride.returning >= meeting.end
            else { return nil }
            let isFull = Int(rideUse[entry(number, meeting.day)]) >= ride.seats
            let trip = Trip(leave: ride.depart, back: ride.home, hindrances: isFull ? [.rideFull(number)] : [])
            return closed(trip, person, meeting, layers)
        }
    }

    /// With what else the person does that day, as the search would join it; what is in the way is named.
    private mutating func besidesOthers(_ person: Int, _ meeting: ProbedMeeting, _ trips: [Trip]) -> [Trip] {
        let range = visitRange(person, meeting.day)
        let others = Array(visits[person][range])
        if others.contains(where: { $0.meeting == meeting.number }) {
            return trips.map { Trip(leave: $0.leave, back: $0.back, hindrances: [.ownMeeting(meeting.activity)]) }
        }
        let mark = log.count
        let number =
            meeting.number
            ?? addMeeting(
                MeetingState(
                    series: nil, person: person, activity: meeting.activity, tag: nil, day: meeting.day,
                    start: meeting.start, end: meeting.end, room: nil, place: meeting.place, staff: [], capacity: 1))
        var wanted = others.map(\.meeting)
        let position = wanted.firstIndex { meetings[$0].start > meeting.start } ?? wanted.count
        wanted.insert(number, at: position)
        replaceDay(person, meeting.day, visits: [], covers: [])
        let outcome = planDay(person, meeting.day, wanted)
        rollBack(to: mark)
        if case .possible = outcome { return [Trip(leave: meeting.start, back: meeting.end, hindrances: [])] }
        return trips.map { trip in
            var trip = trip
            let near = others.filter {
                ($0.leave - problem.bufferMinutes..<$0.back + problem.bufferMinutes).overlaps(
                    trip.leave..<max(trip.leave + 1, trip.back))
            }
            // The search could not join it to the day, though alone it can be: then all of the day is in the way.
            for visit in near.isEmpty && trip.hindrances.isEmpty ? others : near {
                let hindrance = Hindrance.ownMeeting(meetings[visit.meeting].activity)
                if !trip.hindrances.contains(hindrance) { trip.hindrances.append(hindrance) }
            }
            return trip
        }
    }
}

extension AttendanceState {
    /// Trips by a place of care that is open during the meeting, which are longer than the way itself.
    private func tripsByCare(
        _ person: Int, _ meeting: ProbedMeeting, _ mode: Int, _ layers: [TakenTime]
    ) -> [Trip] {
        let first = meeting.start - problem.activities[meeting.activity].early
        var places: [Int] = []
        for dependant in problem.people[person].dependants {
            for position in care.places(for: dependant, on: meeting.day)
            where care.holds(position, first..<meeting.end) {
                let place = Int(care.openPlaces[position].place)
                if !places.contains(place) { places.append(place) }
            }
        }
        return places.compactMap { trip(by: $0, person, meeting, mode, layers) }
    }

    private func trip(
        by place: Int, _ person: Int, _ meeting: ProbedMeeting, _ mode: Int, _ layers: [TakenTime]
    ) -> Trip? {
        guard let venue = meeting.place else { return nil }
        let home = problem.people[person].homes[Int(problem.people[person].homeOfDay[meeting.day])]
        let there = problem.places.leg(way: home.there[place], mode)
        let back = problem.places.leg(way: home.back[place], mode)
        let onward = place == venue ? Leg(minutes: 0) : problem.places.leg(place, venue, mode)
        let returning = place == venue ? Leg(minutes: 0) : problem.places.leg(venue, place, mode)
        guard there.exists, back.exists, onward.exists, returning.exists else { return nil }
        let dropped = meeting.start - problem.activities[meeting.activity].early - Int(onward.minutes)
        let collected = meeting.end + Int(returning.minutes)
        let leave = dropped - Int(there.minutes)
        guard there.departs(at: leave), onward.departs(at: dropped), returning.departs(at: meeting.end),
            back.departs(at: collected), dropped < collected
        else { return nil }
        var trip = Trip(leave: leave, back: collected + Int(back.minutes), hindrances: [])
        let minutes = trip.leave..<max(trip.leave, trip.back)
        trip.hindrances = away(minutes, person, meeting.day, layers)
        var used: [Int: Int] = [:]
        for dependant in problem.people[person].dependants
        where pieces(dependant, person, meeting.day, minutes) == nil {
            let inside = dropped..<collected
            if let offer = offer(
                among: problem.dependants[dependant].offers, at: place, meeting.day, inside,
                besides: { used[$0] ?? 0 })
            {
                used[offer, default: 0] += 1
            } else {
                trip.hindrances.append(.uncovered(dependant))
            }
        }
        return trip
    }
}
