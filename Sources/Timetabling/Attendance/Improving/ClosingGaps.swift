// Stretches of idle weeks, closed with what is free once everything else is planned.

extension AttendanceState {
    /// How many series are tried at most for nothing but idle weeks, by activity.
    private static let seriesForGaps = 3

    /// Gives people whose stretches of idle weeks are too long something in them: further dates of groups they are in,
    /// appointments, free seats of other groups, and at last groups that are held for it.
    ///
    /// Only free seats and free time are used, so that nothing that was planned goes.
    mutating func closeGaps(random: inout RandomSource, stop: StopFlag, deadline: Deadline) {
        let idle = table.rows.indices.filter { table.rows[$0].counted == .idle && missing($0) > 0 }
            .sorted { (table.rows[$0].level, $0) < (table.rows[$1].level, $1) }
        guard !idle.isEmpty else { return }
        isClosingGaps = true
        defer { isClosingGaps = false }
        begin()
        for number in idle where !stop.isRaised {
            closeWithOwnGroups(number)
            log.removeAll(keepingCapacity: true)
        }
        for number in series.indices where series[number].isOpen && !stop.isRaised && deadline.share < 1 {
            _ = fill(number, random: &random)
            log.removeAll(keepingCapacity: true)
        }
        for number in idle where !stop.isRaised && deadline.share < 1 { closeWithAppointments(number) }
        openForGaps(idle, random: &random, stop: stop, deadline: deadline)
    }

    /// Further dates of groups that a person is in, on free seats.
    private mutating func closeWithOwnGroups(_ number: Int) {
        let person = Int(table.rows[number].person)
        for group in enrolled[person] where table.counts(series[group].activity, for: number) {
            let attended = Set(visits[person].map(\.meeting))
            for week in idleWeeks(number) {
                for meeting in series[group].meetings
                where meetings[meeting].isAlive && problem.horizon.week(of: meetings[meeting].day) == week
                    && meetings[meeting].day >= problem.firstPlannable && !attended.contains(meeting)
                {
                    guard insert(meeting, for: person) == nil else { continue }
                    if !keepsShare(person, group) { remove(meeting, from: person) }
                    break
                }
                if missing(number) == 0 { return }
            }
        }
    }

    /// Whether a person still attends enough of a group.
    private func keepsShare(_ person: Int, _ group: Int) -> Bool {
        let attended = Set(visits[person].map(\.meeting))
        let alive = series[group].meetings.filter { meetings[$0].isAlive }
        let positions = alive.indices.filter { attended.contains(alive[$0]) }
        return isEnough(positions, of: alive.count, problem.activities[series[group].activity])
    }

    private mutating func closeWithAppointments(_ number: Int) {
        guard table.rows[number].hasAppointments else { return }
        var before = missing(number) + 1
        // An appointment of one kind may be all there is: what does not help any more ends it.
        while missing(number) > 0, missing(number) < before {
            before = missing(number)
            for week in idleWeeks(number) where appoint(number, inWeek: week) { break }
            log.removeAll(keepingCapacity: true)
        }
    }

    private mutating func appoint(_ number: Int, inWeek week: Int) -> Bool {
        let first = problem.horizon.day(week: week, weekday: 0)
        let days = (first..<first + 7).filter { $0 >= problem.firstPlannable && $0 < dayCount }
        return appoint(number, days: Array(days)) == nil
    }

    /// Holds groups for those whom nothing else helped, the activities that most of them may come to first.
    private mutating func openForGaps(
        _ idle: [Int], random: inout RandomSource, stop: StopFlag, deadline: Deadline
    ) {
        var wanted: [Int: Int] = [:]
        for number in idle where missing(number) > 0 {
            for activity in problem.demands[number].activities
            where problem.activities[activity].form != .appointment { wanted[activity, default: 0] += 1 }
        }
        for activity in wanted.keys.sorted(by: { (wanted[$1] ?? 0, $0) < (wanted[$0] ?? 0, $1) }) {
            for _ in 0..<Self.seriesForGaps where !stop.isRaised && deadline.share < 1 {
                // Placements are a random choice: where one cannot be held, another may.
                _ = openBest(activity, random: &random)
                log.removeAll(keepingCapacity: true)
            }
        }
    }
}
