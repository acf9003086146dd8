import Testing

@testable import Timetabling

/// People who attend and are staff of meetings too.
@Suite struct HelpingTests {
    /// A workshop on one Monday morning for two people, led by a third person who is staff.
    private struct Town {
        var town = AttendanceTown(weeks: 1)
        let staff: Int
        let helper: Int
        var activity = 0

        init(starts: [Int] = [570]) {
            _ = town.addPerson()
            _ = town.addPerson()
            helper = town.addPerson()
            staff = town.addStaff()
            town.problem.staff[staff].person = helper
            var offer = town.group(in: [town.addRoom(at: 0, capacity: 6)], starts: starts)
            offer.total = 1
            offer.days = DaySet(0..<1)
            offer.needs = [RoleNeed(candidates: .anyOf([staff]), amount: 1)]
            offer.people = [0, 1]
            activity = town.addActivity(offer)
            for person in 0..<2 { town.addDemand(person, .activities, 1, of: [activity]) }
        }

        /// Who attends the workshop, and when it is held for whom the helper is away.
        func outcome() -> (attending: Int, away: [Range<Int>]) {
            let state = town.constructed()
            #expect(AttendanceOracle(state).breaches == [])
            let held = state.meetings.filter { $0.isAlive && $0.activity == activity }
            return (held.reduce(0) { $0 + $1.attending }, state.helps[helper].map(\.away))
        }
    }

    @Test func whoHelpsIsAwayFromHomeAndBack() {
        let outcome = Town().outcome()
        #expect(outcome.attending == 2)
        #expect(outcome.away == [560..<700])
    }

    @Test func whoCannotComeDoesNotHelp() {
        var town = Town()
        town.town.problem.people[town.helper].forbidden[0] = town.town.mask(550..<565)
        #expect(town.outcome().attending == 0, "the way there lies in forbidden time")
        town = Town()
        town.town.problem.people[town.helper].minutesPerWeek = 60
        #expect(town.outcome().attending == 0, "helping counts for the ceiling")
        town = Town()
        town.town.problem.people[town.helper].freeWeekdays = 5
        #expect(town.outcome().attending == 0, "no weekday may be used")
        town = Town()
        town.town.problem.people[town.helper].relations = [PersonRelation(kind: .apart, other: 0)]
        town.town.problem.people[0].relations = [PersonRelation(kind: .apart, other: town.helper)]
        #expect(town.outcome().attending <= 1, "who must be apart is not at the same meeting")
    }

    @Test func childrenOfWhoHelpsAreLookedAfter() {
        var town = Town()
        _ = town.town.addDependant(of: [town.helper])
        #expect(town.outcome().attending == 0, "the child would be alone")
        town = Town()
        _ = town.town.addDependant(of: [town.helper, 1])
        let outcome = town.outcome()
        #expect(outcome.attending == 1, "the other guardian stays at home or attends, not both")
        #expect(outcome.away.count == 1)
    }

    @Test func ownMeetingsAndHelpDoNotMeet() {
        var town = Town(starts: [570, 840])
        let talk = town.town.appointment(at: .places([0]), starts: [600])
        let own = town.town.addActivity(talk)
        let demand = town.town.addDemand(town.helper, .meetings, 1, of: [own], level: 0)
        town.town.problem.demands[demand].window = 0..<1
        town.town.problem.demands[demand].firstOf = []
        let state = town.town.constructed()
        #expect(AttendanceOracle(state).breaches == [])
        let visits = state.visits[town.helper].map { $0.leave..<$0.back }
        for help in state.helps[town.helper] { #expect(!visits.contains { $0.overlaps(help.away) }) }
        #expect(state.visits[town.helper].count + state.helps[town.helper].count >= 1)
    }

    @Test func helpingMeetsNoDemand() {
        var town = Town()
        town.town.problem.activities[town.activity].people = [0, 1, 2]
        let demand = town.town.addDemand(town.helper, .activities, 1, of: [town.activity])
        let state = town.town.constructed()
        #expect(state.missing(demand) == 1)
        #expect(state.visits[town.helper].isEmpty)
    }
}
