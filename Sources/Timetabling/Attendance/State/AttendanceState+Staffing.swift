// Rooms and staff: who and what is free for a meeting.

extension AttendanceState {
    /// Whether a room is free and open.
    func isFree(room: Int, _ day: Int, _ minutes: Range<Int>) -> Bool {
        !roomUse[entry(room, day)].intersects(minutes: minutes)
            && !problem.masks[Int(problem.rooms[room].closed[day])].intersects(minutes: minutes)
    }

    /// Whether a member of staff can be at a meeting: free, within their hours, and in time from and for others.
    ///
    /// For an appointment `home` is its person, at whose home it is when `place` is nil.
    func isFree(
        staff: Int, _ day: Int, _ minutes: Range<Int>, place: Int?, home person: Int? = nil
    ) -> Bool {
        let someone = problem.staff[staff]
        guard !problem.masks[Int(someone.forbidden[day])].intersects(minutes: minutes) else { return false }
        if let most = someone.minutesPerWeek {
            let week = Int(staffWeekMinutes[staff * weekCount + problem.horizon.week(of: day)])
            if week + minutes.count > most { return false }
        }
        var ofDay = minutes.count
        for number in staffMeetings[entry(staff, day)] {
            let other = meetings[Int(number)]
            ofDay += other.end - other.start
            if other.end <= minutes.lowerBound {
                let way = minutesBetween(other.place, other.person, place, person, staff, day)
                if other.end + way > minutes.lowerBound { return false }
            } else if minutes.upperBound <= other.start {
                let way = minutesBetween(place, person, other.place, other.person, staff, day)
                if minutes.upperBound + way > other.start { return false }
            } else {
                return false
            }
        }
        return someone.minutesPerDay.map { ofDay <= $0 } ?? true
    }

    /// Minutes a member of staff takes from one meeting to the next, the buffer included.
    private func minutesBetween(
        _ from: Int?, _ fromPerson: Int?, _ to: Int?, _ toPerson: Int?, _ staff: Int, _ day: Int
    ) -> Int {
        if let from, let to {
            guard from != to else { return 0 }
            return problem.bufferMinutes + quickest(staff) { problem.places.leg(from, to, $0) }
        }
        if let to, let fromPerson { return problem.bufferMinutes + fromHome(fromPerson, to, staff, day) }
        if let from, let toPerson { return problem.bufferMinutes + toHome(toPerson, from, staff, day) }
        guard let fromPerson, let toPerson, fromPerson != toPerson else { return 0 }
        // Between two homes no way is known; by way of any place is at least as long.
        let by = (0..<problem.places.count).map {
            fromHome(fromPerson, $0, staff, day) + toHome(toPerson, $0, staff, day)
        }
        return problem.bufferMinutes + (by.min() ?? 0)
    }

    private func fromHome(_ person: Int, _ place: Int, _ staff: Int, _ day: Int) -> Int {
        let someone = problem.people[person]
        let home = someone.homes[Int(someone.homeOfDay[day])]
        return quickest(staff) { home.there[place * problem.places.modeCount + $0] }
    }

    private func toHome(_ person: Int, _ place: Int, _ staff: Int, _ day: Int) -> Int {
        let someone = problem.people[person]
        let home = someone.homes[Int(someone.homeOfDay[day])]
        return quickest(staff) { home.back[place * problem.places.modeCount + $0] }
    }

    /// Minutes by the quickest mode of a member of staff; so long that it never fits when no mode reaches.
    private func quickest(_ staff: Int, _ leg: (Int) -> Leg) -> Int {
        problem.staff[staff].modes.compactMap { mode in
            let way = leg(mode)
            return way.exists ? Int(way.minutes) : nil
        }.min() ?? 1440
    }

    /// Those who can fill a need of an appointment or group meeting.
    func candidates(_ need: RoleNeed, for person: Int?) -> [Int] {
        switch need.candidates {
        case .anyOf(let staff): staff
        case .ownOfPerson: person.flatMap { problem.people[$0].ownStaff }.map { [$0] } ?? []
        case .byLanguage(let lists):
            person.map { problem.people[$0].language }.flatMap { lists.indices.contains($0) ? lists[$0] : nil } ?? []
        }
    }

    /// Staff for a meeting: those preferred when free, others otherwise; nil when a need cannot be filled.
    func assign(
        _ activity: Int, _ day: Int, _ minutes: Range<Int>, place: Int?, person: Int?, attending: Int,
        preferred: [MeetingState.Assigned]
    ) -> [MeetingState.Assigned]? {
        var result: [MeetingState.Assigned] = []
        for (index, need) in problem.activities[activity].needs.enumerated() {
            var open = need.count(attending: attending)
            guard open > 0 else { continue }
            let first = preferred.filter { $0.need == index }.map(\.staff)
            let others = candidates(need, for: person).filter { !first.contains($0) }
            for staff in first + others where open > 0 {
                guard !result.contains(where: { $0.staff == staff }),
                    isFree(staff: staff, day, minutes, place: place, home: person)
                else { continue }
                result.append(MeetingState.Assigned(staff: staff, need: index))
                open -= 1
            }
            if open > 0 { return nil }
        }
        return result
    }
}
