// Letting a person attend a meeting, or no longer: the rules of one person.

extension AttendanceState {
    /// Lets a person attend a meeting.
    ///
    /// - Returns: The obstacle when that cannot be; the timetable is then as it was.
    mutating func insert(_ number: Int, for person: Int) -> Obstacle? {
        let day = meetings[number].day
        let range = visitRange(person, day)
        if let obstacle = quickObstacle(number, person, range) { return obstacle }
        if range.isEmpty { return fillEmptyDay(person, day, number) }
        var wanted = visits[person][range].map(\.meeting)
        let position = wanted.firstIndex { meetings[$0].start > meetings[number].start } ?? wanted.count
        wanted.insert(number, at: position)
        return replan(person, day, wanted)
    }

    /// Lets a person attend several meetings of a day at once, none of which may be possible alone: one may only be
    /// reached from the other.
    ///
    /// - Returns: Whether that can be; the timetable is as it was when it cannot.
    mutating func insert(_ numbers: [Int], for person: Int, on day: Int) -> Bool {
        let range = visitRange(person, day)
        let minutes = numbers.reduce(0) { $0 + meetings[$1].end - meetings[$1].start }
        let week = problem.horizon.week(of: day)
        let most = problem.people[person].minutesPerWeek ?? .max
        let mostMeetings = problem.people[person].meetingsPerDay ?? .max
        let inWeek = Int(weekMinutes[person * weekCount + week]) + minutes
        guard range.count + helpCount(person, day) + numbers.count <= mostMeetings, inWeek <= most,
            !breaksRamp(person, day, inWeek),
            numbers.allSatisfy({ quickObstacle($0, person, range, isAlone: false) == nil })
        else { return false }
        let wanted = (visits[person][range].map(\.meeting) + numbers).sorted { meetings[$0].start < meetings[$1].start }
        return replan(person, day, wanted) == nil
    }

    /// Plans a day on which the person has nothing yet: by far the most frequent case.
    private mutating func fillEmptyDay(_ person: Int, _ day: Int, _ number: Int) -> Obstacle? {
        switch planDay(person, day, [number]) {
        case .possible(let visits, let covers):
            replaceDay(person, day, visits: visits, covers: covers)
            return nil
        case .impossible(let obstacle): return obstacle
        }
    }

    /// Plans a day anew with these meetings; the day stays as it was when that cannot be.
    private mutating func replan(_ person: Int, _ day: Int, _ wanted: [Int]) -> Obstacle? {
        let mark = log.count
        if !visitRange(person, day).isEmpty { replaceDay(person, day, visits: [], covers: []) }
        switch planDay(person, day, wanted) {
        case .possible(let visits, let covers):
            replaceDay(person, day, visits: visits, covers: covers)
            return nil
        case .impossible(let obstacle):
            rollBack(to: mark)
            return obstacle
        }
    }

    /// Takes a person out of a meeting.
    ///
    /// What is left of the day is planned anew; meetings that were only possible on the way from this one go as well.
    mutating func remove(_ number: Int, from person: Int) {
        let day = meetings[number].day
        var rest = visits[person][visitRange(person, day)].map(\.meeting)
        guard let position = rest.firstIndex(of: number) else { return }
        rest.remove(at: position)
        while replan(person, day, rest) != nil, !rest.isEmpty { rest.removeLast() }
        if rest.isEmpty { replaceDay(person, day, visits: [], covers: []) }
    }

    /// The first rule that forbids a person a meeting, apart from how to get there; alone, or with others of its day.
    private mutating func quickObstacle(
        _ number: Int, _ person: Int, _ range: Range<Int>, isAlone: Bool = true
    ) -> Obstacle? {
        let day = meetings[number].day
        guard problem.people[person].days.contains(day) else { return .day }
        guard meetings[number].attending < meetings[number].capacity else { return .full }
        // With nothing else that day, what could not be attended cannot be.
        if isAlone, !givesReasons, range.isEmpty, !couldAttend(person, meeting: number) { return .unreachable }
        for index in range where visits[person][index].meeting == number { return .overlap }
        let helped = helpCount(person, day)
        if let most = problem.people[person].meetingsPerDay, range.count + helped >= most { return .dayCeiling }
        if !range.isEmpty || helped > 0, problem.activities[meetings[number].activity].isAlone { return .alone }
        for index in range where problem.activities[meetings[visits[person][index].meeting].activity].isAlone {
            return .alone
        }
        let week = problem.horizon.week(of: day)
        let minutes = Int(weekMinutes[person * weekCount + week]) + meetings[number].end - meetings[number].start
        if let most = problem.people[person].minutesPerWeek, minutes > most { return .weekCeiling }
        if range.isEmpty, helped == 0, takesFreeWeekday(person, day) { return .freeWeekday }
        if breaksRamp(person, day, minutes) { return .ramp }
        if breaksRelation(person, number) { return .relation }
        if breaksOrder(person, number) { return .order }
        return nil
    }

    /// Whether a day on which the person has nothing yet is a weekday that must stay free.
    func takesFreeWeekday(_ person: Int, _ day: Int) -> Bool {
        let free = problem.people[person].freeWeekdays
        guard free > 0, problem.horizon.weekday(of: day) < 5 else { return false }
        let monday = day - problem.horizon.weekday(of: day)
        let used = (monday..<monday + 5).count { !visitRange(person, $0).isEmpty || helpCount(person, $0) > 0 }
        return used + 1 > 5 - free
    }

    /// Whether somebody the person must be apart from is at a meeting.
    func breaksRelation(_ person: Int, _ number: Int) -> Bool {
        guard !problem.people[person].relations.isEmpty else { return false }
        for relation in problem.people[person].relations where relation.kind == .apart {
            if helps[relation.other].contains(where: { $0.meeting == number }) { return true }
            for index in visitRange(relation.other, meetings[number].day)
            where visits[relation.other][index].meeting == number { return true }
        }
        return false
    }
}
