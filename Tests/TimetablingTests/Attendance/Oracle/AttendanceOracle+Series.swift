@testable import Timetabling

extension AttendanceOracle {
    /// Whether a person is in two series of an activity at a time; one may follow the other.
    private func isTwiceInAnActivity(_ person: Int) -> Bool {
        let stretches = state.enrolled[person].map { number in
            let days = state.visits[person].filter { state.meetings[$0.meeting].series == number }.map(\.day)
            return (activity: state.series[number].activity, first: days.min() ?? 0, last: days.max() ?? 0)
        }
        return stretches.indices.contains { left in
            stretches.indices.contains { right in
                left < right && stretches[left].activity == stretches[right].activity
                    && stretches[left].first <= stretches[right].last && stretches[right].first <= stretches[left].last
            }
        }
    }

    /// Sizes, numbers of meetings and shares of series.
    mutating func checkSeries() {
        for number in state.series.indices where state.series[number].isOpen { checkSeries(number) }
        for person in problem.people.indices {
            expect(!isTwiceInAnActivity(person), "person (\(person)) is enrolled twice in an activity")
            for visit in state.visits[person] {
                guard let number = state.meetings[visit.meeting].series else {
                    expect(state.meetings[visit.meeting].person == person, "appointment of somebody else")
                    continue
                }
                expect(state.series[number].isOpen, "person (\(person)) attends series (\(number)), which is closed")
                expect(
                    state.enrolled[person].contains(number) && state.series[number].members.contains(person),
                    "person (\(person)) attends series (\(number)) without being enrolled")
            }
        }
    }

    private mutating func checkSeries(_ number: Int) {
        let series = state.series[number]
        let offer = problem.activities[series.activity]
        let alive = series.meetings.filter { state.meetings[$0].isAlive }
        let weeks = Dictionary(grouping: alive) { problem.horizon.week(of: state.meetings[$0].day) }
        expect(
            weeks.values.allSatisfy { $0.count <= offer.perWeek }, "series (\(number)) meets too often in a week")
        for member in series.members { checkShare(member, number, alive) }
        guard series.isMovable else { return }
        expect(offer.total.map { alive.count == $0 } ?? true, "series (\(number)) has (\(alive.count)) meetings")
        expect(
            alive.allSatisfy { offer.starts.contains(state.meetings[$0].start) },
            "series (\(number)) starts at another time")
        expect(series.members.count >= offer.groupMinimum, "series (\(number)) has (\(series.members.count)) people")
        let atOnce = state.series.count {
            $0.isOpen && $0.activity == series.activity && $0.span.contains(series.span.lowerBound)
        }
        expect(atOnce <= offer.seriesMaximum, "activity (\(series.activity)) has (\(atOnce)) series at once")
    }

    private mutating func checkShare(_ person: Int, _ number: Int, _ alive: [Int]) {
        let offer = problem.activities[state.series[number].activity]
        let isPinned = problem.existingSeries.contains { existing in
            existing.tag == state.series[number].tag && existing.members.contains { $0.person == person && $0.pinned }
        }
        guard !isPinned else { return }
        let attended = Set(state.visits[person].map(\.meeting))
        let positions = alive.indices.filter { attended.contains(alive[$0]) }
        guard let first = positions.first, let last = positions.last else {
            return expect(false, "person (\(person)) is enrolled in series (\(number)) without attending")
        }
        // A date that could not be held and not be caught up is nobody's absence.
        let whole = offer.total == nil ? last - first + 1 : alive.count
        expect(
            Double(positions.count) >= offer.leastShare * Double(whole) - 1e-9,
            "person (\(person)) attends (\(positions.count) of \(whole)) meetings of series (\(number))")
    }

    /// What must come before or after what.
    mutating func checkOrders(_ person: Int) {
        for demand in problem.demands where demand.person == person {
            let own = visits(person, demand.activities)
            for visit in own { checkOrder(of: visit, demand, person) }
            guard demand.daysApart > 0 else { continue }
            let days = own.map(\.day).sorted()
            for (former, later) in zip(days, days.dropFirst()) {
                expect(later - former >= demand.daysApart, "person (\(person)) has days (\(former), \(later)) too near")
            }
        }
    }

    private mutating func checkOrder(of visit: Visit, _ demand: AttendanceDemand, _ person: Int) {
        let others = demand.firstOf.filter { !demand.activities.contains($0) }
        let isFirst = visits(person, others).allSatisfy { ($0.day, $0.start) >= (visit.day, visit.end) }
        expect(isFirst, "person (\(person)) has something before the first on day (\(visit.day))")
        let earlier = demand.lastOf.filter { !demand.activities.contains($0) }
        let isLast = visits(person, earlier).allSatisfy { ($0.day, $0.start) <= (visit.day, visit.start) }
        expect(isLast, "person (\(person)) has something after the last on day (\(visit.day))")
        if let (activities, minutes) = demand.afterMinutes {
            let before = visits(person, activities).filter { $0.day < visit.day }
            let sum = before.reduce(0) { $0 + $1.end - $1.start }
            expect(sum >= minutes, "person (\(person)) has (\(sum)) minutes before day (\(visit.day))")
        }
        if let after = demand.afterDemand {
            let sum = amount(problem.demands[after], before: visit.day)
            expect(sum >= problem.demands[after].need, "person (\(person)) has (\(sum)) before day (\(visit.day))")
        }
        if let course = demand.course {
            let sum = amount(problem.demands[course.demand], before: visit.day)
            expect(
                (course.from...course.to).contains(sum), "person (\(person)) is at (\(sum)) on day (\(visit.day))")
        }
    }

    private func visits(_ person: Int, _ activities: [Int]) -> [Visit] {
        state.visits[person].filter { activities.contains(state.meetings[$0.meeting].activity) }
    }

    private func amount(_ demand: AttendanceDemand, before day: Int) -> Int {
        let counted = visits(demand.person, demand.activities).filter {
            $0.day < day && demand.window.contains($0.day)
        }
        switch demand.unit {
        case .minutes: return counted.reduce(0) { $0 + $1.end - $1.start }
        case .meetings, .spaced: return counted.count
        case .weeks, .idle: return Recount.achieved(demand, state)
        case .activities, .keys: return Set(counted.map { state.meetings[$0.meeting].activity }).count
        }
    }
}
