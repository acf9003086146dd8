import Testing

@testable import Timetabling

@Suite struct WeeklyTests {
    /// Lessons on Monday and on Thursday, held by different parties, and one person who needs two a week.
    private func town(weeks: Int, of all: Int = 4) -> (town: AttendanceTown, lessons: [Int]) {
        var town = AttendanceTown(weeks: all)
        let person = town.addPerson()
        let room = town.addRoom(at: 0, capacity: 8)
        var lessons: [Int] = []
        for weekday in [0, 3] {
            var offer = town.group(in: [room])
            offer.leastShare = 0.5
            offer.days = DaySet()
            for week in 0..<all { offer.days.insert(week * 7 + weekday) }
            lessons.append(town.addActivity(offer))
        }
        town.addDemand(
            person, .weeks(least: 2, ofMinutes: false), AttendanceDemand.weekPoints(weeks, least: 2), of: lessons)
        return (town, lessons)
    }

    @Test func twoLessonsAWeekOfDifferentPartiesAreFoundTogether() {
        let (town, _) = town(weeks: 4)
        let state = town.constructed()
        #expect(state.visits[0].map(\.day) == [0, 3, 7, 10, 14, 17, 21, 24])
        #expect(state.missing(0) == 0)
    }

    @Test func lessonsOfTwoWeeksInOneDoNotCountForBoth() {
        var (town, lessons) = town(weeks: 2, of: 3)
        for (lesson, day) in zip(lessons, [1, 4]) {
            town.problem.activities[lesson].days.insert(day)
            town.problem.activities[lesson].perWeek = 2
        }
        for day in 7..<21 { town.problem.people[0].forbidden[day] = town.mask(0..<1440) }
        let state = town.constructed()
        #expect(state.visits[0].allSatisfy { $0.day < 7 })
        #expect(state.achievedUnits[0] == 8, "one week with enough, whatever else it has")
        #expect(state.missing(0) == 8)
    }

    @Test func whatAWeekHasAlreadyCountsInThatWeek() {
        var (town, lessons) = town(weeks: 1, of: 1)
        town.problem.demands[0].already = [1]
        town.problem.activities[lessons[1]].days = DaySet()
        let state = town.constructed()
        #expect(state.visits[0].map(\.day) == [0])
        #expect(state.missing(0) == 0)
    }

    @Test func hoursAWeekCountMinutes() {
        var (town, lessons) = town(weeks: 4)
        town.problem.demands[0] = AttendanceDemand(
            person: 0, level: 1, unit: .weeks(least: 240, ofMinutes: true),
            need: AttendanceDemand.weekPoints(4, least: 240), activities: lessons, window: 0..<28)
        #expect(town.constructed().missing(0) == 0)
        town.problem.demands[0].unit = .weeks(least: 241, ofMinutes: true)
        town.problem.demands[0].need = AttendanceDemand.weekPoints(4, least: 241)
        #expect(town.constructed().missing(0) > 0)
    }
}
