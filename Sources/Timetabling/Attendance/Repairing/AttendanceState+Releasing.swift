// What existed before and may be changed all the same, from a day on.

extension AttendanceState {
    /// Whether a series may be closed: it is new, or what existed may be changed and it has not begun.
    func mayClose(_ number: Int) -> Bool {
        if series[number].isMovable { return true }
        guard let from = releasesFrom, !series[number].isPinned, series[number].pinned.isEmpty,
            series[number].span.lowerBound >= from
        else { return false }
        return series[number].meetings.allSatisfy { !meetings[$0].isAlive || meetings[$0].day >= from }
    }

    /// Whether a person may be taken out of a series: it is new, or they are new in it, or what existed may be changed;
    /// of one with a fixed number of meetings nobody leaves once it has begun.
    func mayRelease(_ person: Int, from number: Int) -> Bool {
        if series[number].isMovable { return true }
        // Before, newcomers to groups that existed could never leave them again, and their weeks stayed as the
        // construction had filled them.
        guard let from = releasesFrom else { return !series[number].former.contains(person) }
        guard !series[number].isPinned, !series[number].pinned.contains(person) else { return false }
        return problem.activities[series[number].activity].total == nil || series[number].span.lowerBound >= from
    }

    /// Whether an appointment may be cancelled to be planned again.
    func mayCancel(appointment meeting: Int) -> Bool {
        guard meetings[meeting].series == nil else { return false }
        if meetings[meeting].tag == nil { return true }
        return releasesFrom.map { meetings[meeting].day >= $0 } ?? false
    }

    /// Whether a person attends anything of a series that may still be changed.
    func hasReleasableVisit(_ person: Int, _ number: Int) -> Bool {
        guard let from = releasesFrom else { return true }
        return visits[person].contains { $0.day >= from && meetings[$0.meeting].series == number }
    }
}
