import Testing

@testable import Timetabling

/// Appointments that somebody leads already.
@Suite struct PairTests {
    /// A person, two members of staff, and an appointment once a week that either can lead.
    private func town(weeks: Int = 4) -> (town: AttendanceTown, activity: Int, staff: [Int]) {
        var town = AttendanceTown(weeks: weeks)
        _ = town.addPerson()
        let staff = [town.addStaff(), town.addStaff()]
        var offer = town.appointment(at: .places([0]), starts: [600, 840])
        offer.needs = [RoleNeed(candidates: .anyOf(staff), amount: 1)]
        offer.bond = 0
        let activity = town.addActivity(offer)
        return (town, activity, staff)
    }

    private func pair(_ activity: Int, _ staff: Int, total: Int? = nil, days: ClosedRange<Int>) -> AppointmentPair {
        AppointmentPair(
            activity: activity, staff: [MeetingState.Assigned(staff: staff, need: 0)], days: days, total: total)
    }

    @Test func aPairMeetsEveryWeekAtTheSameTime() {
        var (town, activity, staff) = town()
        town.problem.people[0].pairs = [pair(activity, staff[1], days: -20...100)]
        var state = town.constructed()
        state.holdPairs()
        #expect(AttendanceOracle(state).breaches == [])
        #expect(state.visits[0].map(\.day) == [0, 7, 14, 21])
        #expect(Set(state.visits[0].map(\.start)) == [600])
        #expect(state.visits[0].allSatisfy { state.meetings[$0.meeting].staff.map(\.staff) == [staff[1]] })
    }

    @Test func aPairEndsWithItsDaysAndItsNumber() {
        var (town, activity, staff) = town()
        town.problem.people[0].pairs = [pair(activity, staff[0], days: 7...20)]
        var state = town.constructed()
        state.holdPairs()
        #expect(state.visits[0].map(\.day) == [7, 14])
        town.problem.people[0].pairs = [pair(activity, staff[0], total: 3, days: 0...27)]
        state = town.constructed()
        state.holdPairs()
        #expect(state.visits[0].count == 3)
    }

    @Test func whatIsNeededIsLedByThePairToo() {
        var (town, activity, staff) = town()
        town.addDemand(0, .meetings, 2, of: [activity])
        town.problem.people[0].pairs = [pair(activity, staff[1], days: 0...27)]
        let state = town.constructed()
        #expect(state.visits[0].count == 2)
        #expect(state.visits[0].allSatisfy { state.meetings[$0.meeting].staff.map(\.staff) == [staff[1]] })
        town.problem.staff[staff[1]].forbidden = Array(repeating: town.mask(0..<1440), count: 28)
        #expect(town.constructed().visits[0].isEmpty, "nobody else steps in")
    }

    @Test func nobodyElseIsMetForThePurposeOfAPair() {
        var (town, activity, staff) = town()
        var offer = town.problem.activities[activity]
        offer.needs = [RoleNeed(candidates: .anyOf([staff[0]]), amount: 1)]
        let other = town.addActivity(offer)
        town.addDemand(0, .meetings, 2, of: [other])
        #expect(town.constructed().visits[0].count == 2)
        town.problem.people[0].pairs = [pair(activity, staff[1], days: 0...27)]
        #expect(town.constructed().visits[0].isEmpty)
    }
}
