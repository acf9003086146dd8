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
}
