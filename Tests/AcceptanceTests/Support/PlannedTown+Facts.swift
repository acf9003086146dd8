import RoosterFormats
import RoosterModel
import RoosterPlanning
import RoosterService
import Testing

/// Facts about a town that tests ask for, worked out from what the municipality told.
extension PlannedTown {
    /// Minutes of a day at which somebody is busy, from their blocks.
    func busy(_ participant: String, on date: CalendarDate) -> [Range<Int>] {
        func ranges(_ date: CalendarDate, shift: Int) -> [Range<Int>] {
            state.blocks.sorted.filter { block in
                block.subjectKind == .participant && block.subject == participant && block.kind == .busy
                    && holds(block, on: date)
            }.map { block in
                guard let range = block.range else { return shift..<shift + 1440 }
                return range.startMinutes + shift..<range.endMinutes + shift
            }
        }
        // What began the evening before may reach into the day.
        return ranges(date, shift: 0) + ranges(date + -1, shift: -1440)
    }

    private func holds(_ block: Block, on date: CalendarDate) -> Bool {
        if let from = block.from, date < from { return false }
        if let until = block.until, date > until { return false }
        if !block.weekdays.isEmpty, !block.weekdays.contains(date.weekday) { return false }
        guard let every = block.everyWeeks, let first = block.firstWeekOf else { return true }
        return date.monday >= first.monday && ((date.monday - first.monday) / 7).isMultiple(of: every)
    }

    /// Whether a date lies in a school holiday of the town's region.
    func isSchoolHoliday(_ date: CalendarDate) -> Bool {
        schoolHolidays.contains { $0.contains(date) }
    }

    /// The school holidays of the town's region.
    var schoolHolidays: [ClosedRange<CalendarDate>] {
        state.calendars.values.flatMap(\.entries).filter { entry in
            entry.kind == .schoolHoliday && (entry.region.map { $0 == state.municipality?.schoolRegion } ?? true)
        }.map { $0.from...$0.until }
    }

    /// Meetings that somebody attends of activities that count as lessons.
    func lessons(of participant: String) -> [ExportedPlan.Visit] {
        plan.visits(of: participant).filter { visit in
            state.activities[visit.meeting.activity]?.countsFor.contains(.lesson) == true
        }
    }

    /// Whether an activity counts for something.
    func counts(_ activity: String, for what: Activity.CountsFor) -> Bool {
        state.activities[activity]?.countsFor.contains(what) == true
    }

    /// Expects that somebody's calendar has exactly the meetings that the plan says they attend, and those they help at.
    func expectFeed(
        of participant: String, helpingAs staff: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let helped = plan.meetings.values.filter { staff.map($0.staff.contains) ?? false }
        let planned = (plan.visits(of: participant).map(\.meeting) + helped).map { meeting in
            "\(meeting.date) \(Self.text(meeting.start))-\(Self.text(meeting.end))"
        }
        let shown = try feed(of: participant).events.map { "\($0.date) \($0.start)-\($0.end)" }
        #expect(
            shown.sorted() == planned.sorted(), "the calendar of \(participant)", sourceLocation: sourceLocation)
    }

    /// A time as calendars and tables write it.
    static func text(_ minutes: Int) -> String { TimeOfDay(minutes: minutes).text }

    /// The event of a visit in somebody's calendar.
    func event(of visit: ExportedPlan.Visit) throws -> CalendarText.Event {
        let events = try feed(of: visit.participant).events.filter { event in
            event.date == visit.meeting.date.isoText && event.start == Self.text(visit.meeting.start)
        }
        return try #require(events.first, "no event at \(visit.meeting.date) for \(visit.participant)")
    }

    /// The published plan as the export says, laid out with some changes to what is known.
    func scenes(with changes: [Change] = []) throws -> PlanScenes {
        let (plan, now) = try exported()
        return PlanScenes(plan: plan, published: plan, state: try state.applying(changes), now: now)
    }

    /// What is left of the published plan when something changes, before anybody looks for something better.
    func replanned(with changes: [Change]) throws -> PlanScenes {
        let (plan, now) = try exported()
        let changed = try state.applying(changes)
        var request = PlanningRequest(state: changed, published: plan, now: now, seconds: town.seconds)
        request.mostMoves = 1
        let left = makePlan(request, stop: PlanningStop()) { _ in }
        return PlanScenes(plan: left, published: plan, state: changed, now: now)
    }

    private func exported() throws -> (plan: Plan, now: PlanningMoment) {
        var contents = FolderContents()
        contents.files = plan.files
        let published = try #require(try readFolder(contents, shippedProgrammes: []).plan)
        return (published, PlanningMoment(date: start, text: published.summary.publishedAt))
    }

    /// What the service says changes would make of the plan.
    func whatIf(_ changes: [Change]) async throws -> WhatIfAnswer {
        var answer: WhatIfAnswer?
        for await event in try await tenant.requestWhatIf(changes, seconds: town.seconds) {
            switch event {
            case .finished(let found): answer = found
            case .failed(let error): throw error
            case .progress: break
            }
        }
        return try #require(answer)
    }
}
