import Testing

@testable import Timetabling

@Suite struct EnrolmentTests {
    /// A language group on Monday at 9:30 for four weeks, in which people attend as much as they can.
    private func town(people: Int = 1, minimumShare: Double = 0.75) -> (town: AttendanceTown, activity: Int) {
        var town = AttendanceTown(weeks: 4)
        for _ in 0..<people { _ = town.addPerson() }
        let room = town.addRoom(at: 0, capacity: 8)
        var offer = town.group(in: [room])
        offer.total = 4
        offer.leastShare = minimumShare
        offer.days = DaySet()
        for week in 0..<4 { offer.days.insert(week * 7) }
        let activity = town.addActivity(offer)
        for person in 0..<people { town.addDemand(person, .meetings, 4, of: [activity]) }
        return (town, activity)
    }

    @Test func oneBusyDateTakesOneAttendanceAwayAndNotTheEnrolment() {
        var (town, _) = town()
        town.problem.people[0].forbidden[14] = town.mask(600..<660)
        let state = town.constructed()
        #expect(state.enrolled[0] == [0])
        #expect(state.visits[0].map(\.day) == [0, 7, 21])
        #expect(state.series[0].meetings.count == 4)
    }

    @Test func withoutABusyDateEveryMeetingIsAttended() {
        let (town, _) = town()
        #expect(town.constructed().visits[0].map(\.day) == [0, 7, 14, 21])
    }

    @Test func datesBeforeANeedBeginsTakeNoSeat() {
        var town = AttendanceTown(weeks: 4)
        let person = town.addPerson()
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.days = DaySet()
        for week in 0..<4 { offer.days.insert(week * 7) }
        let activity = town.addActivity(offer)
        town.addDemand(person, .meetings, 2, of: [activity])
        town.problem.demands[0].window = 14..<28
        var state = AttendanceState(problem: town.problem)
        state.givesReasons = false
        var random = RandomSource(seed: 1)
        state.construct(random: &random, stop: StopFlag(), deadline: Deadline(seconds: 3600)) { _ in }
        #expect(state.visits[0].map(\.day) == [14, 21])
    }

    @Test func belowTheLeastShareThereIsNoEnrolment() {
        var (town, _) = town(people: 2)
        let busy = town.mask(600..<660)
        town.problem.people[0].forbidden[14] = busy
        town.problem.people[0].forbidden[7] = busy
        let state = town.constructed()
        #expect(state.enrolled[0] == [])
        #expect(state.visits[0] == [])
        #expect(state.visits[1].map(\.day) == [0, 7, 14, 21])
    }

    @Test func theWayCountsAsTimeThatMustBeFree() {
        var (town, _) = town()
        // Ten minutes on foot from 11:30: a slot at 11:35 is in the way, one at 11:40 is not.
        town.problem.people[0].forbidden[7] = town.mask(695..<700)
        town.problem.people[0].forbidden[14] = town.mask(700..<705)
        #expect(town.constructed().visits[0].map(\.day) == [0, 14, 21])
    }

    @Test func aGroupBelowItsMinimumIsNotHeld() {
        var (town, activity) = town(people: 2)
        town.problem.activities[activity].groupMinimum = 3
        let state = town.constructed()
        #expect(state.series.filter(\.isOpen).isEmpty)
        #expect(state.visits.joined().isEmpty)
    }

    @Test func aFullGroupTakesNobodyMore() {
        var (town, activity) = town(people: 3)
        town.problem.activities[activity].groupMaximum = 2
        town.problem.activities[activity].seriesMaximum = 1
        let state = town.constructed()
        #expect(state.enrolled.map(\.count).sorted() == [0, 1, 1])
    }

    @Test func anExistingGroupKeepsItsTimeRoomAndNumber() throws {
        var (town, activity) = town(people: 2)
        let other = town.addRoom(at: 1, capacity: 4)
        town.problem.activities[activity].venue = .rooms([0, other])
        town.problem.activities[activity].days = town.weekdays
        town.problem.existingSeries = [
            ExistingSeries(
                tag: 9, activity: activity, slots: [(weekday: 2, start: 780)], room: other, place: 1, staff: [],
                days: 0...27, isPinned: false)
        ]
        let state = town.constructed()
        let series = try #require(state.series.first { $0.tag == 9 })
        let meetings = series.meetings.map { state.meetings[$0] }
        #expect(meetings.map(\.day) == [2, 9, 16, 23])
        #expect(meetings.allSatisfy { $0.start == 780 && $0.room == other })
        #expect(series.members.sorted() == [0, 1])
    }

    @Test func anAppointmentThatIsFixedIsForThoseItWasMadeWith() throws {
        var (town, activity) = town(people: 3)
        town.problem.activities[activity].form = .appointment
        town.problem.activities[activity].days = town.weekdays
        var fixed = ExistingSeries(
            tag: 0, activity: activity, slots: [(weekday: 2, start: 780)], room: 0, place: nil, staff: [], days: 0...6,
            isPinned: true)
        fixed.members = [(person: 1, from: 0, until: 6, pinned: true)]
        town.problem.existingSeries = [fixed]
        let state = town.constructed()
        #expect(try #require(state.series.first { $0.tag == 0 }).members == [1])
        #expect(state.enrolled.map(\.count) == [0, 1, 0])
    }
}
