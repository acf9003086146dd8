import Testing

@testable import Timetabling

@Suite struct RelationTests {
    /// Two people of a relation, and an appointment for each on Monday at 10:00 only.
    private func pair(_ kind: PersonRelation.Kind, _ venue: ActivityOffer.Venue) -> AttendanceTown {
        var town = AttendanceTown(weeks: 1)
        let people = [town.addPerson(), town.addPerson()]
        for person in people {
            town.problem.people[person].relations = [PersonRelation(kind: kind, other: 1 - person)]
        }
        var offer = town.appointment(at: venue, starts: [600])
        offer.days = DaySet(0..<1)
        let talk = town.addActivity(offer)
        for person in people { town.addDemand(person, .meetings, 1, of: [talk]) }
        return town
    }

    @Test func peopleWhoMayNotBeAwayAtTheSameTimeAreNot() {
        #expect(pair(.notAtTheSameTime, .places([0])).constructed().visits.map(\.count).sorted() == [0, 1])
        #expect(pair(.apart, .places([0])).constructed().visits.map(\.count) == [1, 1])
    }

    @Test func aMeetingAtHomeIsOneOfThoseTimesToo() {
        #expect(pair(.notAtTheSameTime, .home).constructed().visits.map(\.count).sorted() == [0, 1])
    }

    @Test func peopleWhoAreKeptApartShareNoMeeting() {
        var town = pair(.apart, .places([0]))
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.total = 1
        offer.days = DaySet(1..<2)
        let workshop = town.addActivity(offer)
        for person in 0..<2 { town.addDemand(person, .meetings, 1, of: [workshop]) }
        let state = town.constructed()
        let comers = state.visits.map { visits in visits.count { state.meetings[$0.meeting].activity == workshop } }
        #expect(comers.sorted() == [0, 1])
    }
}
