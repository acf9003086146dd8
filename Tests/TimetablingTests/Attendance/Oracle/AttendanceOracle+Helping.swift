@testable import Timetabling

extension AttendanceOracle {
    /// Who is staff of a meeting is away for it, and does nothing else meanwhile; pinned groups may ask what cannot be.
    mutating func checkHelp(_ person: Int) {
        let pinned = Set(problem.existingSeries.filter(\.isPinned).map(\.tag))
        for help in state.helps[person] {
            let meeting = state.meetings[help.meeting]
            if let series = meeting.series, let tag = state.series[series].tag, pinned.contains(tag) { continue }
            checkAbsence(person, help, meeting)
            for relation in problem.people[person].relations {
                let theirs = state.visits[relation.other].filter { $0.day == help.day }
                switch relation.kind {
                case .apart:
                    expect(
                        !theirs.contains { $0.meeting == help.meeting },
                        "person (\(person)) helps where (\(relation.other)) is")
                case .notAtTheSameTime:
                    expect(
                        !theirs.contains { ($0.leave..<$0.back).overlaps(help.away) },
                        "people (\(person), \(relation.other)) are away at the same time")
                case .together: break
                }
            }
        }
    }

    private mutating func checkAbsence(_ person: Int, _ help: Help, _ meeting: MeetingState) {
        let someone = problem.people[person]
        expect(meeting.isAlive && someone.days.contains(help.day), "person (\(person)) helps on day (\(help.day))")
        expect(
            help.minutes == meeting.start..<meeting.end && help.away.lowerBound <= meeting.start
                && help.away.upperBound >= meeting.end
                && meeting.staff.contains { problem.staff[$0.staff].person == person },
            "help of person (\(person)) is at another time than meeting (\(help.meeting))")
        expect(
            !problem.masks[Int(someone.forbidden[help.day])].intersects(minutes: help.away),
            "person (\(person)) helps on day (\(help.day)) in time that is forbidden")
        let others = state.helps[person].filter { $0.day == help.day && $0.meeting != help.meeting }
        let visits = state.visits[person].filter { $0.day == help.day }
        let busy = others.map(\.away) + visits.map { $0.leave..<$0.back }
        expect(!busy.contains { $0.overlaps(help.away) }, "person (\(person)) is in two places on day (\(help.day))")
        expect(
            someone.meetingsPerDay.map { visits.count + others.count < $0 } ?? true,
            "person (\(person)) has too many meetings on day (\(help.day))")
        if meeting.place != nil {
            for dependant in someone.dependants {
                checkCovers(
                    help.covers.filter { $0.dependant == dependant }, dependant, person, help.day, help.minutes,
                    alone: help.away)
            }
        }
    }
}
