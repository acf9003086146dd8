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
}
