import Testing

@testable import Timetabling

@Suite struct StaffTests {
    @Test func aPersonKeepsTheStaffOfABond() {
        var town = AttendanceTown(weeks: 3)
        _ = town.addPerson()
        _ = town.addPerson()
        let staff = [town.addStaff(minutesPerWeek: 60), town.addStaff(minutesPerWeek: 60)]
        var offer = town.appointment(at: .places([0]), starts: [600])
        offer.needs = [RoleNeed(candidates: .anyOf(staff), amount: 1)]
        offer.bond = 0
        let buddy = town.addActivity(offer)
        town.addDemand(0, .meetings, 3, of: [buddy])
        town.addDemand(1, .meetings, 3, of: [buddy])
        let state = town.constructed()
        for person in 0..<2 {
            let met = state.visits[person].flatMap { state.meetings[$0.meeting].staff.map(\.staff) }
            #expect(met.count == 3)
            #expect(Set(met).count == 1)
        }
    }

    @Test func whoWasMetBeforeTheHorizonIsGoneOnWith() {
        var town = AttendanceTown(weeks: 2)
        _ = town.addPerson()
        let staff = [town.addStaff(), town.addStaff()]
        var offer = town.appointment(at: .places([0]), starts: [600])
        offer.needs = [RoleNeed(candidates: .anyOf(staff), amount: 1)]
        offer.bond = 3
        let buddy = town.addActivity(offer)
        town.addDemand(0, .meetings, 2, of: [buddy])
        func met(_ town: AttendanceTown) -> [Int] {
            let state = town.constructed()
            return state.visits[0].flatMap { state.meetings[$0.meeting].staff.map(\.staff) }
        }
        #expect(met(town) == [staff[0], staff[0]])
        town.problem.people[0].bondStaff = [3: staff[1]]
        #expect(met(town) == [staff[1], staff[1]])
        town.problem.staff[staff[1]].forbidden = Array(repeating: town.mask(0..<1440), count: 14)
        #expect(met(town) == [], "nobody else steps in for the one person who was met")
    }

    @Test(arguments: [(4.0, true), (6.0, false)])
    func staffVisitTwoHomesADayOnlyWhenTheWayIsNotTooLong(kilometres: Double, isPossible: Bool) {
        var town = AttendanceTown(weeks: 1)
        _ = town.addPerson()
        _ = town.addPerson()
        town.problem.people[0].homes[0].point = MapPoint(east: 0, north: 0)
        town.problem.people[1].homes[0].point = MapPoint(east: kilometres, north: 0)
        let mode = HomeWays.Mode(minutesPerKilometre: 4, fixedMinutes: 0, mostKilometres: 5)
        town.problem.homeWays.modes = [mode, mode]
        var offer = town.appointment(at: .home, starts: [600, 840])
        let member = town.addStaff()
        offer.needs = [RoleNeed(candidates: .anyOf([member]), amount: 1)]
        offer.days = DaySet(0..<1)
        let visit = town.addActivity(offer)
        town.addDemand(0, .meetings, 1, of: [visit])
        town.addDemand(1, .meetings, 1, of: [visit])
        let state = town.constructed()
        #expect(state.visits.joined().count == (isPossible ? 2 : 1))
    }

    @Test func waysBetweenHomesAreRoundedUpToFiveMinutesUnlessTheyAreKnown() {
        var ways = HomeWays()
        ways.modes = [HomeWays.Mode(minutesPerKilometre: 4, fixedMinutes: 3, mostKilometres: nil)]
        let one = HomeLegs(there: [], back: [], area: 0, point: MapPoint(east: 0, north: 0))
        let other = HomeLegs(there: [], back: [], area: 1, point: MapPoint(east: 3, north: 4))
        #expect(ways.minutes(from: one, to: other, mode: 0) == 25)
        ways.known[HomeWays.Link(from: 0, to: 1, mode: 0)] = 40
        #expect(ways.minutes(from: one, to: other, mode: 0) == 40)
        #expect(ways.minutes(from: other, to: one, mode: 0) == 25)
        #expect(ways.minutes(from: one, to: HomeLegs(there: [], back: [], area: 2), mode: 0) == nil)
    }
}
