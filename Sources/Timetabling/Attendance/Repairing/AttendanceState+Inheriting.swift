// New meetings that stand in for others keep their numbers, so that calendars show them as moved.

extension AttendanceState {
    /// Gives what is new the tags of what it stands in for: the same person's appointment of an activity, the series of
    /// an activity that took over most of the people of one that was closed.
    ///
    /// - Parameters:
    ///   - origin: What people had; its meetings and series have the same numbers here.
    ///   - firstMovable: First day to which anything may be moved from a later one.
    mutating func inheritTags(from origin: AttendanceState, firstMovable: Int) {
        inheritAppointments(origin, firstMovable)
        inheritSeries(origin)
    }

    private mutating func inheritAppointments(_ origin: AttendanceState, _ firstMovable: Int) {
        var spare: [[Int]: [Int]] = [:]
        for number in origin.meetings.indices where origin.meetings[number].isAlive && !meetings[number].isAlive {
            guard let person = origin.meetings[number].person, origin.meetings[number].tag != nil else { continue }
            spare[[person, origin.meetings[number].activity], default: []].append(number)
        }
        guard !spare.isEmpty else { return }
        let used = Set(meetings.indices.filter { meetings[$0].isAlive }.compactMap { meetings[$0].tag })
        for number in meetings.indices where meetings[number].isAlive && meetings[number].tag == nil {
            let new = meetings[number]
            guard let person = new.person, let former = spare[[person, new.activity]] else { continue }
            let free = former.filter { old in
                // What is soon is not what was later: that is off, and another one is on.
                let isAllowed = new.day >= firstMovable || origin.meetings[old].day < firstMovable
                return isAllowed && origin.meetings[old].tag.map { !used.contains($0) } ?? false
            }
            let same = free.first { origin.meetings[$0].day == new.day && origin.meetings[$0].start == new.start }
            guard let old = same ?? free.first else { continue }
            meetings[number].tag = origin.meetings[old].tag
            spare[[person, new.activity]]?.removeAll { $0 == old }
        }
    }

    private mutating func inheritSeries(_ origin: AttendanceState) {
        let closed = origin.series.indices.filter { origin.series[$0].isOpen && !series[$0].isOpen }
        guard !closed.isEmpty else { return }
        for old in closed where origin.series[old].tag != nil {
            let heirs = series.indices.filter {
                series[$0].isOpen && series[$0].tag == nil && series[$0].activity == origin.series[old].activity
            }
            let members = Set(origin.series[old].members)
            func shared(_ number: Int) -> Int { series[number].members.count(where: members.contains) }
            guard let heir = heirs.max(by: { (shared($0), $1) < (shared($1), $0) }), shared(heir) > 0 else { continue }
            series[heir].tag = origin.series[old].tag
            let tags = origin.series[old].meetings.filter { origin.meetings[$0].isAlive }.map {
                origin.meetings[$0].tag
            }
            for (meeting, tag) in zip(series[heir].meetings.filter { meetings[$0].isAlive }, tags) {
                meetings[meeting].tag = tag
            }
        }
    }
}
