import Testing

@testable import Timetabling

@Suite struct OpenActivityTests {
    /// A café on weekday afternoons with a host, that nobody needs.
    private func town() -> (town: AttendanceTown, café: Int) {
        var town = AttendanceTown(weeks: 4)
        for _ in 0..<3 { _ = town.addPerson() }
        let room = town.addRoom(at: 1, capacity: 8)
        let host = town.addStaff()
        var offer = town.group(in: [room], starts: [540, 840])
        offer.form = .open
        offer.groupMinimum = 0
        offer.leastShare = 0
        offer.needs = [RoleNeed(candidates: .anyOf([host]), amount: 1)]
        let café = town.addActivity(offer)
        return (town, café)
    }

    private var mondays: DaySet {
        var days = DaySet()
        for week in 0..<4 { days.insert(week * 7) }
        return days
    }

    @Test func itIsHeldWithRoomAndStaffWithoutAnybodyWhoNeedsIt() throws {
        let (town, _) = town()
        let state = town.constructed()
        let series = try #require(state.series.first)
        #expect(state.series.count == 1)
        #expect(series.members.isEmpty)
        #expect(series.meetings.count == 4)
        for meeting in series.meetings.map({ state.meetings[$0] }) {
            #expect(meeting.isAlive && meeting.room == 0 && meeting.place == 1)
            #expect(meeting.staff.map(\.staff) == [0])
        }
        #expect(AttendanceOracle(state).breaches == [])
    }

    @Test func itIsHeldWhenMostOfThoseItIsForCanCome() throws {
        var (town, _) = town()
        for person in 0..<2 {
            for day in 0..<28 { town.problem.people[person].forbidden[day] = town.mask(480..<780) }
        }
        let state = town.constructed()
        let series = try #require(state.series.first)
        #expect(series.slots.map(\.start) == [840])
    }

    @Test func itTakesNoRoomThatPeopleNeed() {
        var (town, café) = town()
        // One room that is open on Mondays at 9:00 only, for lessons that people need.
        town.problem.activities[café].starts = [540]
        town.problem.activities[café].days = mondays
        var lessons = town.group(in: [0], starts: [540])
        lessons.days = mondays
        let language = town.addActivity(lessons)
        for person in 0..<3 { town.addDemand(person, .meetings, 4, of: [language]) }
        let state = town.constructed()
        #expect(state.visits.map(\.count) == [4, 4, 4])
        #expect(state.series.count { $0.activity == café } == 0)
    }

    @Test func whoCountsItComesOnTheDatesThatSuit() {
        var (town, café) = town()
        town.problem.people[0].forbidden[7] = town.mask(0..<1440)
        town.addDemand(0, .meetings, 3, of: [café])
        town.problem.activities[café].days = mondays
        let state = town.constructed()
        #expect(state.visits[0].map(\.day) == [0, 14, 21])
    }

    @Test(arguments: UInt64(1)...10)
    func improvingLeavesItHeld(seed: UInt64) {
        let problem = RandomTown.problem(seed: seed)
        var search = AttendanceSearch(problem: problem, seed: seed)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 0.2)) { _ in }
        let open = problem.activities.indices.filter { problem.activities[$0].form == .open }
        #expect(!open.isEmpty)
        for activity in open { #expect(search.state.series.contains { $0.isOpen && $0.activity == activity }) }
    }
}
