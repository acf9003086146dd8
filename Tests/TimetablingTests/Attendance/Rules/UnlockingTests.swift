import Testing

@testable import Timetabling

@Suite struct UnlockingTests {
    /// A cycling course of two Mondays at a place in reach on foot, and lessons on weekdays at one that only a
    /// bicycle reaches.
    private func town() -> (town: AttendanceTown, lessons: Int) {
        var town = AttendanceTown(weeks: 4)
        _ = town.addPerson()
        let near = town.addRoom(at: 0, capacity: 8)
        let far = town.addRoom(at: 1, capacity: 8)
        let byBicycle = town.problem.places.way([.none, Leg(minutes: 5)])
        town.problem.people[0].homes[0].there[1] = byBicycle
        town.problem.people[0].homes[0].back[1] = byBicycle
        var course = town.group(in: [near])
        course.total = 2
        course.unlocks = [AttendanceTown.bicycle]
        course.days = DaySet()
        course.days.insert(0)
        course.days.insert(7)
        let cycling = town.addActivity(course)
        let lessons = town.addActivity(town.appointment(at: .rooms([far])))
        town.addDemand(0, .activities, 1, of: [cycling], level: 0)
        town.addDemand(0, .meetings, 1, of: [lessons])
        return (town, lessons)
    }

    @Test func aFinishedSeriesOpensOtherDatesFromTheDayAfter() throws {
        let (town, lessons) = town()
        let state = town.constructed()
        #expect(state.enrolled[0].count == 1)
        #expect(!state.modeDays[0][AttendanceTown.bicycle].contains(7))
        #expect(state.modeDays[0][AttendanceTown.bicycle].contains(8))
        #expect(state.modeDays[0][AttendanceTown.bicycle].count == 20)
        let visit = try #require(state.visits[0].first { state.meetings[$0.meeting].activity == lessons })
        #expect(visit.day >= 8)
        #expect(visit.way == .mode(AttendanceTown.bicycle))
    }

    @Test func whatReliesOnItIsTentative() {
        let (town, lessons) = town()
        let state = town.constructed()
        for visit in state.visits[0] {
            #expect(visit.isTentative == (state.meetings[visit.meeting].activity == lessons))
        }
    }

    @Test func aSeriesThatRunsAlreadyOpensThemToo() throws {
        var (town, lessons) = town()
        // Listed before the course that it depends on, as published plans may have them.
        let weekly = town.addActivity(town.group(in: [1]))
        var far = ExistingSeries(
            tag: 1, activity: weekly, slots: [(weekday: 1, start: 600)], room: 1, place: nil, staff: [], days: 8...27,
            isPinned: false)
        far.members = [(person: 0, from: 8, until: 27, pinned: false)]
        var course = ExistingSeries(
            tag: 0, activity: 0, slots: [(weekday: 0, start: 600)], room: 0, place: nil, staff: [], days: 0...7,
            isPinned: false)
        course.members = [(person: 0, from: 0, until: 7, pinned: false)]
        town.problem.existingSeries = [far, course]
        let state = town.constructed()
        #expect(!state.modeDays[0][AttendanceTown.bicycle].contains(7))
        #expect(state.tentativeModeDays[0][AttendanceTown.bicycle].contains(8))
        #expect(state.visits[0].contains { state.meetings[$0.meeting].activity == lessons })
        let ridden = state.visits[0].filter { state.meetings[$0.meeting].activity == weekly }
        #expect(ridden.map(\.day) == [8, 15, 22])
    }

    @Test func withoutTheSeriesThePlaceStaysOutOfReach() {
        var (town, lessons) = town()
        town.problem.activities[0].unlocks = []
        let state = town.constructed()
        #expect(state.visits[0].allSatisfy { state.meetings[$0.meeting].activity != lessons })
    }
}
