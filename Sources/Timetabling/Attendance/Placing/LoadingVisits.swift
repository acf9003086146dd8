// Who attends what exists already.

/// Visits that are to be there, and the enrolments they belong to.
struct WantedVisits {
    /// An enrolment with the meetings that lie in its time, attended or not.
    struct Membership {
        var person: Int
        var series: Int
        var meetings: [Int]
        /// Those of them that are to be attended.
        var wanted: [Int]
        var isPinned: Bool
    }

    private(set) var visits: [(person: Int, meeting: Int, isPinned: Bool)] = []
    private(set) var memberships: [Membership] = []

    /// Adds one visit.
    mutating func add(_ person: Int, _ meeting: Int) { visits.append((person, meeting, false)) }

    /// Adds all that the members of an existing series attend of it.
    mutating func add(_ existing: ExistingSeries, to number: Int, of state: inout AttendanceState) {
        let attending = Dictionary(existing.meetings.map { ($0.tag, Set($0.attending)) }) { first, _ in first }
        for member in existing.members where !state.enrolled[member.person].contains(number) {
            state.noteEnrolled(member.person, number)
            let inTime = state.series[number].meetings.filter {
                state.meetings[$0].day >= member.from && state.meetings[$0].day <= member.until
            }
            // What was published says who attends which date; only dates beyond it are new to the member.
            let wanted = inTime.filter { meeting in
                state.meetings[meeting].tag.flatMap { attending[$0] }?.contains(member.person) ?? true
            }
            memberships.append(
                Membership(
                    person: member.person, series: number, meetings: inTime, wanted: wanted, isPinned: member.pinned))
            for meeting in wanted { visits.append((member.person, meeting, existing.isPinned)) }
        }
    }
}

extension AttendanceState {
    /// Rounds of putting in what had to wait for something else.
    private static let loadingRounds = 3

    /// Puts in visits, in the order of time: what must come first is there first, whichever group it belongs to; as they
    /// were published first, then in any way that is left.
    ///
    /// Series that unlock a mode are taken to be attended until they are not. Who attends too little of a series leaves it.
    mutating func attend(_ wanted: WantedVisits) {
        for membership in wanted.memberships {
            unlockIfAny(membership.person, membership.series)
        }
        for isPinned in [true, false] {
            var open = wanted.visits.filter { $0.isPinned == isPinned }.sorted { left, right in
                let (first, second) = (meetings[left.meeting], meetings[right.meeting])
                return (first.day, first.start, left.person, left.meeting)
                    < (second.day, second.start, right.person, right.meeting)
            }
            let days = publishedDays
            for isAsPublished in days == nil ? [false] : [true, false] {
                publishedDays = isAsPublished ? days : nil
                for _ in 0..<Self.loadingRounds {
                    let count = open.count
                    open.removeAll { insert($0.meeting, for: $0.person) == nil }
                    log.removeAll(keepingCapacity: true)
                    if open.isEmpty || open.count == count { break }
                }
                if isAsPublished { attendTogether(&open) }
            }
            publishedDays = days
            for (_, meeting, _) in open where meetings[meeting].series == nil { endMeeting(meeting) }
        }
        publishedDays = nil
        leaveWhereTooLittle(wanted)
        log.removeAll(keepingCapacity: true)
    }

    /// Puts in what people have on a day all at once, where no part of it can be alone.
    private mutating func attendTogether(_ open: inout [(person: Int, meeting: Int, isPinned: Bool)]) {
        struct PersonDay: Hashable {
            var person: Int
            var day: Int
        }
        let days = Dictionary(grouping: open) { PersonDay(person: $0.person, day: meetings[$0.meeting].day) }
        var attended: Set<PersonDay> = []
        for (key, rows) in days.sorted(by: { ($0.key.day, $0.key.person) < ($1.key.day, $1.key.person) })
        where rows.count > 1 && insert(rows.map(\.meeting), for: key.person, on: key.day) {
            attended.insert(key)
        }
        log.removeAll(keepingCapacity: true)
        open.removeAll { attended.contains(PersonDay(person: $0.person, day: meetings[$0.meeting].day)) }
    }

    private mutating func leaveWhereTooLittle(_ wanted: WantedVisits) {
        var left: Set<Int> = []
        for membership in wanted.memberships where !membership.isPinned {
            let attended = Set(visits[membership.person].map(\.meeting))
            // Whoever attends all that was published keeps it, whatever the share of the whole was when it was planned.
            if !membership.wanted.isEmpty, attended.isSuperset(of: membership.wanted) { continue }
            let positions = membership.meetings.indices.filter { attended.contains(membership.meetings[$0]) }
            let offer = problem.activities[series[membership.series].activity]
            guard !isEnough(positions, of: membership.meetings.count, offer) else { continue }
            leave(membership.person, membership.series)
            if !offer.unlocks.isEmpty { left.insert(membership.person) }
        }
        guard !left.isEmpty else { return }
        var (taken, outcome) = (TakenOut(), AdoptionOutcome())
        refreshModes(of: left, &taken)
        putBack(taken, &outcome)
    }
}
