// Taking the time of somebody else's appointment, and passing it on.

extension AttendanceState {
    /// Longest chain of people of whom each takes the time of the next.
    private static let longestChain = 4
    /// Times that are drawn until one suits.
    private static let draws = 12

    /// Gives a person an appointment they miss at a time when whoever leads it, or the room, is taken by appointments of
    /// others; those are planned elsewhere, and may take a time in turn.
    ///
    /// Who leads appointments has few hours, and those are handed out one by one: without such chains a town of six
    /// people and one client supporter ended short of somebody who could be served in three of ten.
    ///
    /// Source: augmenting paths of bipartite matching (Berge 1957), drawn at random and cut short.
    mutating func takeTime(for person: Int, random: inout RandomSource) {
        guard var number = missingAppointment(of: person, random: &random) else {
            return rebuild(person, random: &random)
        }
        for _ in 0..<Self.longestChain {
            let displaced = takeTime(of: number, random: &random)
            for other in displaced { serve(other, random: &random) }
            guard let next = displaced.first(where: { missingAppointment(of: $0) != nil }) else { return }
            number = missingAppointment(of: next) ?? number
        }
    }

    /// Plans one appointment of a demand at a random time that its person has; those whose appointments made room.
    private mutating func takeTime(of number: Int, random: inout RandomSource) -> [Int] {
        let person = Int(table.rows[number].person)
        for _ in 0..<Self.draws {
            guard let (activity, day, minutes) = drawTime(for: number, random: &random),
                quickOrder(person, activity, day, minutes) == nil,
                let inTheWay = occupants(activity, person, day, minutes, random: &random)
            else { continue }
            let displaced = inTheWay.compactMap { meetings[$0].person }
            for meeting in inTheWay { cancelAppointment(meeting) }
            _ = appoint(person, activity, day, startingAt: minutes.lowerBound...minutes.lowerBound)
            return displaced
        }
        return []
    }

    /// A random time at which an appointment of a demand could be as far as its person's own time goes; nil where the
    /// one drawn does not suit.
    func drawTime(for number: Int, random: inout RandomSource) -> (activity: Int, day: Int, minutes: Range<Int>)? {
        let person = Int(table.rows[number].person)
        let days = orderedDays(number)
        let activities = problem.demands[number].activities.filter {
            problem.activities[$0].form == .appointment && isPlannedFor($0, number) && !isPairedElsewhere(person, $0)
        }
        guard !days.isEmpty, !activities.isEmpty else { return nil }
        let activity = activities[random.below(activities.count)]
        let offer = problem.activities[activity]
        guard !offer.starts.isEmpty else { return nil }
        let day = days.lowerBound + random.below(days.count)
        let start = offer.starts[random.below(offer.starts.count)]
        let minutes = start..<start + offer.minutes
        guard day >= releasesFrom ?? 0, offer.days.contains(day), problem.people[person].days.contains(day),
            !problem.masks[Int(problem.people[person].forbidden[day])].intersects(minutes: minutes)
        else { return nil }
        return (activity, day, minutes)
    }

    /// Appointments of others that take those who could lead one at a time, or its rooms; nil where something else does.
    private func occupants(
        _ activity: Int, _ person: Int, _ day: Int, _ minutes: Range<Int>, random: inout RandomSource
    ) -> [Int]? {
        var result: [Int] = []
        for need in problem.activities[activity].needs {
            let staff = candidates(need, for: person)
            guard !staff.isEmpty else { return nil }
            let member = staff[random.below(staff.count)]
            for number in staffMeetings[entry(member, day)] { result.append(Int(number)) }
        }
        if case .rooms(let rooms) = problem.activities[activity].venue, !rooms.isEmpty,
            !rooms.contains(where: { isFree(room: $0, day, minutes) })
        {
            let room = rooms[random.below(rooms.count)]
            result += meetings.indices.filter { meetings[$0].day == day && meetings[$0].room == room }
        }
        result = result.filter { number in
            meetings[number].isAlive && minutes.overlaps(meetings[number].start..<meetings[number].end)
        }
        guard result.allSatisfy({ mayCancel(appointment: $0) && meetings[$0].person != person }) else { return nil }
        return Set(result).sorted()
    }

    /// A demand for appointments of which something is missing; nil: there is none.
    func missingAppointment(of person: Int) -> Int? {
        demandsOfPerson[person].first { isMissingAppointment($0) }
    }

    private func missingAppointment(of person: Int, random: inout RandomSource) -> Int? {
        let numbers = demandsOfPerson[person].filter { isMissingAppointment($0) }
        return numbers.isEmpty ? nil : numbers[random.below(numbers.count)]
    }

    private func isMissingAppointment(_ number: Int) -> Bool {
        // Those that recur are planned together, since none may be too near another.
        !table.rows[number].isSpaced && table.levels[number] < 2 && hasAppointments(number) && missing(number) > 0
            && isServed(number)
    }
}
