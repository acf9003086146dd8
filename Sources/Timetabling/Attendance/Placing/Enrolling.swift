// Enrolling people in series and letting them leave.

extension AttendanceState {
    /// Enrols a person in a series: they attend every meeting they can.
    ///
    /// - Returns: The obstacle when fewer than the least share can be attended; the timetable is then as it was.
    mutating func enrol(_ person: Int, _ number: Int) -> Obstacle? {
        let activity = series[number].activity
        let offer = problem.activities[activity]
        if enrolled[person].contains(where: { series[$0].activity == activity }) { return .overlap }
        if breaksTogether(person, number) { return .relation }
        let mark = log.count
        noteEnrolled(person, number)
        var counts: [Obstacle: Int] = [:]
        var attended: [Int] = []
        for (position, meeting) in series[number].meetings.enumerated() {
            guard meetings[meeting].isAlive, meetings[meeting].day >= problem.firstPlannable else { continue }
            if let obstacle = insert(meeting, for: person) {
                counts[obstacle, default: 0] += 1
            } else {
                attended.append(position)
            }
        }
        if isEnough(attended, of: series[number].meetings.count, offer) {
            unlock(offer, person, number)
            return nil
        }
        rollBack(to: mark)
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key ?? .share
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

    /// Takes a person out of a series and all its meetings.
    mutating func leave(_ person: Int, _ number: Int) {
        for meeting in series[number].meetings { remove(meeting, from: person) }
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
    private mutating func unlock(_ offer: ActivityOffer, _ person: Int, _ number: Int) {
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
