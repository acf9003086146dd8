import RoosterModel
import RoosterPlanning
import Testing

/// When things are planned: in a window from the registration, and at a place in the course of something else.
@Suite struct WhenTests {
    @Test func aWindowIsCountedFromTheRegistration() throws {
        var library = Library()
        library.add("talk", .talk, .individual, minutes: 60)
        library.state.participants["p1"]?.registered = Desk.start + 21
        library.ask(
            Requirement(
                id: "intake", kind: .once, of: Selection(kinds: [.talk]),
                within: Window(clock: .registered, length: .days(7)), priority: .must))
        let plan = library.plan()
        #expect(plan.meetings.count == 1)
        #expect(plan.meetings.allSatisfy { (Desk.start + 21...Desk.start + 28).contains($0.date) })
        #expect(try library.broken(plan) == [])
        // Of somebody who is not registered nothing is due.
        library.state.participants["p1"]?.registered = nil
        #expect(library.plan().meetings == [])
    }

    @Test func aTalkLiesAtItsShareOfTheCourse() throws {
        var library = Library()
        library.add("lesson", .language, .group)
        library.add("talk", .talk, .individual, minutes: 60)
        let lessons = Requirement(
            id: "lessons", kind: .count(atLeast: 8), of: Selection(kinds: [.language]), priority: .must)
        var middle = Requirement(id: "middle", kind: .once, of: Selection(kinds: [.talk]), priority: .must)
        middle.conditions.at = Conditions.Share(requirement: "lessons", fromShare: 0.4, toShare: 0.6)
        library.ask(lessons, middle)
        let plan = library.plan()
        let talk = try #require(plan.meetings.first { $0.activity == "talk" })
        let before = plan.meetings.filter { $0.activity == "lesson" && $0.date < talk.date }
        let sameDay = plan.meetings.contains { $0.activity == "lesson" && $0.date == talk.date }
        #expect(before.count == 4 || before.count == 3 && sameDay, "0.4 to 0.6 of eight is four lessons")
        #expect(plan.requirements.allSatisfy { $0.status == .met })
        #expect(try library.broken(plan) == [])
    }

    @Test func daysThatHadBetterStayFreeAreAvoided() throws {
        var library = Library(weeks: 2)
        library.add("talk", .talk, .individual, minutes: 60)
        library.ask(Requirement(id: "talk", kind: .once, of: Selection(kinds: [.talk]), priority: .must))
        library.state.municipality?.weights.lateStartDay = 0
        let (first, last) = (Desk.start, Desk.start + 10)
        let soft = CalendarEntry(from: first, until: last, kind: .unwanted, title: "Fair")
        #expect(library.plan().meetings.map(\.date) == [first], "the first day that can be")
        library.state.calendars["local"] = HolidayCalendar(id: "local", entries: [soft])
        let plan = library.plan()
        #expect(plan.meetings.count == 1 && plan.meetings.allSatisfy { $0.date > last })
        // Where nothing else is left they are used.
        library.state.calendars["local"] = HolidayCalendar(
            id: "local", entries: [CalendarEntry(from: first, until: first + 20, kind: .unwanted, title: "Fair")])
        #expect(library.plan().meetings.count == 1)
    }

    /// The library is an hour away: two talks on one day are one trip.
    @Test func twoTalksAreOneTrip() throws {
        var library = Library(weeks: 1)
        library.state.municipality?.weights.lateStartDay = 0
        library.state.participants["p1"]?.coordinate = Coordinate(latitude: 51.6, longitude: 4)
        library.state.participants["p1"]?.modes = [.bus]
        for (activity, days) in [("counsel", [Weekday.monday, .thursday]), ("help", [.thursday])] {
            library.add(activity, .talk, .individual, minutes: 60)
            library.state.activities[activity]?.staffNeeds = [StaffNeed(role: activity, amount: 1)]
            var member = StaffMember(id: activity, organisation: "town", roles: [activity])
            let hours = TimeRange(start: TimeOfDay(minutes: 540), end: TimeOfDay(minutes: 1020))
            member.available = days.map { WeeklyTime(weekday: $0, range: hours) }
            library.state.staff[activity] = member
        }
        library.ask(
            Requirement(id: "a", kind: .once, of: Selection(activities: ["counsel"]), priority: .must),
            Requirement(id: "b", kind: .once, of: Selection(activities: ["help"]), priority: .must))
        let plan = library.plan()
        #expect(plan.meetings.count == 2)
        #expect(Set(plan.meetings.map(\.date)) == [Desk.start + 3], "the counsel could be on Monday too")
        #expect(try library.broken(plan) == [])
    }
}
