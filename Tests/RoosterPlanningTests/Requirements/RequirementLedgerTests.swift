import RoosterModel
import Testing

@testable import RoosterPlanning

/// A municipality with one participant and a horizon from 28 June 2027 to 23 January 2028.
struct Desk {
    /// Horizon start and today unless a test says otherwise.
    static let start = CalendarDate(year: 2027, month: 6, day: 28) ?? CalendarDate(dayNumber: 0)

    /// What the municipality told.
    var state = State()
    /// Today.
    var today = Self.start

    /// A municipality with activities `lesson` (counts for lessons, 3 hours), `talk` and `course` (8 meetings).
    init() {
        state.municipality = Municipality(name: "Dorp", horizon: Municipality.Horizon(start: Self.start, weeks: 30))
        var lesson = Activity(
            id: "lesson", kind: .language, theme: "language", titles: [:], organisation: "school", minutes: 180)
        lesson.countsFor = [.lesson]
        let talk = Activity(
            id: "talk", kind: .talk, theme: "integration", titles: [:], organisation: "town", minutes: 45,
            enrolment: .individual)
        var course = Activity(
            id: "course", kind: .cycling, theme: "health", titles: [:], organisation: "town", minutes: 90)
        course.meetingsTotal = 8
        for activity in [lesson, talk, course] { state.activities[activity.id] = activity }
        state.participants["p1"] = Participant(
            id: "p1", neighbourhood: "centrum", coordinate: Coordinate(latitude: 51.5, longitude: 4),
            language: "ar", settled: Self.start, modes: [.walk])
    }

    /// Notes something done, so many days after the start of the horizon.
    mutating func done(
        _ activity: String, day: Int, meetings: Int? = nil, minutes: Int? = nil, manner: Attendance.Manner? = nil,
        result: Attendance.Result? = nil
    ) {
        let row = Attendance(
            participant: "p1", activity: activity, date: Self.start + day, meetings: meetings, minutes: minutes,
            manner: manner, result: result)
        state.done[row.key] = row
    }

    /// The participant's only requirement, worked out.
    func item(
        _ kind: Requirement.Kind, of selection: Selection, within: Window? = nil
    ) throws -> RequirementCase {
        var state = state
        state.programmes["law"] = Programme(
            id: "law", titles: [:],
            requirements: [Requirement(id: "r", kind: kind, of: selection, within: within, priority: .legal)])
        let municipality = try #require(state.municipality)
        let ledger = RequirementLedger(state, municipality: municipality, published: nil, today: today)
        let participant = try #require(state.participants["p1"])
        return try #require(ledger.cases(of: participant).first)
    }
}

@Suite struct RequirementLedgerTests {
    private let lessons = Selection(countsFor: [.lesson])

    @Test func whatEndsInsideTheHorizonIsDueWhole() throws {
        let window = Window(clock: .start, length: .weeks(13))
        let item = try Desk().item(.count(atLeast: 26), of: lessons, within: window)
        #expect([item.asked, item.done, item.due] == [26, 0, 26])
        #expect(item.unit == .meetings)
        #expect(item.window == Desk.start...Desk.start + 91)
    }

    @Test func whatHasNoWindowIsDueWhole() throws {
        #expect(try Desk().item(.count(atLeast: 26), of: lessons).due == 26)
    }

    @Test func whatEndsLaterIsDueInProportion() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.pipDate = Desk.start
        let window = Window(clock: .pip, length: .years(3))
        // 210 of 1 097 days lie inside: 800 × 210 ÷ 1097 = 153.1.
        let item = try desk.item(.hours(atLeast: 800, physicalOnly: false), of: lessons, within: window)
        #expect([item.asked, item.done, item.due] == [800, 0, 154])
    }

    @Test func whatWasDoneIsLeftOutOfTheProportion() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.pipDate = Desk.start
        desk.done("lesson", day: 0, minutes: 6000)
        let window = Window(clock: .pip, length: .years(3))
        // 100 + ⌈700 × 210 ÷ 1097 = 134.002⌉.
        let item = try desk.item(.hours(atLeast: 800, physicalOnly: false), of: lessons, within: window)
        #expect([item.done, item.due] == [100, 235])
    }

    @Test func whatWasDoneBeforeTheWindowCountsWhereTheProgrammeSaysSo() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.pipDate = Desk.start + -30
        desk.state.participants["p1"]?.duoNotice = Desk.start + -60
        desk.done("lesson", day: -40, minutes: 600)
        desk.done("lesson", day: -70, minutes: 600)
        let kind = Requirement.Kind.hours(atLeast: 800, physicalOnly: false)
        var window = Window(clock: .pip, length: .years(3))
        #expect(try desk.item(kind, of: lessons, within: window).done == 0)
        window.countsFrom = .notice
        let item = try desk.item(kind, of: lessons, within: window)
        #expect(item.done == 10)
        #expect(item.window?.upperBound == (Desk.start + -30).adding(months: 36))
    }

    @Test func daysAreCountedFromTodayWhenTheWindowBeganBefore() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.pipDate = Desk.start + -365
        let window = Window(clock: .pip, length: .years(3))
        // 2026-06-28 to 2029-06-28: 732 days left with today, 210 inside: 800 × 210 ÷ 732 = 229.5.
        let item = try desk.item(.hours(atLeast: 800, physicalOnly: false), of: lessons, within: window)
        #expect(item.due == 230)
    }

    @Test func aWindowThatHasPassedIsABacklogDueWhole() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.settled = Desk.start + -100
        let item = try desk.item(
            .once, of: Selection(activities: ["talk"]), within: Window(clock: .settled, length: .days(14)))
        #expect(item.due == 1)
        #expect(item.counts(on: Desk.start + 3, today: Desk.start))
        #expect(!item.counts(on: Desk.start + -101, today: Desk.start))
    }

    @Test func withoutTheDateOfItsWindowNothingIsDueAndEverythingCounts() throws {
        let window = Window(clock: .pip, length: .years(3))
        let item = try Desk().item(.hours(atLeast: 12, physicalOnly: false), of: lessons, within: window)
        #expect(item.due == 0)
        #expect(item.isDateMissing)
        #expect(item.counts(on: Desk.start + -1000, today: Desk.start))
    }

    @Test func theStartIsTheFirstMeetingThatFits() throws {
        var desk = Desk()
        desk.done("talk", day: -40)
        desk.done("lesson", day: -20, result: .absent)
        desk.done("lesson", day: -10)
        #expect(try desk.item(.count(atLeast: 26), of: lessons).start == Desk.start + -10)
    }

    @Test func somebodyWhoIsNotPlannedHasNoRequirements() throws {
        var desk = Desk()
        desk.state.participants["p1"]?.programmes = ["none"]
        let participant = try #require(desk.state.participants["p1"])
        let municipality = try #require(desk.state.municipality)
        let ledger = RequirementLedger(desk.state, municipality: municipality, published: nil, today: Desk.start)
        #expect(ledger.cases(of: participant).isEmpty)
    }
}

@Suite struct CountingTests {
    private let lessons = Selection(countsFor: [.lesson])

    @Test func absencesAndFailuresDoNotCount() throws {
        var desk = Desk()
        desk.done("lesson", day: -9, meetings: 3)
        desk.done("lesson", day: -8, result: .present)
        desk.done("lesson", day: -7, result: .absent)
        desk.done("lesson", day: -6, result: .excused)
        desk.done("lesson", day: -5, result: .failed)
        desk.done("lesson", day: -4, result: .passed)
        #expect(try desk.item(.count(atLeast: 26), of: lessons).done == 5)
    }

    @Test func minutesOfARowAreItsSumElseThoseOfTheActivity() throws {
        var desk = Desk()
        desk.done("lesson", day: -9, meetings: 2)
        desk.done("lesson", day: -8, meetings: 2, minutes: 90)
        desk.done("lesson", day: -7, manner: .online)
        #expect(try desk.item(.hours(atLeast: 99, physicalOnly: false), of: lessons).done == 10.5)
        #expect(try desk.item(.hours(atLeast: 99, physicalOnly: true), of: lessons).done == 7.5)
    }

    @Test func aSeriesCountsFromItsLeastShare() throws {
        let courses = Selection(activities: ["course"])
        var desk = Desk()
        desk.done("course", day: -30, meetings: 6)
        #expect(try desk.item(.once, of: courses).done == 0)
        desk.done("course", day: -3)
        #expect(try desk.item(.once, of: courses).done == 1)
    }

    @Test func forTheStartOneMeetingOfASeriesIsEnough() throws {
        var desk = Desk()
        desk.state.programmes["law"] = Programme(
            id: "law", titles: [:], start: Programme.StartRule(from: .settled, withinDays: 14),
            requirements: [
                Requirement(id: "r", kind: .once, of: Selection(activities: ["course"]), priority: .legal)
            ])
        desk.done("course", day: 1)
        desk.today = Desk.start + 2
        let municipality = try #require(desk.state.municipality)
        let ledger = RequirementLedger(desk.state, municipality: municipality, published: nil, today: desk.today)
        let participant = try #require(desk.state.participants["p1"])
        let cases = ledger.cases(of: participant)
        #expect(cases.map(\.key) == ["law/r", "law/start"])
        #expect(cases.map(\.done) == [0, 1])
    }

    @Test func nothingCountsTwiceForEachAndOnce() throws {
        var desk = Desk()
        desk.done("talk", day: -30)
        desk.done("talk", day: -20)
        desk.done("lesson", day: -10)
        let both = Selection(activities: ["lesson", "talk", "course"])
        let each = try desk.item(.each, of: both)
        #expect([each.asked, each.done, each.due] == [3, 2, 3])
        #expect(try desk.item(.themes(atLeast: 3), of: both).done == 2)
    }

    @Test func gapsAreCountedInWholeWeeks() throws {
        let desk = Desk()
        let item = try desk.item(.gap(atMostWeeks: 3), of: lessons)
        let municipality = try #require(desk.state.municipality)
        let lesson = try #require(SharedActivity.all(desk.state.activities.sorted)["lesson"])
        let counting = Counting(state: desk.state, today: desk.today, horizon: municipality.horizon)
        func entry(week: Int) -> Records.Entry {
            Records.Entry(
                shared: lesson, date: Desk.start + week * 7 + 2, meetings: 1, minutes: 180, isPhysical: true)
        }
        #expect(counting.weeksTooMany(item, []) == 27)
        // Weeks 0–4, 6–12 and 14–29 are empty: 2 + 4 + 13 too many.
        #expect(counting.weeksTooMany(item, [entry(week: 5), entry(week: 13)]) == 19)
        #expect(counting.weeksTooMany(item, (0..<30).map(entry)) == 0)
    }

    @Test func weeksWithEnoughAreCounted() throws {
        let desk = Desk()
        let kind = Requirement.Kind.weekly(amount: .meetings(2), share: 0.9, fromWeek: 2, toWeek: 11)
        let item = try desk.item(kind, of: lessons)
        #expect([item.asked, item.due] == [9, 9])
        let municipality = try #require(desk.state.municipality)
        let lesson = try #require(SharedActivity.all(desk.state.activities.sorted)["lesson"])
        let counting = Counting(state: desk.state, today: desk.today, horizon: municipality.horizon)
        let days = [0, 2, 7, 9, 14, 21, 23, 25, 77, 79]
        let entries = days.map {
            Records.Entry(shared: lesson, date: Desk.start + $0, meetings: 1, minutes: 180, isPhysical: true)
        }
        // Week 1 is too early, week 3 has one meeting, week 12 is too late.
        #expect(counting.planned(item, entries, done: []) == 2)
    }
}
