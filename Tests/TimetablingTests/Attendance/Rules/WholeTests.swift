import Testing

@testable import Timetabling

/// Appointments that are of use all together only.
@Suite struct WholeTests {
    /// Two people who need four talks each, with somebody who has an hour a week, in so many weeks.
    private func town(weeks: Int, isWhole: Bool) -> AttendanceTown {
        var town = AttendanceTown(weeks: weeks)
        for _ in 0..<2 { _ = town.addPerson() }
        let staff = town.addStaff(minutesPerWeek: 60)
        var offer = town.appointment(at: .places([0]))
        offer.needs = [RoleNeed(candidates: .anyOf([staff]), amount: 1)]
        let activity = town.addActivity(offer)
        for person in 0..<2 {
            let demand = town.addDemand(person, .meetings, 4, of: [activity], level: 2)
            town.problem.demands[demand].isWhole = isWhole
        }
        return town
    }

    private func planned(_ town: AttendanceTown, seed: UInt64) -> [Int] {
        var search = AttendanceSearch(problem: town.problem, seed: seed)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 3600), mostMoves: 100) { _ in }
        #expect(AttendanceOracle(search.state).breaches == [])
        #expect(Recount(keptBy: search.state) == Recount(of: search.state))
        return search.state.visits.map(\.count).sorted()
    }

    @Test(arguments: UInt64(1)...4)
    func hoursThatSufficeForOneAreNotShared(seed: UInt64) {
        #expect(planned(town(weeks: 4, isWhole: true), seed: seed) == [0, 4])
        #expect(planned(town(weeks: 7, isWhole: true), seed: seed) == [0, 4])
        #expect(planned(town(weeks: 8, isWhole: true), seed: seed) == [4, 4])
        #expect(planned(town(weeks: 3, isWhole: true), seed: seed) == [0, 0])
    }

    @Test func whatIsOfUseInPartIsPlannedInPart() {
        #expect(planned(town(weeks: 3, isWhole: false), seed: 1).reduce(0, +) == 3)
        #expect(planned(town(weeks: 7, isWhole: false), seed: 1).reduce(0, +) == 7)
    }
}
