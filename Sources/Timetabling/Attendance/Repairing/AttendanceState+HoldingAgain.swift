// Meetings whose room, staff or pool went: others at the same time, another date, or none.

extension AttendanceState {
    /// Looks again at every meeting that uses something that differs, or at which somebody no longer helps.
    mutating func holdAgain(
        _ changes: ProblemChanges, _ unhelped: Set<Int>, _ taken: inout TakenOut, _ outcome: inout AdoptionOutcome
    ) {
        guard
            !changes.rooms.isEmpty || !changes.staff.isEmpty || !changes.pools.isEmpty || !changes.activities.isEmpty
                || !unhelped.isEmpty
        else { return }
        // Those whose visits were taken out come back if they can.
        let coming = Dictionary(taken.visits.map { ($0.visit.meeting, 1) }, uniquingKeysWith: +)
        for number in meetings.indices
        where meetings[number].isAlive && (unhelped.contains(number) || isDoubtful(meetings[number], changes)) {
            let attending = attendants(of: number)
            guard !holdAgain(number, for: attending.count + (coming[number] ?? 0)) else { continue }
            for person in attending {
                // What is left of their day is planned again with the rest.
                var day = DaySet()
                day.insert(meetings[number].day)
                takeOut(person, day, &taken)
            }
            outcome.people.formUnion(attending)
            end(meeting: number)
        }
    }

    private func isDoubtful(_ meeting: MeetingState, _ changes: ProblemChanges) -> Bool {
        guard meeting.day >= problem.firstPlannable else { return false }
        // A pinned group keeps what it has; that it cannot be is reported.
        if let number = meeting.series, series[number].isPinned { return false }
        return meeting.room.map(changes.rooms.contains) ?? false
            || meeting.staff.contains { changes.staff.contains($0.staff) }
            || changes.activities.contains(meeting.activity)
            || !changes.pools.isEmpty && !problem.activities[meeting.activity].lends.isEmpty
    }

    /// Those who attend a meeting.
    func attendants(of number: Int) -> [Int] {
        let candidates =
            meetings[number].series.map { series[$0].members } ?? [meetings[number].person].compactMap(\.self)
        return candidates.filter { person in
            visits[person][visitRange(person, meetings[number].day)].contains { $0.meeting == number }
        }
    }

    /// Finds room and staff for a meeting at its own time, those it has first.
    ///
    /// - Returns: Whether it can be held; otherwise it is as it was.
    private mutating func holdAgain(_ number: Int, for coming: Int) -> Bool {
        let meeting = meetings[number]
        endHelp(at: number)
        vacate(number)
        defer {
            occupy(number)
            noteHelp(at: number, by: meetings[number].staff)
        }
        let minutes = meeting.start..<meeting.end
        let offer = problem.activities[meeting.activity]
        guard offer.days.contains(meeting.day) else { return false }
        if let light = offer.daylight?[meeting.day], light.clamped(to: minutes) != minutes { return false }
        var room = meeting.room
        if case .rooms(let rooms) = offer.venue {
            let others = rooms.filter {
                problem.rooms[$0].place == meeting.place && problem.rooms[$0].capacity >= max(1, coming)
            }
            let usual = room.map { rooms.contains($0) ? [$0] : [] } ?? []
            room = (usual + others).first { isFree(room: $0, meeting.day, minutes) }
            guard let room else { return false }
            meetings[number].capacity = min(meeting.capacity, problem.rooms[room].capacity)
        } else if case .places(let places) = offer.venue, let place = meeting.place, !places.contains(place) {
            return false
        }
        let staff =
            team(for: number, minutes, seats: meetings[number].capacity)
            ?? team(for: number, minutes, seats: max(1, coming))
        guard let staff, lends(number, minutes, for: coming) else {
            meetings[number].capacity = meeting.capacity
            return false
        }
        meetings[number].room = room
        meetings[number].staff = staff
        return true
    }

    private mutating func team(for number: Int, _ minutes: Range<Int>, seats: Int) -> [MeetingState.Assigned]? {
        let meeting = meetings[number]
        let candidates = problem.activities[meeting.activity].needs.map {
            Set(self.candidates($0, for: meeting.person))
        }
        // Somebody who lost the role is not preferred any more.
        let able = meeting.staff.filter {
            !candidates.indices.contains($0.need) || candidates[$0.need].contains($0.staff)
        }
        guard
            let staff = assign(
                meeting.activity, meeting.day, minutes, place: meeting.place,
                person: meeting.person, attending: min(seats, 1000), preferred: able),
            // Nobody helps where somebody attends from whom they must be apart.
            !staff.contains(where: { assigned in
                problem.staff[assigned.staff].person.map { breaksRelation($0, number) } ?? false
            })
        else { return nil }
        meetings[number].capacity = min(meetings[number].capacity, seats)
        return staff
    }

    /// Whether what is lent suffices for those who attend, and no more come than it suffices for.
    private mutating func lends(_ number: Int, _ minutes: Range<Int>, for coming: Int) -> Bool {
        let meeting = meetings[number]
        for (pools, each) in problem.activities[meeting.activity].lends {
            guard let pool = pools.first(where: { problem.pools[$0].place == meeting.place }) else { return false }
            let taken = poolUse[entry(pool, meeting.day)].filter { $0.minutes.overlaps(minutes) }
                .reduce(0) { $0 + $1.amount }
            let seats = (problem.pools[pool].amount - taken) / max(1, each)
            if seats < max(1, coming) { return false }
            meetings[number].capacity = min(meetings[number].capacity, seats)
        }
        return true
    }

    /// Ends a meeting that is not held any more; a series of a fixed number of meetings has lost one.
    mutating func end(meeting number: Int) {
        if let own = meetings[number].series, problem.activities[series[own].activity].total != nil {
            series[own].lost.append(meetings[number].tag ?? -1)
        }
        endMeeting(number)
    }

    /// Ends series after a day.
    mutating func end(_ endings: [Int: Int], _ outcome: inout AdoptionOutcome) {
        guard !endings.isEmpty else { return }
        for number in series.indices where series[number].isOpen {
            guard let last = series[number].tag.flatMap({ endings[$0] }) else { continue }
            for meeting in series[number].meetings where meetings[meeting].isAlive && meetings[meeting].day > last {
                let attending = attendants(of: meeting)
                for person in attending { remove(meeting, from: person) }
                outcome.people.formUnion(attending)
                endMeeting(meeting)
            }
            series[number].span = min(series[number].span.lowerBound, last)...max(series[number].span.lowerBound, last)
            guard !series[number].meetings.contains(where: { meetings[$0].isAlive }) else { continue }
            for person in series[number].members { leave(person, number) }
            series[number].isOpen = false
        }
    }

    /// Takes somebody out of a series they declined or left.
    mutating func leave(_ person: Int, tag: Int, _ outcome: inout AdoptionOutcome) {
        guard let number = series.firstIndex(where: { $0.tag == tag }), enrolled[person].contains(number) else {
            return
        }
        leave(person, number)
        outcome.people.insert(person)
        outcome.freed.insert(number)
    }
}
