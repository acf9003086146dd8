import Testing

@testable import Timetabling

/// What a change costs decides between two repairs that serve alike.
///
/// Somebody has a course on Monday and a talk on Wednesday, both at nine, and is to have an exam at one of these times.
/// Either the talk goes to Thursday, which they would rather keep free, or they go to the course of Tuesday.
@Suite struct ChangePriceTests {
    private static let (course, exam, talk) = (0, 1, 2)
    /// The person.
    private static let person = 0

    private func problem(withExam: Bool) -> AttendanceProblem {
        var town = AttendanceTown(weeks: 1)
        let all = town.mask(0..<1440)
        for _ in 0..<3 { _ = town.addPerson() }
        // Of the other two one comes on Monday, one on Tuesday.
        town.problem.people[1].forbidden[1] = all
        town.problem.people[2].forbidden[0] = all
        if !withExam { town.problem.people[Self.person].forbidden[1] = all }
        town.problem.people[Self.person].unwanted[3] = all
        var group = town.group(in: [town.addRoom(at: 0, capacity: 8)], minutes: 60, starts: [540])
        group.total = 1
        group.groupMaximum = 4
        var exam = town.appointment(at: .places([0]), starts: [540])
        var talk = exam
        (group.days, exam.days, talk.days) = (DaySet(0..<2), DaySet(), DaySet(2..<4))
        for day in [0, 2] { exam.days.insert(day) }
        for offer in [group, exam, talk] { _ = town.addActivity(offer) }
        for (activity, need) in [(Self.course, 1), (Self.exam, withExam ? 1 : 0), (Self.talk, 1)] {
            town.addDemand(Self.person, .meetings, need, of: [activity])
        }
        for other in 1...2 { town.addDemand(other, .meetings, 1, of: [Self.course]) }
        return town.problem
    }

    /// The days of the person's course, exam and talk.
    private func days(_ state: AttendanceState) -> [Int: Int] {
        Dictionary(state.visits[Self.person].map { (state.meetings[$0.meeting].activity, $0.day) }) { first, _ in first
        }
    }

    private func repaired(_ prices: ChangePrices) -> AttendanceState {
        var origin = AttendanceTown.constructed(problem(withExam: false), seed: 1)
        for number in origin.meetings.indices { origin.meetings[number].tag = number }
        for number in origin.series.indices {
            origin.series[number].tag = number
            origin.series[number].isMovable = false
        }
        #expect(days(origin) == [Self.course: 0, Self.talk: 2])
        var changes = ProblemChanges()
        changes.people = [Self.person]
        var repair = AttendanceRepair(
            origin: origin, problem: problem(withExam: true), changes: changes,
            limits: RepairLimits(firstMovable: 0, budget: 3, prices: prices), seed: 1)
        repair.run(stop: StopFlag(), deadline: Deadline(seconds: 3600))
        return repair.state
    }

    @Test func whereLeavingAGroupIsDearTheTalkMoves() {
        #expect(days(repaired(ChangePrices())) == [Self.course: 0, Self.exam: 2, Self.talk: 3])
    }

    @Test func whereLeavingAGroupCostsNothingThePersonDoes() {
        var prices = ChangePrices()
        prices.enrolment = 0
        #expect(days(repaired(prices)) == [Self.course: 1, Self.exam: 0, Self.talk: 2])
    }

    @Test func whereAnotherTimeIsDearThePersonDoes() {
        var prices = ChangePrices()
        prices.time = 1000
        #expect(days(repaired(prices)) == [Self.course: 1, Self.exam: 0, Self.talk: 2])
    }
}
