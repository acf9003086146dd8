import RoosterModel
import Timetabling

/// Compiles what exists: the published plan where there is one, otherwise the groups and enrolments of the data folder.
struct ExistingCompiler {
    private let compiled: CompiledState
    /// What exists, for the engine.
    private(set) var series: [ExistingSeries] = []
    private(set) var appointments: [ExistingAppointment] = []
    /// Ids in the order of the engine's tags.
    private(set) var groups: [String] = []
    private(set) var meetings: [String] = []
    /// Who looks after whom in the published plan, by meeting.
    private var covers: [String: [ExistingMeeting.Cover]] = [:]
    private var rides: [String: Int] = [:]

    init(_ compiled: CompiledState) {
        self.compiled = compiled
    }

    /// Compiles a plan, and what exists beside it.
    ///
    /// - Parameters:
    ///   - plan: What people have, or are to have.
    ///   - published: What was published: meetings that it held before today were held.
    mutating func compile(_ plan: Plan?, heldAs published: Plan?) {
        if let plan {
            addPublished(plan, held: Set(published?.meetings.filter { $0.date < compiled.today }.map(\.id) ?? []))
        }
        let known = Set(groups)
        let members = Dictionary(grouping: compiled.state.enrolments.sorted, by: \.group)
        for group in compiled.state.groups.sorted
        where !known.contains(group.id) && !PairCompiler.isPair(group, compiled.state) {
            add(group, members: members[group.id] ?? [])
        }
    }

    private func day(_ date: CalendarDate) -> Int { compiled.calendar.day(date) }

    private mutating func add(_ group: Group, members: [Enrolment]) {
        guard let activity = compiled.numbers.activities[group.activity] else { return }
        let last = compiled.calendar.horizon.dayCount - 1
        let first = group.from.map(day) ?? 0
        let until = max(first, group.until.map(day) ?? last)
        groups.append(group.id)
        var new = ExistingSeries(
            tag: groups.count - 1, activity: activity,
            slots: group.times.map { ($0.weekday.index, $0.range.startMinutes) },
            room: group.room.flatMap { compiled.numbers.rooms[$0] }, place: nil,
            staff: group.staff.compactMap { compiled.numbers.staff[$0] }, days: first...until,
            isPinned: group.pinned)
        for row in members where row.answer != .declined {
            guard let person = compiled.numbers.participants[row.participant] else { continue }
            new.members.append((person, row.since.map(day) ?? first, row.until.map(day) ?? until, row.pinned))
        }
        series.append(new)
    }

    private mutating func addPublished(_ plan: Plan, held: Set<String>) {
        covers = Self.covers(plan, compiled)
        rides = CompiledState.index(compiled.rides)
        let attending = Dictionary(grouping: plan.attending, by: \.meeting)
        let future = plan.meetings.filter {
            $0.date >= compiled.today && $0.status != .cancelled && !held.contains($0.id)
        }
        let pairs = Set(plan.groups.filter { PairCompiler.isPair($0, compiled.state) }.map(\.id))
        let ofGroup = Dictionary(grouping: future) { meeting in
            meeting.group.flatMap { pairs.contains($0) ? nil : $0 } ?? ""
        }
        for meeting in ofGroup[""] ?? [] {
            guard let activity = compiled.numbers.activities[meeting.activity] else { continue }
            appointments.append(
                ExistingAppointment(activity: activity, meeting: existing(meeting, attending[meeting.id] ?? [])))
        }
        let enrolments = Dictionary(grouping: plan.enrolments, by: \.group)
        for group in plan.groups {
            guard let activity = compiled.numbers.activities[group.activity], var mine = ofGroup[group.id] else {
                continue
            }
            // A group that was told to end does not meet after that, whatever was published.
            if let last = compiled.state.groups[group.id]?.until { mine.removeAll { $0.date > last } }
            guard !mine.isEmpty else { continue }
            add(group, activity, mine, attending, enrolments[group.id] ?? [])
        }
    }

    private mutating func add(
        _ group: PlannedGroup, _ activity: Int, _ mine: [Meeting], _ attending: [String: [Attending]],
        _ enrolments: [PlannedEnrolment]
    ) {
        let row = compiled.state.groups[group.id]
        let group = group.asPinned(by: row)
        let mine = mine.filter { group.holds($0, of: row) }.map { $0.asPinned(by: row, compiled.state) }
        groups.append(group.id)
        let last = compiled.calendar.horizon.dayCount - 1
        let first = day(group.from)
        // A series without an end goes on when the horizon rolls.
        let runsOn = compiled.activities[activity].meetingsTotal == nil && row?.until == nil
        var new = ExistingSeries(
            tag: groups.count - 1, activity: activity,
            slots: group.times.map { ($0.weekday.index, $0.range.startMinutes) },
            room: group.room.flatMap { compiled.numbers.rooms[$0] },
            place: mine.first?.location.flatMap { compiled.numbers.locations[$0] },
            staff: group.staff.compactMap { compiled.numbers.staff[$0] },
            days: first...max(first, runsOn ? last : day(group.until)), isPinned: row?.pinned ?? false)
        new.meetings = mine.map { existing($0, attending[$0.id] ?? []) }
        for enrolment in enrolments {
            guard let person = compiled.numbers.participants[enrolment.participant] else { continue }
            let key = "\(enrolment.participant)/\(group.id)"
            let input = compiled.state.enrolments[key]
            guard input?.answer != .declined else { continue }
            // In a pinned group the row says how long: the span of before is that of the meetings it had.
            let end = row?.pinned == true ? input?.until ?? group.until : enrolment.until
            let begin = row?.pinned == true ? input?.since ?? group.from : enrolment.from
            new.members.append((person, day(begin), runsOn ? last : day(end), input?.pinned ?? false))
        }
        series.append(new)
    }

    private mutating func existing(_ meeting: Meeting, _ attending: [Attending]) -> ExistingMeeting {
        meetings.append(meeting.id)
        let known = attending.compactMap { row in compiled.numbers.participants[row.participant].map { ($0, row) } }
        return ExistingMeeting(
            tag: meetings.count - 1, day: day(meeting.date), start: meeting.range.startMinutes,
            room: meeting.room.flatMap { compiled.numbers.rooms[$0] },
            place: meeting.location.flatMap { compiled.numbers.locations[$0] },
            staff: meeting.staff.compactMap { compiled.numbers.staff[$0] },
            attending: known.map(\.0), ways: known.map { Visit.Way($0.1, rides: rides) },
            covers: covers[meeting.id] ?? [])
    }

    /// Who looks after whom, by meeting.
    private static func covers(_ plan: Plan, _ compiled: CompiledState) -> [String: [ExistingMeeting.Cover]] {
        let children = CompiledState.index(compiled.dependantChildren)
        let offers = CompiledState.index(compiled.childcare)
        var result: [String: [ExistingMeeting.Cover]] = [:]
        for row in plan.care {
            guard let person = compiled.numbers.participants[row.parent], let child = children[row.child],
                let by = CoverUse.By(row, offers: offers, participants: compiled.numbers.participants)
            else { continue }
            result[row.meeting, default: []].append(
                ExistingMeeting.Cover(
                    person: person, dependant: child, by: by,
                    minutes: row.from.minutes..<max(row.from.minutes, row.until.minutes)))
        }
        return result
    }
}
