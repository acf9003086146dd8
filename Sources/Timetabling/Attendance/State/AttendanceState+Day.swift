// One day of one person: which trips they make, by which mode, and who looks after whom meanwhile.

extension AttendanceState {
    /// What a person does on a day, or why it cannot be.
    enum DayOutcome {
        case possible(visits: [Visit], covers: [CoverUse])
        case impossible(Obstacle)
    }

    /// Plans a day of a person with these meetings, sorted by start; what the day uses now must have been released.
    func planDay(_ person: Int, _ day: Int, _ meetingNumbers: [Int]) -> DayOutcome {
        if meetingNumbers.count == 1, let only = meetings[meetingNumbers[0]].place,
            problem.people[person].dependants.isEmpty
        {
            return planSingle(person, day, meetingNumbers[0], at: only)
        }
        var plain = meetingNumbers.map { visit(to: $0) }
        for index in plain.indices.dropFirst() where plain[index].start < plain[index - 1].end {
            return .impossible(.overlap)
        }
        let away = plain.indices.filter { plain[$0].place != nil }
        for visit in plain where visit.place == nil {
            if let obstacle = obstacle(away: visit.start..<visit.end, person, day) { return .impossible(obstacle) }
        }
        guard !away.isEmpty else { return .possible(visits: plain, covers: []) }
        var options = [[WayOption]]()
        for index in away {
            guard let place = plain[index].place else { continue }
            let ways = ways(person, day, place, plain[index])
            if ways.isEmpty { return .impossible(.unreachable) }
            options.append(ways)
        }
        var worst = Obstacle.unreachable
        for choice in choices(options) {
            for (position, index) in away.enumerated() { plain[index].way = options[position][choice[position]].way }
            switch trips(person, day, plain) {
            case .possible(let visits, let covers): return .possible(visits: visits, covers: covers)
            case .impossible(let obstacle): worst = obstacle
            }
        }
        return .impossible(worst)
    }

    private func visit(to number: Int) -> Visit {
        Visit(
            meeting: number, day: meetings[number].day, start: meetings[number].start, end: meetings[number].end,
            early: problem.activities[meetings[number].activity].early, place: meetings[number].place, way: .none,
            minutesBefore: 0, minutesAfter: 0, leave: meetings[number].start, back: meetings[number].end,
            isTentative: false)
    }

    /// One meeting and nobody to look after: the best mode without a list of ways; the general way does the same.
    private func planSingle(_ person: Int, _ day: Int, _ number: Int, at place: Int) -> DayOutcome {
        var best: Visit?
        var worst = Obstacle.unreachable
        let home = Int(problem.people[person].homeOfDay[day])
        let modeCount = problem.places.modeCount
        let wanted = publishedDays == nil ? nil : publishedWay(person, to: number)
        if case .ride = wanted { return planRide(person, day, number, at: place, worst) }
        for mode in 0..<modeCount where modeDays[person][mode].contains(day) {
            if let wanted, wanted != .mode(mode) { continue }
            let there = problem.places.leg(way: problem.people[person].homes[home].there[place], mode)
            let back = problem.places.leg(way: problem.people[person].homes[home].back[place], mode)
            guard there.exists, back.exists else { continue }
            var visit = visit(to: number)
            visit.leave = visit.start - visit.early - Int(there.minutes)
            guard there.departs(at: visit.leave), back.departs(at: visit.end) else {
                worst = .departure
                continue
            }
            visit.way = .mode(mode)
            visit.minutesBefore = Int(there.minutes)
            visit.minutesAfter = Int(back.minutes)
            visit.back = visit.end + visit.minutesAfter
            visit.isTentative = tentativeModeDays[person][mode].contains(day)
            if let best, !visit.isBetter(than: best) { continue }
            if let obstacle = obstacle(away: visit.leave..<visit.back, person, day) {
                worst = obstacle
            } else {
                best = visit
            }
        }
        if let best { return .possible(visits: [best], covers: []) }
        return problem.rides.isEmpty || wanted != nil
            ? .impossible(worst) : planRide(person, day, number, at: place, worst)
    }

    private func planRide(
        _ person: Int, _ day: Int, _ number: Int, at place: Int, _ otherwise: Obstacle
    ) -> DayOutcome {
        var visits = [visit(to: number)]
        var covers: [CoverUse] = []
        for option in ways(person, day, place, visits[0]) {
            guard case .ride = option.way else { continue }
            visits[0].way = option.way
            if plan(trip: 0...0, of: person, on: day, in: &visits, covers: &covers) == nil {
                return .possible(visits: visits, covers: covers)
            }
        }
        return .impossible(otherwise)
    }

    /// A way to a place that a person has on a day.
    struct WayOption {
        var way: Visit.Way
        var isTentative: Bool
        var minutes: Int
    }

    /// The ways a person has to a place on a day: certain ones first, then the quickest; rides last.
    private func ways(_ person: Int, _ day: Int, _ place: Int, _ visit: Visit) -> [WayOption] {
        let home = Int(problem.people[person].homeOfDay[day])
        let area = problem.people[person].homes[home].area
        let modeCount = problem.places.modeCount
        var options: [WayOption] = []
        for mode in 0..<modeCount where modeDays[person][mode].contains(day) {
            let there = problem.places.leg(way: problem.people[person].homes[home].there[place], mode)
            let back = problem.places.leg(way: problem.people[person].homes[home].back[place], mode)
            guard there.exists, back.exists else { continue }
            options.append(
                WayOption(
                    way: .mode(mode), isTentative: tentativeModeDays[person][mode].contains(day),
                    minutes: Int(there.minutes) + Int(back.minutes)))
        }
        options.sort { ($0.isTentative ? 1 : 0, $0.minutes) < ($1.isTentative ? 1 : 0, $1.minutes) }
        for number in ridesOfArea[area] ?? []
        where problem.rides[number].place == place && problem.rides[number].days.contains(day)
            && problem.rides[number].arrive <= visit.start - visit.early && problem.rides[number].returning >= visit.end
            && Int(rideUse[entry(number, day)]) < problem.rides[number].seats
        {
            options.append(WayOption(way: .ride(number), isTentative: false, minutes: 0))
        }
        if let way = publishedWay(person, to: visit.meeting) { options.removeAll { $0.way != way } }
        return options
    }

    /// Choices of an option for each visit: the same mode for all first, then every combination, up to 64.
    private func choices(_ options: [[WayOption]]) -> [[Int]] {
        guard options.count > 1 else { return options.first.map { $0.indices.map { [$0] } } ?? [] }
        var result: [[Int]] = []
        for first in options[0].indices {
            let way = options[0][first].way
            let same = options.compactMap { list in list.firstIndex { $0.way == way } }
            if same.count == options.count { result.append(same) }
        }
        var counter = Array(repeating: 0, count: options.count)
        while result.count < 64 {
            if !result.contains(counter) { result.append(counter) }
            var position = counter.count - 1
            while position >= 0, counter[position] == options[position].count - 1 {
                counter[position] = 0
                position -= 1
            }
            guard position >= 0 else { break }
            counter[position] += 1
        }
        return result
    }

    /// Joins visits whose ways are chosen into trips from home and back, and looks whether each can be.
    private func trips(_ person: Int, _ day: Int, _ plain: [Visit]) -> DayOutcome {
        var visits = plain
        var covers: [CoverUse] = []
        var first = visits.startIndex
        var freeFrom = Int.min
        while first < visits.endIndex {
            var last = first
            chain: while last + 1 < visits.endIndex {
                switch isChained(person, day, visits[last], visits[last + 1]) {
                case .yes: last += 1
                case .unclear: return .impossible(.overlap)
                case .no: break chain
                }
            }
            if let obstacle = plan(trip: first...last, of: person, on: day, in: &visits, covers: &covers) {
                return .impossible(obstacle)
            }
            if visits[first].leave < freeFrom { return .impossible(.overlap) }
            // Ways by a place of care are longer than those by which visits were found not to be chained.
            freeFrom = visits[last].back + (visits[last].place == nil ? 0 : problem.bufferMinutes)
            first = last + 1
        }
        return .possible(visits: visits, covers: covers)
    }

    enum Chained { case yes, no, unclear }

    /// Whether a visit follows another without going home in between.
    ///
    /// It does when the gap is shorter than both ways home by the visits' own modes plus the buffer. Whether the
    /// minutes one must be early belong to the gap is not settled: where that decides, the pair is not planned.
    func isChained(_ person: Int, _ day: Int, _ former: Visit, _ later: Visit) -> Chained {
        guard former.place != nil, later.place != nil else { return .no }
        guard case .mode = former.way, case .mode = later.way else { return .unclear }
        let someone = problem.people[person]
        let home = someone.homes[Int(someone.homeOfDay[day])]
        guard let back = leg(home.back, former), let there = leg(home.there, later) else { return .unclear }
        let both = Int(back.minutes) + Int(there.minutes) + problem.bufferMinutes
        let gap = later.start - former.end
        if gap < both { return .yes }
        return gap - later.early < both ? .unclear : .no
    }

    func leg(_ ways: [UInt16], _ visit: Visit) -> Leg? {
        guard let place = visit.place, case .mode(let mode) = visit.way else { return nil }
        let leg = problem.places.leg(way: ways[place], mode)
        return leg.exists ? leg : nil
    }

    /// Whether a person looks after a dependant at a time.
    func isGuarding(_ person: Int, _ day: Int, _ minutes: Range<Int>) -> Bool {
        !reservations[person].isEmpty
            && reservations[person].contains { $0.day == day && $0.minutes.overlaps(minutes) }
    }
}
