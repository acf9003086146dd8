import Testing

@testable import Timetabling

@Suite struct SoftPriceTests {
    /// One person with one appointment on a day of the second week, ten minutes away.
    private func waiting(from day: Int?) -> AttendanceState {
        var town = AttendanceTown(weeks: 2)
        let person = town.addPerson()
        town.problem.people[person].waitsFrom = day
        var offer = town.appointment(at: .places([0]), starts: [600])
        offer.days = DaySet(8..<9)
        town.addDemand(person, .meetings, 1, of: [town.addActivity(offer)])
        return town.constructed()
    }

    @Test func everyDayOfWaitingForAFirstMeetingCosts() {
        let prices = SoftPrices()
        let travel = 20 * prices.travelMinute
        #expect(waiting(from: nil).price().soft == travel)
        #expect(waiting(from: 0).price().soft == travel + 8 * prices.waitingDay)
        #expect(waiting(from: 5).price().soft == travel + 3 * prices.waitingDay)
        #expect(waiting(from: 9).price().soft == travel, "nobody waits less than not at all")
    }

    @Test func aTeacherWhoIsAwayOnceIsTwoChanges() throws {
        var town = AttendanceTown(weeks: 4)
        _ = town.addPerson()
        let staff = [town.addStaff(), town.addStaff()]
        let away = town.mask(0..<1440)
        town.problem.staff[staff[0]].forbidden[7] = away
        for day in [0, 14, 21] { town.problem.staff[staff[1]].forbidden[day] = away }
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.needs = [RoleNeed(candidates: .anyOf(staff), amount: 1)]
        offer.days = DaySet()
        for day in [0, 7, 14, 21] { offer.days.insert(day) }
        offer.total = 4
        let activity = town.addActivity(offer)
        town.addDemand(0, .meetings, 4, of: [activity])
        let state = town.constructed()
        let number = try #require(state.series.indices.first { state.series[$0].isOpen })
        let led = state.series[number].meetings.map { state.meetings[$0].staff.map(\.staff) }
        #expect(led == [[staff[0]], [staff[1]], [staff[0]], [staff[0]]])
        #expect(state.staffChanges(of: number) == 2)
        #expect(state.seriesPrice(of: number) == 2 * state.problem.prices.staffChange)
    }
}
