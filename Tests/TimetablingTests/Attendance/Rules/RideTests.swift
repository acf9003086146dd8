import Testing

@testable import Timetabling

@Suite struct RideTests {
    /// People who reach place 0 by a ride only: there at 9:20, back from 11:40; the group meets from 9:30 to 11:30.
    private func town(people: Int = 1, seats: Int = 2) -> AttendanceTown {
        var town = AttendanceTown(weeks: 1)
        for _ in 0..<people {
            let person = town.addPerson(area: 4)
            town.problem.people[person].modeDays[AttendanceTown.foot] = DaySet()
        }
        let room = town.addRoom(at: 0, capacity: 8)
        var offer = town.group(in: [room])
        offer.total = 1
        offer.days = DaySet(0..<1)
        offer.seriesMaximum = 1
        let activity = town.addActivity(offer)
        town.problem.rides = [
            RideOffer(
                area: 4, place: 0, days: town.days, depart: 530, arrive: 560, returning: 700, home: 730, seats: seats,
                driver: nil)
        ]
        for person in 0..<people { town.addDemand(person, .meetings, 1, of: [activity]) }
        return town
    }

    @Test func aRideTakesAPersonFromItsDepartureToItsReturn() {
        let visits = town().constructed().visits[0]
        #expect(visits.map(\.way) == [.ride(0)])
        #expect(visits.map { [$0.leave, $0.back, $0.minutesBefore, $0.minutesAfter] } == [[530, 730, 30, 30]])
    }

    @Test(arguments: [(575, 700), (560, 685)])
    func aRideThatArrivesLateOrLeavesEarlyIsNone(arrive: Int, returning: Int) {
        var town = town()
        town.problem.rides[0].arrive = arrive
        town.problem.rides[0].returning = returning
        #expect(town.constructed().visits[0] == [])
    }

    @Test func aRideFromAnotherAreaIsNone() {
        var town = town()
        town.problem.rides[0].area = 5
        #expect(town.constructed().visits[0] == [])
    }

    @Test func aRideOnAnotherDayIsNone() {
        var town = town()
        town.problem.rides[0].days = DaySet(1..<7)
        #expect(town.constructed().visits[0] == [])
    }

    @Test func seatsAreNotExceeded() {
        #expect(town(people: 3).constructed().visits.map(\.count).sorted() == [0, 1, 1])
        #expect(town(people: 3, seats: 3).constructed().visits.map(\.count) == [1, 1, 1])
    }
}
