import RoosterModel
import RoosterPlanning
import Testing

/// That what the data folder can say is planned for, on the plan and by the independent checker.
@Suite struct CoverageTests {
    @Test func anOpenActivityIsHeldWithTimeRoomAndStaffThoughNobodyNeedsIt() throws {
        var library = Library()
        library.add("cafe", .open, .open)
        library.state.activities["cafe"]?.staffNeeds = [StaffNeed(role: "host", amount: 1)]
        library.state.activities["cafe"]?.groupMin = 4
        library.state.staff["host"] = StaffMember(id: "host", organisation: "town", roles: ["host"])
        let plan = library.plan()
        #expect(plan.groups.map(\.activity) == ["cafe"])
        #expect(plan.groups.map(\.size) == [0])
        #expect(plan.meetings.count == 8)
        #expect(plan.meetings.allSatisfy { $0.room == "room" && $0.location == "library" && $0.staff == ["host"] })
        #expect(try library.broken(plan) == [])
    }

    @Test func lessonsAreCountedWeekByWeek() throws {
        var library = Library()
        for id in ["day", "evening"] { library.add(id, .language, .group) }
        library.ask(
            Requirement(
                id: "lessons", kind: .weekly(amount: .meetings(2), share: 1, fromWeek: 1, toWeek: 8),
                of: Selection(kinds: [.language]), priority: .must))
        let plan = library.plan()
        let byWeek = Dictionary(grouping: plan.meetings) { $0.date.monday }.mapValues(\.count)
        #expect(byWeek.count == 8)
        #expect(byWeek.values.allSatisfy { $0 == 2 }, "one lesson of each party a week")
        #expect(plan.requirements.map(\.status) == [.met])
        #expect(try library.broken(plan) == [])
    }

    @Test func theSummerGapIsFoundAndFilled() throws {
        var library = Library(weeks: 12)
        library.add("lesson", .language, .group)
        library.add("summer", .summerSchool, .group)
        library.state.activities["lesson"]?.meetingsTotal = 4
        library.state.activities["summer"]?.meetingsTotal = 2
        library.state.activities["summer"]?.seasonFrom = MonthDay(month: 8, day: 9)
        library.state.activities["summer"]?.seasonTo = MonthDay(month: 8, day: 29)
        let lessons = Requirement(
            id: "lessons", kind: .count(atLeast: 4), of: Selection(kinds: [.language]),
            within: Window(clock: .settled, length: .days(28)), priority: .must)
        library.ask(lessons)
        let without = library.plan()
        #expect(Set(without.meetings.map(\.activity)) == ["lesson"])
        library.ask(
            lessons,
            Requirement(
                id: "no-idle", kind: .gap(atMostWeeks: 4), of: Selection(kinds: [.language, .summerSchool]),
                priority: .wish))
        let plan = library.plan()
        #expect(Set(plan.meetings.map(\.activity)) == ["lesson", "summer"])
        let gap = try #require(plan.requirements.first { $0.requirement == "law/no-idle" })
        #expect(gap.missing <= 1, "of four weeks too many without the summer school")
        #expect(try library.broken(plan) == [])
    }

    @Test func aBuddySpeaksTheLanguageAndStaysUntilTheTrialIsOver() throws {
        var library = Library()
        library.add("maatje", .buddy, .individual, minutes: 60)
        library.add("coach", .buddy, .individual, minutes: 60)
        for (id, purpose) in [("maatje", "language"), ("coach", "work")] {
            library.state.activities[id]?.purpose = purpose
            library.state.activities[id]?.staffNeeds = [StaffNeed(role: "buddy", amount: 1)]
        }
        library.state.staff["anna"] = StaffMember(
            id: "anna", organisation: "town", roles: ["buddy"], languages: ["nl"], maxHoursWeek: 1)
        library.state.staff["samir"] = StaffMember(
            id: "samir", organisation: "town", roles: ["buddy"], languages: ["nl", "ar"], maxHoursWeek: 1)
        library.ask(
            Requirement(
                id: "buddy", kind: .buddy(purpose: "language", trialMeetings: 4), of: Selection(kinds: [.buddy]),
                priority: .must))
        let plan = library.plan()
        #expect(plan.meetings.map(\.activity) == ["maatje", "maatje", "maatje", "maatje"])
        #expect(Set(plan.meetings.flatMap(\.staff)) == ["samir"])
        #expect(Set(plan.meetings.map(\.date.monday)).count == 4, "an hour a week is all the volunteer gives")
        #expect(try library.broken(plan) == [])

        // Two weeks later, Samir away for good: two meetings are left of the trial, and nobody takes his place.
        library.state.staff["samir"]?.available = [
            WeeklyTime(weekday: .sunday, range: TimeRange(start: TimeOfDay(minutes: 0), end: TimeOfDay(minutes: 60)))
        ]
        let later = library.plan(day: 14, after: plan)
        #expect(Set(later.meetings.flatMap(\.staff)) == ["samir"])
        #expect(later.meetings.filter { $0.date >= Desk.start + 14 }.isEmpty)
    }

    @Test func anOrderHoldsThoughWhatItIsOfIsNotDueYet() {
        var library = Library()
        library.add("lesson", .language, .group)
        library.add("signing", .participationDeclaration, .group)
        library.state.activities["signing"]?.meetingsTotal = 1
        library.state.activities["lesson"]?.dayparts = ["evening-that-is-not"]
        var after = Conditions()
        after.afterHours = Conditions.Hours(of: Selection(kinds: [.language]), atLeast: 4)
        library.ask(
            Requirement(
                id: "signing", kind: .once, of: Selection(activities: ["signing"]),
                within: Window(clock: .pip, length: .years(3)), priority: .legal, conditions: after),
            Requirement(
                id: "themes", kind: .themes(atLeast: 1), of: Selection(themes: ["integration"]), priority: .must))
        #expect(library.plan().meetings.isEmpty, "four hours of lessons come first, also for the theme")
        let row = Attendance(
            participant: "p1", activity: "lesson", date: Desk.start + -7, meetings: 2, minutes: 240)
        library.state.done[row.key] = row
        library.state.activities["lesson"]?.theme = "language"
        #expect(library.plan().meetings.map(\.activity) == ["signing"])
    }

    @Test func hoursAreHadInFullWhereSomethingDueComesAfterThem() {
        var library = Library()
        library.add("lesson", .language, .group)
        library.add("signing", .participationDeclaration, .group)
        library.state.activities["signing"]?.meetingsTotal = 1
        let language = Selection(kinds: [.language])
        let hours = Requirement(
            id: "hours", kind: .hours(atLeast: 8, physicalOnly: false), of: language,
            within: Window(clock: .settled, length: .years(3)), priority: .legal)
        var after = Conditions()
        after.afterHours = Conditions.Hours(of: language, atLeast: 8)
        library.ask(
            hours,
            Requirement(
                id: "signing", kind: .once, of: Selection(activities: ["signing"]), priority: .legal, conditions: after)
        )
        let plan = library.plan()
        let names = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.id, $0.activity) })
        let attended = plan.attending.compactMap { names[$0.meeting] }
        #expect(attended.contains("signing"), "though of the hours themselves a twentieth of three years is due")
        #expect(attended.count { $0 == "lesson" } >= 4)
    }

    @Test func theHorizonRollsOnWithThePastFixedAndTheSameIDs() throws {
        var library = Library()
        library.add("lesson", .language, .group)
        library.ask(
            Requirement(
                id: "lessons", kind: .count(atLeast: 60), of: Selection(kinds: [.language]),
                within: Window(clock: .settled, length: .weeks(60)), priority: .must))
        let plan = library.plan()
        #expect(plan.meetings.count == 8)
        library.state.municipality?.horizon.start = Desk.start + 21
        let rolled = library.plan(day: 21, after: plan)
        let before = Dictionary(plan.meetings.map { ($0.id, $0) }) { one, _ in one }
        #expect(rolled.meetings.count == 11, "three weeks passed, three were added")
        #expect(plan.meetings.allSatisfy { old in rolled.meetings.contains { $0.id == old.id && $0.date == old.date } })
        #expect(
            rolled.meetings.filter { $0.date < Desk.start + 21 } == plan.meetings.filter { $0.date < Desk.start + 21 })
        #expect(rolled.meetings.count { before[$0.id] == nil } == 3)
        #expect(try library.broken(rolled, previous: plan) == [])
    }
}
