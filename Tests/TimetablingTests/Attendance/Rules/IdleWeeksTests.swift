import Testing

@testable import Timetabling

@Suite struct IdleWeeksTests {
    /// Eight weeks, of which at most two in a row may be idle, and whatever a test offers.
    private func town() -> AttendanceTown {
        var town = AttendanceTown(weeks: 8)
        _ = town.addPerson()
        _ = town.addRoom(at: 0, capacity: 8)
        return town
    }

    /// The timetable after everything was planned and what is left was filled.
    private func closed(_ town: AttendanceTown) -> AttendanceState {
        var search = AttendanceSearch(problem: town.problem, seed: 1)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 3)) { _ in }
        return search.state
    }

    @Test func aTalkIsPlannedInTheMiddleOfALongStretch() {
        var town = town()
        let talk = town.addActivity(town.appointment(at: .rooms([0])))
        town.addDemand(0, .idle(most: 4), 4, of: [talk], level: 2)
        let state = closed(town)
        #expect(state.missing(0) == 0)
        #expect(state.visits[0].map { $0.day / 7 } == [3], "the first of the weeks that leave four idle at most")
    }

    @Test func theSummerIsFilledWithASummerSchool() {
        var town = town()
        var lessons = town.group(in: [0])
        lessons.days = DaySet()
        for week in [0, 1, 6, 7] { lessons.days.insert(week * 7) }
        let language = town.addActivity(lessons)
        var summer = town.group(in: [0])
        summer.total = 4
        summer.perWeek = 2
        summer.days = DaySet()
        for day in [21, 23, 28, 30] { summer.days.insert(day) }
        let school = town.addActivity(summer)
        town.addDemand(0, .meetings, 4, of: [language])
        town.addDemand(0, .idle(most: 2), 6, of: [language, school], level: 2)
        let state = closed(town)
        #expect(state.visits[0].map(\.day) == [0, 7, 21, 23, 28, 30, 42, 49])
        #expect(state.missing(1) == 0)
    }

    @Test func furtherDatesOfOnesOwnGroupFillAStretchOnlyOnFreeSeats() {
        var town = town()
        _ = town.addPerson()
        var lessons = town.group(in: [0])
        lessons.days = DaySet()
        for week in 0..<8 { lessons.days.insert(week * 7) }
        lessons.groupMaximum = 1
        lessons.seriesMaximum = 1
        lessons.leastShare = 0.3
        let language = town.addActivity(lessons)
        town.addDemand(0, .meetings, 4, of: [language])
        town.addDemand(0, .idle(most: 1), 7, of: [language], level: 2)
        town.addDemand(1, .meetings, 4, of: [language])
        let state = closed(town)
        #expect(state.missing(0) == 0)
        #expect(state.missing(2) == 0, "the seats that another needs are not taken for a stretch of idle weeks")
    }

    @Test func whatIsAskedOnceIsNotPlannedAgainToFillAStretch() {
        var town = town()
        let intake = town.addActivity(town.appointment(at: .rooms([0])))
        town.addDemand(0, .activities, 1, of: [intake])
        town.addDemand(0, .idle(most: 2), 6, of: [intake], level: 2)
        town.problem.demands[1].alongOnly = [intake]
        let state = closed(town)
        #expect(state.visits[0].count == 1)
        #expect(state.missing(1) > 0)
    }
}
