// Rooms and staff: who and what is free for a meeting.

extension AttendanceState {
    /// Whether a room is free and open.
    func isFree(room: Int, _ day: Int, _ minutes: Range<Int>) -> Bool {
        !roomUse[entry(room, day)].intersects(minutes: minutes)
            && !problem.masks[Int(problem.rooms[room].closed[day])].intersects(minutes: minutes)
    }

    /// Whether a member of staff can be at a meeting: free, within their hours, and in time from and for others.
    ///
    /// For an appointment `home` is its person, at whose home it is when `place` is nil. Without an activity nobody who
    /// helps is taken to have to be there early.
    func isFree(
        staff: Int, _ day: Int, _ minutes: Range<Int>, place: Int?, home person: Int? = nil, at activity: Int? = nil
    ) -> Bool {
        guard !problem.masks[Int(problem.staff[staff].forbidden[day])].intersects(minutes: minutes) else {
            return false
        }
        if let most = problem.staff[staff].minutesPerWeek {
            let week = Int(staffWeekMinutes[staff * weekCount + problem.horizon.week(of: day)])
            if week + minutes.count > most { return false }
        }
        var ofDay = minutes.count
        let list = entry(staff, day)
        for index in staffMeetings[list].indices {
            let other = Int(staffMeetings[list][index])
            let (start, end) = (meetings[other].start, meetings[other].end)
            ofDay += end - start
            if end <= minutes.lowerBound {
                let way = minutesBetween(meetings[other].place, meetings[other].person, place, person, staff, day)
                if end + way > minutes.lowerBound { return false }
            } else if minutes.upperBound <= start {
                let way = minutesBetween(place, person, meetings[other].place, meetings[other].person, staff, day)
                if minutes.upperBound + way > start { return false }
            } else {
                return false
            }
        }
        guard problem.staff[staff].minutesPerDay.map({ ofDay <= $0 }) ?? true else { return false }
        guard let helper = problem.staff[staff].person else { return true }
        if let person, helper == person || isApart(helper, person) { return false }
        let occasion = HelpOccasion(activity: activity, day: day, minutes: minutes, place: place, home: person)
        return help(by: helper, at: occasion) != nil
    }

    /// Minutes a member of staff takes from one meeting to the next, the buffer included.
    private func minutesBetween(
        _ from: Int?, _ fromPerson: Int?, _ to: Int?, _ toPerson: Int?, _ staff: Int, _ day: Int
    ) -> Int {
        if let from, let to {
            guard from != to else { return 0 }
            var least = 1440
            for index in problem.staff[staff].modes.indices {
                let leg = problem.places.leg(from, to, problem.staff[staff].modes[index])
                if leg.exists { least = min(least, Int(leg.minutes)) }
            }
            return problem.bufferMinutes + least
        }
        if let to, let fromPerson { return problem.bufferMinutes + fromHome(fromPerson, to, staff, day) }
        if let from, let toPerson { return problem.bufferMinutes + toHome(toPerson, from, staff, day) }
        guard let fromPerson, let toPerson, fromPerson != toPerson else { return 0 }
        return problem.bufferMinutes + betweenHomes(fromPerson, toPerson, staff, day)
    }

    private func betweenHomes(_ from: Int, _ to: Int, _ staff: Int, _ day: Int) -> Int {
        let (first, second) = (Int(problem.people[from].homeOfDay[day]), Int(problem.people[to].homeOfDay[day]))
        var least = 1440
        for mode in problem.staff[staff].modes {
            let minutes = problem.homeWays.minutes(
                from: problem.people[from].homes[first], to: problem.people[to].homes[second], mode: mode)
            least = min(least, minutes ?? least)
        }
        return least
    }

    /// Minutes by the quickest mode of a member of staff; so long that it never fits when no mode reaches.
    private func fromHome(_ person: Int, _ place: Int, _ staff: Int, _ day: Int) -> Int {
        let home = Int(problem.people[person].homeOfDay[day])
        var least = 1440
        for index in problem.staff[staff].modes.indices {
            let way = problem.people[person].homes[home].there[place]
            let leg = problem.places.leg(way: way, problem.staff[staff].modes[index])
            if leg.exists { least = min(least, Int(leg.minutes)) }
        }
        return least
    }

    private func toHome(_ person: Int, _ place: Int, _ staff: Int, _ day: Int) -> Int {
        let home = Int(problem.people[person].homeOfDay[day])
        var least = 1440
        for index in problem.staff[staff].modes.indices {
            let way = problem.people[person].homes[home].back[place]
            let leg = problem.places.leg(way: way, problem.staff[staff].modes[index])
            if leg.exists { least = min(least, Int(leg.minutes)) }
        }
        return least
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

    /// The member of staff whom a person must go on with: whoever led the first of the appointments that keep theirs.
    private func usualStaff(_ activity: Int, _ need: Int, of person: Int) -> Int? {
        guard need == 0, let bond = problem.activities[activity].bond else { return nil }
        for visit in visits[person]
        where problem.activities[meetings[visit.meeting].activity].bond == bond && meetings[visit.meeting].isAlive {
            if let staff = meetings[visit.meeting].staff.first(where: { $0.need <= 0 })?.staff { return staff }
        }
        return problem.people[person].bondStaff[bond]
    }

    /// Staff for a meeting: those preferred when free, others otherwise; nil when a need cannot be filled.
    func assign(
        _ activity: Int, _ day: Int, _ minutes: Range<Int>, place: Int?, person: Int?, attending: Int,
        preferred: [MeetingState.Assigned]
    ) -> [MeetingState.Assigned]? {
        var result: [MeetingState.Assigned] = []
        let held = person.flatMap { pair(of: $0, activity, on: day) }?.staff ?? []
        for (index, need) in problem.activities[activity].needs.enumerated() {
            var open = need.count(attending: attending)
            let isHeld = held.contains { $0.need == index }
            for usual in isHeld ? held : preferred where open > 0 && usual.need == index {
                guard !result.contains(where: { $0.staff == usual.staff }),
                    isFree(staff: usual.staff, day, minutes, place: place, home: person, at: activity),
                    !result.contains(where: { excludesEachOther($0.staff, usual.staff) })
                else { continue }
                result.append(usual)
                open -= 1
            }
            guard open > 0 else { continue }
            // Whoever leads a person's appointments already is not replaced.
            if isHeld, !held.allSatisfy({ $0.need != index || result.contains($0) }) { return nil }
            let usual = person.flatMap { usualStaff(activity, index, of: $0) }
            for staff in candidates(need, for: person) where open > 0 {
                if let usual, usual != staff { continue }
                guard !result.contains(where: { $0.staff == staff }),
                    !preferred.contains(where: { $0.need == index && $0.staff == staff }),
                    isFree(staff: staff, day, minutes, place: place, home: person, at: activity),
                    !result.contains(where: { excludesEachOther($0.staff, staff) })
                else { continue }
                result.append(MeetingState.Assigned(staff: staff, need: index))
                open -= 1
            }
            if open > 0 { return nil }
        }
        return result
    }
}
