import RoosterModel

/// What the data folder asks of a pinned group goes before what was published of it.
extension PlannedGroup {
    /// The group as its row asks for it; as it was published when the row is not pinned or gives nothing else.
    func asPinned(by row: Group?) -> PlannedGroup {
        guard let row, row.pinned else { return self }
        var group = self
        group.from = row.from ?? from
        group.until = row.until ?? until
        if !row.times.isEmpty { group.times = row.times }
        if let room = row.room { group.room = room }
        if !row.staff.isEmpty { group.staff = row.staff }
        return group
    }

    /// Whether a meeting of the group lies where its row still asks for one.
    ///
    /// A course that slips a week keeps the meetings that both spans share, and with them their ids.
    func holds(_ meeting: Meeting, of row: Group?) -> Bool {
        guard let row, row.pinned else { return true }
        return from <= meeting.date && meeting.date <= max(until, row.until ?? meeting.date)
            && (row.times.isEmpty
                || row.times.contains {
                    $0.weekday == meeting.date.weekday && $0.range.startMinutes == meeting.range.startMinutes
                })
    }
}

extension Meeting {
    /// The meeting in the room and with the staff that its pinned group asks for.
    func asPinned(by row: Group?, _ state: State) -> Meeting {
        guard let row, row.pinned else { return self }
        var meeting = self
        if let room = row.room {
            meeting.room = room
            meeting.location = state.rooms[room]?.location ?? location
        }
        if !row.staff.isEmpty { meeting.staff = row.staff }
        return meeting
    }
}
