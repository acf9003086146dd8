@testable import Timetabling

/// What breaks a hard rule in a finished timetable, by the rules' definitions and from nothing but what it says.
struct AttendanceOracle {
    let state: AttendanceState
    var problem: AttendanceProblem { state.problem }
    /// A sentence for everything that is broken.
    var breaches: [String] = []

    /// Looks at a whole timetable.
    init(_ state: AttendanceState) {
        self.state = state
        for person in problem.people.indices {
            for day in 0..<problem.horizon.dayCount {
                let visits = state.visits[person].filter { $0.day == day }
                guard !visits.isEmpty else { continue }
                checkDay(person, day, visits)
                checkTrips(person, day, visits)
                checkCover(person, day, visits)
            }
            checkHelp(person)
            checkLoad(person)
            checkOrders(person)
            checkRelations(person)
        }
        checkSupply()
        checkSeries()
    }

    /// Notes a breach unless a condition holds.
    mutating func expect(_ holds: Bool, _ sentence: @autoclosure () -> String) {
        if !holds { breaches.append(sentence()) }
    }

    /// Each visit is one of a meeting that takes place, on a day on which the person can be planned.
    private mutating func checkDay(_ person: Int, _ day: Int, _ visits: [Visit]) {
        let someone = problem.people[person]
        expect(someone.days.contains(day), "person (\(person)) is planned on day (\(day))")
        expect(day >= problem.firstPlannable, "day (\(day)) lies before what can be planned")
        for visit in visits {
            let meeting = state.meetings[visit.meeting]
            expect(meeting.isAlive, "person (\(person)) attends meeting (\(visit.meeting)), which has ended")
            expect(
                (meeting.day, meeting.start, meeting.end) == (visit.day, visit.start, visit.end)
                    && meeting.place == visit.place, "visit of meeting (\(visit.meeting)) is at another time or place")
            expect(
                !problem.masks[Int(someone.forbidden[day])].intersects(minutes: visit.leave..<visit.back),
                "person (\(person)) is away on day (\(day)) in time that is forbidden")
            let offer = problem.activities[meeting.activity]
            expect(
                !offer.isAlone || visits.count == 1, "person (\(person)) has more than activity (\(meeting.activity))")
        }
        expect(
            someone.meetingsPerDay.map { visits.count <= $0 } ?? true,
            "person (\(person)) has (\(visits.count)) meetings on day (\(day))")
    }

    /// Ceilings of the week, free weekdays and the ramp.
    private mutating func checkLoad(_ person: Int) {
        let someone = problem.people[person]
        let firsts = [someone.firstMeeting, state.visits[person].first?.day].compactMap(\.self)
        guard let first = (firsts + state.helps[person].map(\.day)).min() else { return }
        for week in 0..<problem.horizon.weekCount {
            let visits = state.visits[person].filter { problem.horizon.week(of: $0.day) == week }
            let helps = state.helps[person].filter { problem.horizon.week(of: $0.day) == week }
            let minutes = visits.reduce(0) { $0 + $1.end - $1.start } + helps.reduce(0) { $0 + $1.minutes.count }
            expect(
                someone.minutesPerWeek.map { minutes <= $0 } ?? true,
                "person (\(person)) has (\(minutes)) minutes in week (\(week))")
            let used = Set((visits.map(\.day) + helps.map(\.day)).filter { problem.horizon.weekday(of: $0) < 5 }).count
            expect(used <= 5 - someone.freeWeekdays, "person (\(person)) has too few free weekdays in week (\(week))")
            if let ramp = someone.ramp {
                let monday = problem.horizon.day(week: week, weekday: 0)
                // Periods begin on the Monday of the week of the first meeting.
                let weekday = (problem.horizon.weekday(of: first) % 7 + 7) % 7
                let period = max(0, monday - (first - weekday)) / ramp.periodDays + 1
                expect(
                    minutes <= period * ramp.stepMinutes,
                    "person (\(person)) has (\(minutes)) minutes in week (\(week)), period (\(period)) of the ramp")
            }
        }
    }

    /// Relations to other people.
    private mutating func checkRelations(_ person: Int) {
        for relation in problem.people[person].relations {
            let mine = state.visits[person]
            let theirs = state.visits[relation.other]
            switch relation.kind {
            case .apart:
                let common = Set(mine.map(\.meeting)).intersection(theirs.map(\.meeting))
                expect(common.isEmpty, "people (\(person), \(relation.other)) share a meeting")
            case .notAtTheSameTime:
                let clash = mine.contains { one in
                    theirs.contains { $0.day == one.day && ($0.leave..<$0.back).overlaps(one.leave..<one.back) }
                }
                expect(!clash, "people (\(person), \(relation.other)) are away at the same time")
            case .together:
                let groups = state.enrolled[person].map { (state.series[$0].activity, $0) }
                for other in state.enrolled[relation.other] {
                    let apart = groups.contains { $0.0 == state.series[other].activity && $0.1 != other }
                    expect(!apart, "people (\(person), \(relation.other)) are in different groups")
                }
            }
        }
    }
}
