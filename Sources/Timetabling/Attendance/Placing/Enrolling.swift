// Enrolling people in series and letting them leave.

extension AttendanceState {
    /// Enrols a person in a series: they attend every meeting they can, as long as they need it.
    ///
    /// Who has what is due makes room on later dates for others; ``extend()`` gives seats that stay free to those
    /// who were there already.
    ///
    /// - Returns: The obstacle when fewer than the least share can be attended; the timetable is then as it was.
    mutating func enrol(_ person: Int, _ number: Int) -> Obstacle? {
        let activity = series[number].activity
        let offer = problem.activities[activity]
        if enrolled[person].contains(where: { series[$0].activity == activity && hasReleasableVisit(person, $0) }) {
            return .overlap
        }
        if breaksTogether(person, number) { return .relation }
        let mark = log.count
        // Somebody who left from a day on is in it still.
        let isBack = enrolled[person].contains(number)
        if !isBack { noteEnrolled(person, number) }
        var counts: [Obstacle: Int] = [:]
        var attended: [Int] = []
        var misses = 0
        let mayMiss = offer.total.map { Int(Double($0) * (1 - offer.leastShare) + 1e-9) } ?? Int.max
        for (position, meeting) in series[number].meetings.enumerated() {
            let day = meetings[meeting].day
            guard meetings[meeting].isAlive, day >= releasesFrom ?? problem.firstPlannable else { continue }
            if offer.total == nil {
                // Meetings before what is needed counts would only take seats; what is over is not needed any more.
                if attended.isEmpty, !givesReasons, !isNeeded(activity, by: person, from: day, through: day) {
                    continue
                }
                if !attended.isEmpty, !isNeeded(activity, by: person, from: day, through: dayCount) { break }
            }
            if let obstacle = insert(meeting, for: person) {
                counts[obstacle, default: 0] += 1
                misses += 1
                if !givesReasons, misses > mayMiss { break }
            } else {
                attended.append(position)
            }
        }
        if isBack, !attended.isEmpty { attended = attendedPositions(person, number) }
        let held = series[number].meetings.count { meetings[$0].isAlive }
        if isEnough(attended, of: held, offer) {
            unlock(offer, person, number)
            return nil
        }
        rollBack(to: mark)
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .share
    }

    /// Positions among a series' meetings of those that a person attends.
    func attendedPositions(_ person: Int, _ number: Int) -> [Int] {
        let attended = Set(visits[person].map(\.meeting))
        return series[number].meetings.indices.filter { attended.contains(series[number].meetings[$0]) }
    }

    /// Whether something is missing of a demand that an activity counts for.
    func isNeeded(_ activity: Int, by person: Int) -> Bool {
        for position in table.range(of: person) {
            let number = Int(table.ofPerson[position])
            if missing(number) > 0, table.counts(activity, for: number), isServed(number),
                isPlannedFor(activity, number)
            {
                return true
            }
        }
        return false
    }

    /// The same with days of its window from one through another.
    private func isNeeded(_ activity: Int, by person: Int, from first: Int, through last: Int) -> Bool {
        for position in table.range(of: person) {
            let number = Int(table.ofPerson[position])
            guard missing(number) > 0, Int(table.rows[number].from) <= last, Int(table.rows[number].until) > first
            else { continue }
            if table.counts(activity, for: number), isServed(number), isPlannedFor(activity, number) { return true }
        }
        return false
    }

    /// Whether a series has a free seat on any date.
    public func hasSeat(_ number: Int) -> Bool {
        series[number].meetings.contains { meetings[$0].isAlive && meetings[$0].attending < meetings[$0].capacity }
    }

    /// Gives seats that are still free to people who are in the series already, as long as more is of use to them.
    mutating func extend() {
        begin()
        for number in series.indices where series[number].isOpen {
            let offer = problem.activities[series[number].activity]
            guard offer.form == .group, offer.total == nil else { continue }
            for person in series[number].members {
                extend(person, number, offer)
                log.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func extend(_ person: Int, _ number: Int, _ offer: ActivityOffer) {
        let list = series[number].meetings
        let attended = Set(visits[person].map(\.meeting))
        let positions = list.indices.filter { attended.contains(list[$0]) }
        guard let last = positions.last, let first = positions.first else { return }
        var count = positions.count
        for position in (last + 1)..<max(last + 1, list.count) where meetings[list[position]].isAlive {
            guard isUseful(series[number].activity, to: person) else { return }
            guard insert(list[position], for: person) == nil else { continue }
            count += 1
            // A seat after too many missed dates would make the enrolment one of too low a share.
            if Double(count) < offer.leastShare * Double(position - first + 1) - 1e-9 {
                remove(list[position], from: person)
                return
            }
        }
    }

    private func isUseful(_ activity: Int, to person: Int) -> Bool {
        table.range(of: person).contains { position in
            let number = Int(table.ofPerson[position])
            return achievedUnits[number] < table.rows[number].useful && table.counts(activity, for: number)
        }
    }

    /// Whether the positions of the attended meetings are enough of a series.
    ///
    /// A series of a fixed number is taken whole; in one that runs on, the stretch from the first to the last attended
    /// meeting is what the person is enrolled for.
    func isEnough(_ attended: [Int], of count: Int, _ offer: ActivityOffer) -> Bool {
        guard let first = attended.first, let last = attended.last else { return false }
        let whole = offer.total == nil ? last - first + 1 : count
        return Double(attended.count) >= offer.leastShare * Double(whole) - 1e-9
    }

    /// Takes a person out of a series and all its meetings, as far as these may be changed.
    mutating func leave(_ person: Int, _ number: Int) {
        for meeting in series[number].meetings where meetings[meeting].day >= releasesFrom ?? 0 {
            remove(meeting, from: person)
        }
        if releasesFrom != nil, visits[person].contains(where: { meetings[$0.meeting].series == number }) { return }
        noteLeft(person, number)
    }

    private func breaksTogether(_ person: Int, _ number: Int) -> Bool {
        let activity = series[number].activity
        return problem.people[person].relations.contains { relation in
            relation.kind == .together
                && enrolled[relation.other].contains { series[$0].activity == activity && $0 != number }
        }
    }

    /// Opens the modes that a series unlocks, from the day after its last meeting, as long as nobody says passed.
    mutating func unlock(_ offer: ActivityOffer, _ person: Int, _ number: Int) {
        guard !offer.unlocks.isEmpty, let last = series[number].meetings.last else { return }
        log.append(.unlocked(person: person, modeDays: modeDays[person], tentative: tentativeModeDays[person]))
        for mode in offer.unlocks {
            for day in (meetings[last].day + 1)..<max(meetings[last].day + 1, dayCount)
            where !modeDays[person][mode].contains(day) {
                modeDays[person][mode].insert(day)
                tentativeModeDays[person][mode].insert(day)
            }
        }
        attendability.forget(person)
    }
}
