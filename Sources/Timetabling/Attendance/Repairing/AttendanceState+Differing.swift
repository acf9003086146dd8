// What of a timetable differs from an earlier one that it was made from.

extension AttendanceState {
    /// People whose visits, covers, groups or help differ from a timetable with the same numbers, ascending.
    public func peopleDiffering(from origin: AttendanceState) -> [Int] {
        visits.indices.filter { person in
            guard person < origin.visits.count else { return true }
            return visits[person] != origin.visits[person] || covers[person] != origin.covers[person]
                || enrolled[person] != origin.enrolled[person] || helps[person] != origin.helps[person]
        }
    }

    /// Meetings that are new, or differ in time, place, staff or who attends, ascending.
    public func meetingsDiffering(from origin: AttendanceState) -> [Int] {
        meetings.indices.filter { number in
            guard number < origin.meetings.count else { return true }
            let (old, new) = (origin.meetings[number], meetings[number])
            return (old.isAlive, old.day, old.start, old.room, old.attending)
                != (new.isAlive, new.day, new.start, new.room, new.attending) || old.staff != new.staff
                || old.tag != new.tag
        }
    }

    /// Whether a series is new, or differs in its people or whether it runs.
    public func isDiffering(series number: Int, from origin: AttendanceState) -> Bool {
        guard number < origin.series.count else { return true }
        let (old, new) = (origin.series[number], series[number])
        return old.isOpen != new.isOpen || old.members != new.members || old.meetings != new.meetings
            || old.tag != new.tag || old.span != new.span
    }

    /// Share of what is needed on the first two levels that is planned, 0–1, each demand weighing the same.
    public var shareServed: Double { servedShare() }
}
