import Testing

@testable import Timetabling

@Suite struct OrderTests {
    /// Somebody with two kinds of appointments on weekdays of three weeks, and what is asked of the second.
    private func days(_ ask: (inout AttendanceDemand) -> Void) -> (first: [Int], second: [Int]) {
        var town = AttendanceTown(weeks: 3)
        _ = town.addPerson()
        let lesson = town.addActivity(town.appointment(at: .places([0]), starts: [600]))
        let talk = town.addActivity(town.appointment(at: .places([0]), starts: [840]))
        town.addDemand(0, .meetings, 4, of: [lesson])
        let second = town.addDemand(0, .meetings, 1, of: [talk])
        ask(&town.problem.demands[second])
        let state = town.constructed()
        func days(_ activity: Int) -> [Int] {
            state.visits[0].filter { state.meetings[$0.meeting].activity == activity }.map(\.day)
        }
        return (days(lesson), days(talk))
    }

    @Test func whatComesAfterASeriesWaitsUntilEnoughOfItWasAttended() throws {
        var town = AttendanceTown(weeks: 4)
        _ = town.addPerson()
        var course = town.group(in: [town.addRoom(at: 0, capacity: 4)])
        course.total = 5
        course.perWeek = 2
        let series = town.addActivity(course)
        let talk = town.addActivity(town.appointment(at: .places([0]), starts: [840]))
        town.addDemand(0, .activities, 1, of: [series])
        let second = town.addDemand(0, .meetings, 1, of: [talk])
        town.problem.demands[second].afterDemand = 0
        let state = town.constructed()
        let days = [series, talk].map { activity in
            state.visits[0].filter { state.meetings[$0.meeting].activity == activity }.map(\.day)
        }
        #expect(days[0].count == 5)
        // Four of five lessons are its least share.
        #expect(days[1].count == 1 && days[1][0] > days[0][3])
    }

    @Test func theFirstOfOthersComesBeforeThem() throws {
        let days = days { $0.firstOf = [0] }
        let talk = try #require(days.second.first)
        #expect(days.first.count == 4)
        #expect(days.first.allSatisfy { $0 > talk })
    }

    @Test func theLastOfOthersComesAfterThem() throws {
        let days = days { $0.lastOf = [0] }
        let talk = try #require(days.second.first)
        #expect(days.first.count == 4)
        #expect(days.first.allSatisfy { $0 <= talk })
    }

    @Test func whatComesAfterADemandWaitsUntilItIsMet() throws {
        let days = days { $0.afterDemand = 0 }
        #expect(days.first.count == 4)
        let talk = try #require(days.second.first)
        #expect(days.first.allSatisfy { $0 < talk })
    }

    @Test func whatComesAfterMinutesWaitsForThem() throws {
        let days = days { $0.afterMinutes = (activities: [0], minutes: 120) }
        let talk = try #require(days.second.first)
        #expect(days.first.count { $0 < talk } >= 2)
    }

    @Test func aPlaceInTheCourseOfAnotherDemandIsKept() throws {
        let days = days { $0.course = (demand: 0, from: 2, to: 3) }
        let talk = try #require(days.second.first)
        #expect((2...3).contains(days.first.count { $0 < talk }))
    }

    @Test func daysApartAreKept() {
        let days = days {
            $0.need = 3
            $0.daysApart = 5
            $0.lastDone = -2
        }
        #expect(days.second.count == 3)
        #expect(days.second.first ?? 0 >= 3)
        #expect(zip(days.second, days.second.dropFirst()).allSatisfy { $1 - $0 >= 5 })
    }

    @Test func theDaysForAPlaceInACourseReachFromOneMeetingToAnother() {
        var town = AttendanceTown(weeks: 3)
        _ = town.addPerson()
        let lesson = town.addActivity(town.appointment(at: .places([0]), starts: [600]))
        let talk = town.addActivity(town.appointment(at: .places([0]), starts: [840]))
        town.addDemand(0, .meetings, 4, of: [lesson])
        let second = town.addDemand(0, .meetings, 1, of: [talk])
        town.problem.demands[second].course = (demand: 0, from: 2, to: 3)
        var state = AttendanceState(problem: town.problem)
        #expect(state.orderedDays(second).isEmpty, "without lessons there is no place in their course")
        #expect(state.appoint(0, days: [1]) == nil)
        #expect(state.appoint(0, days: [3]) == nil)
        #expect(state.orderedDays(second) == 4..<21)
        #expect(state.appoint(0, days: [8]) == nil)
        #expect(state.appoint(0, days: [10]) == nil)
        #expect(state.orderedDays(second) == 4..<11, "the day of the fourth lesson is the last")
    }
}
