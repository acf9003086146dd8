extension State {
    /// What pinned groups ask that something else in the tables forbids, each a sentence for whoever imports.
    ///
    /// Pinned things stay as they are and are not held against the planner, so nobody would hear of it otherwise: a room,
    /// location or member of staff that is blocked or not available at the pinned hours, and two pinned groups in one room
    /// or with one member of staff at the same time. Source: DATASET.md, "What consists of pinned items only is reported
    /// at import".
    public func pinnedContradictions() -> [String] {
        let pinned = groups.sorted.filter { $0.pinned && !$0.times.isEmpty }
        guard !pinned.isEmpty, let horizon = municipality?.horizon else { return [] }
        var found = pinned.flatMap { PinnedGroup($0, horizon, self).contradictions() }
        for (index, first) in pinned.enumerated() {
            for second in pinned.dropFirst(index + 1) { found += shared(first, second, horizon) }
        }
        return found
    }

    /// What two pinned groups need at the same time.
    private func shared(_ first: Group, _ second: Group, _ horizon: Municipality.Horizon) -> [String] {
        let from = max(first.from ?? horizon.start, second.from ?? horizon.start)
        let until = min(first.until ?? horizon.end, second.until ?? horizon.end)
        guard from <= until,
            let time = first.times.first(where: { time in
                second.times.contains { $0.weekday == time.weekday && $0.range.minutes.overlaps(time.range.minutes) }
            })
        else { return [] }
        var things = Set(first.staff).intersection(second.staff).sorted()
        if let room = first.room, room == second.room { things.insert(room, at: 0) }
        return things.map {
            "groups.csv: \(first.id) and \(second.id) are pinned and both need \($0) at \(time.text)"
        }
    }
}

/// A pinned group, held against what its room, location and staff can.
private struct PinnedGroup {
    let group: Group
    let days: ClosedRange<CalendarDate>
    let state: State

    init(_ group: Group, _ horizon: Municipality.Horizon, _ state: State) {
        self.group = group
        self.state = state
        let from = max(group.from ?? horizon.start, horizon.start)
        days = from...max(from, min(group.until ?? horizon.end, horizon.end))
    }

    func contradictions() -> [String] {
        var found: [String] = []
        if let id = group.room, let room = state.rooms[id] {
            found += blocked(.room, id) + blocked(.location, room.location) + outside(room.opening, "room", id)
        }
        for id in group.staff {
            found += blocked(.staff, id)
            if let member = state.staff[id] { found += outside(member.available, "staff member", id) }
        }
        return found
    }

    private func blocked(_ kind: Block.SubjectKind, _ id: String) -> [String] {
        let blocks = state.blocks.sorted.filter { $0.subjectKind == kind && $0.subject == id && $0.kind == .busy }
        for block in blocks {
            for time in group.times {
                guard let date = days.first(where: { $0.weekday == time.weekday && block.forbids(time, on: $0) }) else {
                    continue
                }
                return [
                    "groups.csv: \(group.id) is pinned to \(time.text), when \(kind.rawValue) \(id) is busy (\(date))"
                ]
            }
        }
        return []
    }

    private func outside(_ open: [WeeklyTime], _ what: String, _ id: String) -> [String] {
        guard !open.isEmpty else { return [] }
        let shut = group.times.first { time in
            !open.contains { hours in
                hours.weekday == time.weekday && hours.range.minutes.lowerBound <= time.range.minutes.lowerBound
                    && hours.range.minutes.upperBound >= time.range.minutes.upperBound
            }
        }
        return shut.map { ["groups.csv: \(group.id) is pinned to \($0.text), when \(what) \(id) is not available"] }
            ?? []
    }
}

extension Block {
    /// Whether it holds some of the hours of a weekly time on a date.
    fileprivate func forbids(_ time: WeeklyTime, on date: CalendarDate) -> Bool {
        holds(on: date) && range.map { $0.minutes.overlaps(time.range.minutes) } ?? true
    }
}

extension TimeRange {
    /// The minutes of its day, from start to end.
    fileprivate var minutes: Range<Int> { startMinutes..<max(startMinutes, endMinutes) }
}

extension ClosedRange where Bound == CalendarDate {
    /// The first day that fits.
    fileprivate func first(where fits: (CalendarDate) -> Bool) -> CalendarDate? {
        var date = lowerBound
        while date <= upperBound {
            if fits(date) { return date }
            date = date + 1
        }
        return nil
    }
}
