import Testing

@testable import Timetabling

@Suite struct KinshipTests {
    /// Six people of two neighbourhoods, who all need one evening with three others at most.
    private func town(kinships: [[Int]], people: Int = 6) -> (town: AttendanceTown, activity: Int) {
        var town = AttendanceTown(weeks: 2)
        for _ in 0..<people { _ = town.addPerson() }
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.total = 1
        offer.groupMinimum = 3
        offer.groupMaximum = 3
        offer.kinships = kinships
        let activity = town.addActivity(offer)
        for person in 0..<people { town.addDemand(person, .activities, 1, of: [activity]) }
        return (town, activity)
    }

    @Test(arguments: UInt64(1)...5)
    func neighboursComeIntoOneGroup(seed: UInt64) {
        let (town, _) = town(kinships: [[0, 1, 0, 1, 0, 1]])
        let state = town.constructed(seed: seed)
        let groups = state.series.filter(\.isOpen).map { $0.members.sorted() }
        #expect(groups.sorted { $0[0] < $1[0] } == [[0, 2, 4], [1, 3, 5]])
        #expect(groups.count == 2)
    }

    @Test func theGroupIsForThoseItIsMeantForWhenSeatsAreShort() {
        var (town, activity) = town(kinships: [])
        town.problem.activities[activity].seriesMaximum = 1
        town.problem.activities[activity].days = DaySet(0..<5)
        town.problem.activities[activity].meantFor = [false, true, false, true, false, true]
        let state = town.constructed()
        #expect(state.series.filter(\.isOpen).first?.members.sorted() == [1, 3, 5])
    }

    @Test func strangersCostWhatTheyCost() {
        let (town, activity) = town(kinships: [[0, 0, 1, 1, 2, 2], [0, 0, 0, 0, 0, 1]])
        let state = town.constructed()
        #expect(state.kinshipPrice(activity, [0, 1, 2]) == 2)
        #expect(state.kinshipPrice(activity, [0, 2, 4]) == 4)
        #expect(state.kinshipPrice(activity, [0, 2, 5]) == 6)
        #expect(state.kinshipPrice(activity, []) == 0)
    }

    /// Six people in two groups on Monday and Tuesday, of which each has one of the other neighbourhood.
    private func twoGroups() -> AttendanceTown {
        var (town, activity) = town(kinships: [])
        for (tag, members) in [[0, 1, 2], [3, 4, 5]].enumerated() {
            var existing = ExistingSeries(
                tag: tag, activity: activity, slots: [(weekday: tag, start: 570)], room: 0, place: 0, staff: [],
                days: tag...tag, isPinned: false)
            existing.members = members.map { ($0, tag, tag, false) }
            town.problem.existingSeries.append(existing)
        }
        town.problem.activities[activity].kinships = [[0, 0, 1, 0, 1, 1]]
        return town
    }

    @Test func twoChangePlacesWhereThatMakesBothGroupsAlike() {
        let town = twoGroups()
        var state = AttendanceState(problem: town.problem)
        state.load()
        for number in state.series.indices { state.series[number].isMovable = true }
        #expect(state.series.indices.map { state.kinshipPrice(of: $0) } == [2, 2])
        state.regroup(stop: StopFlag(), deadline: Deadline(seconds: 60))
        #expect(state.series.map { $0.members.sorted() } == [[0, 1, 3], [2, 4, 5]])
        #expect(AttendanceOracle(state).breaches == [])
        #expect(Recount(keptBy: state) == Recount(of: state))
    }

    @Test func nobodyChangesPlacesWhoCouldNotComeThen() {
        var town = twoGroups()
        town.problem.people[2].forbidden[1] = town.mask(0..<1440)
        var state = AttendanceState(problem: town.problem)
        state.load()
        for number in state.series.indices { state.series[number].isMovable = true }
        state.regroup(stop: StopFlag(), deadline: Deadline(seconds: 60))
        #expect(state.series.map { $0.members.sorted() } == [[0, 1, 2], [3, 4, 5]])
    }
}
