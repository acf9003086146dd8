// Visits that were taken out, planned again in the order of time.

extension AttendanceState {
    /// Plans again what was taken out, and lets those leave a series who can no longer attend enough of it.
    mutating func putBack(_ taken: TakenOut, _ outcome: inout AdoptionOutcome) {
        // In the order of time what must come first is there first; a second look helps where partners alternate.
        var open = taken.visits.sorted {
            ($0.visit.day, $0.visit.start, $0.person, $0.visit.meeting)
                < ($1.visit.day, $1.visit.start, $1.person, $1.visit.meeting)
        }
        for _ in 0..<2 {
            open.removeAll { putBack($0.visit, of: $0.person) }
        }
        var doubtful: Set<[Int]> = []
        for (person, visit) in open {
            outcome.people.insert(person)
            if let number = meetings[visit.meeting].series {
                outcome.freed.insert(number)
                doubtful.insert([person, number])
            } else if meetings[visit.meeting].isAlive {
                endMeeting(visit.meeting)
            }
        }
        for pair in doubtful.sorted(by: { ($0[0], $0[1]) < ($1[0], $1[1]) }) { leaveIfTooLittle(pair[0], pair[1]) }
    }

    /// Whether a visit is there again, or need not be.
    private mutating func putBack(_ visit: Visit, of person: Int) -> Bool {
        guard meetings[visit.meeting].isAlive else { return meetings[visit.meeting].series == nil }
        guard fits(person, meetings[visit.meeting].activity) else { return false }
        return insert(visit.meeting, for: person) == nil
    }

    /// Whether an activity is for a person.
    private func fits(_ person: Int, _ activity: Int) -> Bool {
        let people = problem.activities[activity].people
        let position = people.partitioningIndex { $0 >= person }
        return position < people.count && people[position] == person
    }

    /// Lets people leave series of which they attend too little, where a rebuilt day took more than was meant.
    mutating func leaveWhereTooLittle(_ people: [Int]) {
        for person in people {
            for number in enrolled[person] where problem.activities[series[number].activity].form == .group {
                leaveIfTooLittle(person, number)
            }
        }
    }

    private mutating func leaveIfTooLittle(_ person: Int, _ number: Int) {
        guard enrolled[person].contains(number), !series[number].pinned.contains(person) else { return }
        let attended = Set(visits[person].map(\.meeting))
        let alive = series[number].meetings.filter { meetings[$0].isAlive }
        let positions = alive.indices.filter { attended.contains(alive[$0]) }
        guard !isEnough(positions, of: alive.count, problem.activities[series[number].activity]) else { return }
        leave(person, number)
    }
}
