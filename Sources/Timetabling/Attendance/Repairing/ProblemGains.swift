// Whom a change of the instance may help, beside those whom it is about.

/// Finds the people for whom something may be free that was not: a room or a member of staff has more time, a place of
/// care or a ride is new.
///
/// What only takes away helps nobody, so that nobody is looked at whom it does not bear on.
struct ProblemGains {
    private let old: AttendanceProblem
    private let new: AttendanceProblem
    private let changes: ProblemChanges

    init(from old: AttendanceProblem, to new: AttendanceProblem, _ changes: ProblemChanges) {
        self.old = old
        self.new = new
        self.changes = changes
    }

    /// Numbers of the people, whatever they need.
    func people() -> Set<Int> {
        var people: Set<Int> = []
        let offers = changes.careOffers.filter(hasMoreCare)
        if !offers.isEmpty {
            for dependant in new.dependants where !offers.isDisjoint(with: dependant.offers) {
                people.formUnion(dependant.guardians)
            }
        }
        let areas = Set(changes.rides.filter(hasMoreSeats).map { new.rides[$0].area })
        if !areas.isEmpty {
            for person in new.people.indices where new.people[person].homes.contains(where: { areas.contains($0.area) })
            {
                people.insert(person)
            }
        }
        for activity in activities() { people.formUnion(new.activities[activity].people) }
        return people
    }

    /// Activities that may be held where or when they could not.
    private func activities() -> [Int] {
        let rooms = changes.rooms.filter(hasMoreRoom)
        let staff = changes.staff.filter(hasMoreTime)
        let pools = changes.pools.filter { $0 >= old.pools.count || new.pools[$0].amount > old.pools[$0].amount }
        return new.activities.indices.filter { number in
            if changes.activities.contains(number) { return true }
            let offer = new.activities[number]
            if case .rooms(let mine) = offer.venue, !rooms.isDisjoint(with: mine) { return true }
            return offer.needs.contains { !staff.isDisjoint(with: Self.staff(of: $0)) }
                || offer.lends.contains { !pools.isDisjoint(with: $0.pools) }
        }
    }

    private static func staff(of need: RoleNeed) -> [Int] {
        switch need.candidates {
        case .anyOf(let staff): staff
        case .byLanguage(let lists): lists.flatMap(\.self)
        case .ownOfPerson: []
        }
    }

    private func hasMoreCare(_ number: Int) -> Bool {
        guard number < old.careOffers.count else { return true }
        let (before, after) = (old.careOffers[number], new.careOffers[number])
        return after.place != before.place || after.places > before.places || after.start < before.start
            || after.end > before.end || !after.days.isSubset(of: before.days)
    }

    private func hasMoreSeats(_ number: Int) -> Bool {
        guard number < old.rides.count else { return true }
        var (before, after) = (old.rides[number], new.rides[number])
        let isLess = after.seats <= before.seats && after.days.isSubset(of: before.days)
        (before.seats, before.days) = (after.seats, after.days)
        return !isLess || before != after
    }

    private func hasMoreRoom(_ number: Int) -> Bool {
        guard number < old.rooms.count else { return true }
        let (before, after) = (old.rooms[number], new.rooms[number])
        return after.place != before.place || after.capacity > before.capacity
            || isFreer(after.closed, than: before.closed)
    }

    private func hasMoreTime(_ number: Int) -> Bool {
        guard number < old.staff.count else { return true }
        let (before, after) = (old.staff[number], new.staff[number])
        return (after.minutesPerWeek ?? .max) > (before.minutesPerWeek ?? .max)
            || (after.minutesPerDay ?? .max) > (before.minutesPerDay ?? .max) || after.modes != before.modes
            || isFreer(after.forbidden, than: before.forbidden)
    }

    /// Whether some slot is free on some day that was not.
    private func isFreer(_ after: [UInt32], than before: [UInt32]) -> Bool {
        zip(before, after).contains { old, new in
            old != new && !self.old.masks[Int(old)].isSubset(of: self.new.masks[Int(new)])
        }
    }
}
