import Testing

@testable import Timetabling

@Suite struct MakingRoomTests {
    /// Four weeks of lessons on Monday and Tuesday that fill the ceiling of every week, and a talk in the third.
    private func town() -> (town: AttendanceTown, lessons: Int, talk: Int) {
        var town = AttendanceTown(weeks: 4)
        let person = town.addPerson()
        town.problem.people[person].minutesPerWeek = 240
        var offer = town.group(in: [town.addRoom(at: 0, capacity: 8)])
        offer.perWeek = 2
        offer.leastShare = 0.7
        offer.days = DaySet()
        for week in 0..<4 { for weekday in 0..<2 { offer.days.insert(week * 7 + weekday) } }
        let lessons = town.addActivity(offer)
        let talk = town.addActivity(town.appointment(at: .places([1])))
        let lessonDemand = town.addDemand(person, .meetings, 8, of: [lessons])
        let talkDemand = town.addDemand(person, .activities, 1, of: [talk])
        town.problem.demands[talkDemand].window = 14..<21
        return (town, lessonDemand, talkDemand)
    }

    @Test func aTalkTakesTheTimeOfOneLessonWhereLessonsFillTheWeek() {
        let (town, lessons, talk) = town()
        var state = town.constructed()
        #expect(state.missing(talk) == 1, "the ceiling leaves nothing for it")
        var random = RandomSource(seed: 1)
        state.begin()
        state.makeRoom(for: 0, random: &random)
        #expect(state.missing(talk) == 0)
        #expect(state.missing(lessons) == 1)
        #expect(AttendanceOracle(state).breaches == [])
    }

    @Test func aSearchFindsIt() {
        let (town, _, talk) = town()
        var search = AttendanceSearch(problem: town.problem, seed: 3)
        search.run(stop: StopFlag(), deadline: Deadline(seconds: 3600), mostMoves: 200) { _ in }
        #expect(search.state.missing(talk) == 0)
    }

    @Test func whoIsNewInARunningGroupMayLeaveItAndWhoWasInItStays() {
        var town = AttendanceTown(weeks: 4)
        let former = town.addPerson()
        let new = town.addPerson()
        let room = town.addRoom(at: 0, capacity: 8)
        let activity = town.addActivity(town.group(in: [room]))
        var series = ExistingSeries(
            tag: 0, activity: activity, slots: [(weekday: 0, start: 570)], room: room, place: nil, staff: [],
            days: 0...27, isPinned: false)
        series.members = [(person: former, from: 0, until: 27, pinned: false)]
        town.problem.existingSeries = [series]
        for person in [former, new] { town.addDemand(person, .meetings, 3, of: [activity]) }
        let state = town.constructed()
        #expect(state.series[0].members.sorted() == [former, new])
        #expect(!state.mayRelease(former, from: 0))
        #expect(state.mayRelease(new, from: 0))
    }
}
