// What must come before what, for one person.

extension AttendanceState {
    /// Whether a person's attending a meeting would break an order that one of their demands asks.
    func breaksOrder(_ person: Int, _ number: Int) -> Bool {
        guard !orderedDemands[person].isEmpty else { return false }
        return breaksOrder(person, meetings[number])
    }

    /// The same for a meeting that need not be there yet.
    func breaksOrder(_ person: Int, _ meeting: MeetingState) -> Bool {
        orderedDemands[person].contains { breaks(problem.demands[$0], person, meeting) }
    }

    private func breaks(_ demand: AttendanceDemand, _ person: Int, _ meeting: MeetingState) -> Bool {
        let isOwn = demand.activities.contains(meeting.activity)
        if isOwn, breaksOwn(demand, person, meeting) { return true }
        if demand.firstOf.contains(meeting.activity), !isOwn {
            if hasVisit(person, to: demand.activities, after: meeting.day, meeting.start) { return true }
        }
        if demand.lastOf.contains(meeting.activity), !isOwn {
            if hasVisit(person, to: demand.activities, before: meeting.day, meeting.end) { return true }
        }
        return false
    }

    /// Conditions on the demand's own meetings.
    private func breaksOwn(_ demand: AttendanceDemand, _ person: Int, _ meeting: MeetingState) -> Bool {
        let others = demand.firstOf.filter { !demand.activities.contains($0) }
        if !others.isEmpty, hasVisit(person, to: others, before: meeting.day, meeting.end) { return true }
        let earlier = demand.lastOf.filter { !demand.activities.contains($0) }
        if !earlier.isEmpty, hasVisit(person, to: earlier, after: meeting.day, meeting.start) { return true }
        if let (activities, minutes) = demand.afterMinutes {
            if amount(person, .minutes, activities, before: meeting.day) < minutes { return true }
        }
        if let after = demand.afterDemand {
            let other = problem.demands[after]
            if amount(person, other.unit, other.activities, in: other.window, before: meeting.day) < other.need {
                return true
            }
        }
        if let course = demand.course {
            let other = problem.demands[course.demand]
            let before = amount(person, other.unit, other.activities, in: other.window, before: meeting.day)
            if before < course.from || before > course.to { return true }
        }
        if demand.daysApart > 0 {
            if let last = demand.lastDone, abs(meeting.day - last) < demand.daysApart { return true }
            for visit in visits[person] where demand.activities.contains(meetings[visit.meeting].activity) {
                if abs(visit.day - meeting.day) < demand.daysApart { return true }
            }
        }
        return false
    }

    private func hasVisit(_ person: Int, to activities: [Int], after day: Int, _ start: Int) -> Bool {
        visits[person].contains {
            ($0.day, $0.start) > (day, start) && activities.contains(meetings[$0.meeting].activity)
        }
    }

    private func hasVisit(_ person: Int, to activities: [Int], before day: Int, _ end: Int) -> Bool {
        visits[person].contains {
            ($0.day, $0.start) < (day, end) && activities.contains(meetings[$0.meeting].activity)
        }
    }

    /// What a person attends of activities before a day, in the unit of a demand.
    func amount(
        _ person: Int, _ unit: AttendanceDemand.Unit, _ activities: [Int], in window: Range<Int> = 0..<Int.max,
        before day: Int
    ) -> Int {
        var total = 0
        var seen: [Int] = []
        for visit in visits[person] where visit.day < day && window.contains(visit.day) {
            let activity = meetings[visit.meeting].activity
            guard activities.contains(activity) else { continue }
            switch unit {
            case .minutes: total += visit.end - visit.start
            case .meetings, .spaced: total += 1
            case .activities, .keys:
                if !seen.contains(activity) {
                    seen.append(activity)
                    total += 1
                }
            }
        }
        return total
    }
}
