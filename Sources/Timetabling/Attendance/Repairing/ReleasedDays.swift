// Which days of whom must be looked at again because something they rest on is no longer what it was.

/// Finds the days that a change of the instance bears on; all others stay as they are without a look.
struct ReleasedDays {
    private let state: AttendanceState
    private let new: AttendanceProblem
    private let changes: ProblemChanges
    private var old: AttendanceProblem { state.problem }

    init(_ state: AttendanceState, _ new: AttendanceProblem, _ changes: ProblemChanges) {
        self.state = state
        self.new = new
        self.changes = changes
    }

    /// Days by person, people without any left out.
    func byPerson() -> [Int: DaySet] {
        var result: [Int: DaySet] = [:]
        for person in changes.people where person < old.people.count {
            result[person] = ownDays(person)
        }
        for person in dependent() {
            let days = restingDays(person)
            if !days.isEmpty { result[person, default: DaySet()].formUnion(days) }
        }
        return result.filter { !$0.value.isEmpty }
    }

    /// Days on which something of the person differs.
    private func ownDays(_ person: Int) -> DaySet {
        let (before, after) = (old.people[person], new.people[person])
        var days = DaySet()
        if before.differsAsAWhole(from: after) || ordersDiffer(person) {
            for visit in state.visits[person] { days.insert(visit.day) }
            return days
        }
        for visit in state.visits[person] where differs(before, after, on: visit.day) { days.insert(visit.day) }
        return days
    }

    private func differs(_ before: AttendancePerson, _ after: AttendancePerson, on day: Int) -> Bool {
        before.forbidden[day] != after.forbidden[day] || before.homeOfDay[day] != after.homeOfDay[day]
            || before.days.contains(day) != after.days.contains(day)
            || zip(before.modeDays, after.modeDays).contains { $0.contains(day) != $1.contains(day) }
            || zip(before.tentativeModeDays, after.tentativeModeDays).contains {
                $0.contains(day) != $1.contains(day)
            }
    }

    /// Whether what the person needs differs, where it says what must come before what or which activities fit.
    private func ordersDiffer(_ person: Int) -> Bool {
        let (first, second) = (state.demandsOfPerson[person], demandsOfPerson(person))
        let hasOrder = first.contains { old.demands[$0].hasOrder } || second.contains { new.demands[$0].hasOrder }
        guard first.count == second.count else { return true }
        return zip(first, second).contains { left, right in
            let (left, right) = (old.demands[left], new.demands[right])
            return left.activities != right.activities || left.window != right.window
                || hasOrder && (left.need != right.need || left.useful != right.useful)
        }
    }

    private func demandsOfPerson(_ person: Int) -> Range<Int> {
        let first = new.demands.partitioningIndex { $0.person >= person }
        return first..<new.demands.partitioningIndex { $0.person > person }
    }

    /// People whose days may rest on something shared that differs.
    private func dependent() -> Set<Int> {
        var people: Set<Int> = []
        for dependant in changes.dependants where dependant < old.dependants.count {
            people.formUnion(old.dependants[dependant].guardians)
        }
        let guards = changes.people.contains { $0 < old.people.count && !old.people[$0].dependants.isEmpty }
        if !changes.careOffers.isEmpty || guards {
            for person in old.people.indices where !state.covers[person].isEmpty { people.insert(person) }
        }
        if !changes.rides.isEmpty {
            for person in old.people.indices where !state.visits[person].isEmpty { people.insert(person) }
        }
        return people
    }

    private func restingDays(_ person: Int) -> DaySet {
        var days = DaySet()
        for cover in state.covers[person] where !covers(cover) { days.insert(cover.day) }
        for visit in state.visits[person] {
            if case .ride(let ride) = visit.way, changes.rides.contains(ride) { days.insert(visit.day) }
        }
        return days
    }

    /// Whether what a cover rests on is what it was.
    private func covers(_ cover: CoverUse) -> Bool {
        switch cover.by {
        case .onSite: return true
        case .offer(let offer): return !changes.careOffers.contains(offer)
        case .given:
            guard changes.dependants.contains(cover.dependant) else { return true }
            return old.dependants[cover.dependant].covered[cover.day]
                == new.dependants[cover.dependant].covered[cover.day]
        case .guardian(let guardian):
            guard changes.people.contains(guardian) else { return true }
            return old.people[guardian].notGuarding[cover.day] == new.people[guardian].notGuarding[cover.day]
        }
    }
}

extension AttendancePerson {
    /// Whether anything differs that is not a matter of single days.
    fileprivate func differsAsAWhole(from other: AttendancePerson) -> Bool {
        minutesPerWeek != other.minutesPerWeek || meetingsPerDay != other.meetingsPerDay
            || freeWeekdays != other.freeWeekdays || ramp != other.ramp || firstMeeting != other.firstMeeting
            || dependants != other.dependants || ownStaff != other.ownStaff || bondStaff != other.bondStaff
            || pairs != other.pairs || language != other.language || relations != other.relations
            || homes.count != other.homes.count
            || zip(homes, other.homes).contains { $0.there != $1.there || $0.back != $1.back || $0.area != $1.area }
    }
}
