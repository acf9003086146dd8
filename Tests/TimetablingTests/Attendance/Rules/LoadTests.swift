import Testing

@testable import Timetabling

@Suite struct LoadTests {
    /// Somebody who needs as many appointments of an hour as fit, on weekdays at 10:00 and 14:00 of two weeks.
    private func town() -> AttendanceTown {
        var town = AttendanceTown(weeks: 2)
        _ = town.addPerson()
        let talk = town.addActivity(town.appointment(at: .places([0])))
        town.addDemand(0, .meetings, 100, of: [talk])
        return town
    }

    private func meetings(_ town: AttendanceTown) -> [Int] {
        var weeks = [0, 0]
        for visit in town.constructed().visits[0] { weeks[visit.day / 7] += 1 }
        return weeks
    }

    @Test func withoutALimitEveryTimeIsUsed() {
        #expect(meetings(town()) == [10, 10])
    }

    @Test func theCeilingOfTheWeekIsKept() {
        var town = town()
        town.problem.people[0].minutesPerWeek = 239
        #expect(meetings(town) == [3, 3])
        town.problem.people[0].minutesPerWeek = 240
        #expect(meetings(town) == [4, 4])
    }

    @Test func theNumberOfMeetingsADayIsKept() {
        var town = town()
        town.problem.people[0].meetingsPerDay = 1
        #expect(meetings(town) == [5, 5])
    }

    @Test func freeWeekdaysStayFree() {
        var town = town()
        town.problem.people[0].freeWeekdays = 2
        #expect(meetings(town) == [6, 6])
    }

    @Test func theLoadRisesByAStepEachPeriod() {
        var town = town()
        town.problem.people[0].ramp = AttendancePerson.Ramp(stepMinutes: 180, periodDays: 7)
        #expect(meetings(town) == [3, 6])
    }

    @Test func theRampCountsFromTheFirstMeetingEver() {
        var town = town()
        town.problem.people[0].ramp = AttendancePerson.Ramp(stepMinutes: 180, periodDays: 7)
        town.problem.people[0].firstMeeting = -7
        #expect(meetings(town) == [6, 9])
    }

    @Test func nothingIsPlannedBeforeTheFirstPlannableDay() {
        var town = town()
        town.problem.firstPlannable = 3
        #expect(meetings(town) == [4, 10])
    }

    @Test func staffAreAtOneMeetingAtATime() {
        var town = town()
        _ = town.addPerson()
        town.addDemand(1, .meetings, 100, of: [0])
        let teacher = town.addStaff(minutesPerWeek: 300)
        town.problem.activities[0].needs = [RoleNeed(candidates: .anyOf([teacher]), amount: 1)]
        let state = town.constructed()
        #expect(state.visits.joined().count == 10, "five hours in each of two weeks")
        #expect(AttendanceOracle(state).breaches == [])
    }
}
