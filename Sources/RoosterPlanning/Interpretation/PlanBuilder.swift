import RoosterModel
import Timetabling

/// Reads a finished timetable of the engine back as a plan.
struct PlanBuilder {
    let compiled: CompiledState
    var timetable: AttendanceState
    let request: PlanningRequest
    /// Ids by the engine's numbers; nil for what is not part of the plan.
    private var meetingIDs: [String?] = []
    private var groupIDs: [String?] = []
    /// Staff that each meeting keeps, once helpers that nobody needs went home.
    private var staffOfMeeting: [[MeetingState.Assigned]] = []
    /// The children who must be looked after, by the engine's number.
    private let children: [Child]
    init(compiled: CompiledState, timetable: AttendanceState, request: PlanningRequest) {
        self.compiled = compiled
        self.timetable = timetable
        self.request = request
        children = compiled.dependantChildren
    }

    /// The plan, with the past of the published plan kept as it was.
    mutating func plan() -> Plan {
        var plan = rows()
        addRequirements(&plan)
        summarise(&plan)
        return plan
    }

    /// The plan's rows without its standings and summary.
    mutating func rows() -> Plan {
        var plan = Plan()
        nameGroups()
        nameMeetings()
        staffOfMeeting = timetable.meetings.map(neededStaff)
        addMeetings(&plan)
        addGroups(&plan)
        addAttending(&plan)
        addPast(&plan)
        addEnrolments(&plan)
        sort(&plan)
        return plan
    }

    private func isKept(_ meeting: MeetingState) -> Bool {
        guard meeting.isAlive else { return false }
        return meeting.series.map { timetable.series[$0].isOpen } ?? (meeting.attending > 0)
    }

    private mutating func nameGroups() {
        var used = Set(compiled.state.groups.sorted.map(\.id) + (request.published?.groups.map(\.id) ?? []))
        var next: [String: Int] = [:]
        groupIDs = timetable.series.map { series in
            guard series.isOpen, series.meetings.contains(where: { timetable.meetings[$0].isAlive }) else { return nil }
            if let tag = series.tag { return compiled.existingGroups[tag] }
            let stem = String(compiled.activities[series.activity].id.prefix(56))
            var number = next[stem] ?? 1
            while used.contains("\(stem)-g\(number)") { number += 1 }
            next[stem] = number + 1
            used.insert("\(stem)-g\(number)")
            return "\(stem)-g\(number)"
        }
    }

    /// Published meetings keep their ids; new ones get numbers that were never used, by date.
    private mutating func nameMeetings() {
        meetingIDs = Array(repeating: nil, count: timetable.meetings.count)
        var number = Self.lastNumber(request.published)
        let kept = timetable.meetings.indices.filter { isKept(timetable.meetings[$0]) }
        for index in kept {
            if let tag = timetable.meetings[index].tag { meetingIDs[index] = compiled.existingMeetings[tag] }
        }
        let new = kept.filter { meetingIDs[$0] == nil }.sorted {
            let left = timetable.meetings[$0]
            let right = timetable.meetings[$1]
            return (left.day, left.start, left.activity, $0) < (right.day, right.start, right.activity, $1)
        }
        for index in new {
            number += 1
            let digits = String(number)
            meetingIDs[index] = "m" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        }
    }

    /// The highest number of a meeting that was ever given out.
    static func lastNumber(_ published: Plan?) -> Int {
        guard let published else { return 0 }
        let standing = published.meetings.compactMap { Int($0.id.dropFirst()) }.max() ?? 0
        return max(standing, published.summary.counts["lastMeetingNumber"] ?? 0)
    }

    /// Staff by number of people attending: a series holds helpers for a full group until it is known who comes.
    private func neededStaff(_ meeting: MeetingState) -> [MeetingState.Assigned] {
        if let series = meeting.series, timetable.series[series].keepsStaff { return meeting.staff }
        let needs = timetable.problem.activities[meeting.activity].needs
        var result: [MeetingState.Assigned] = []
        for (index, need) in needs.enumerated() {
            result += meeting.staff.filter { $0.need == index }.prefix(need.count(attending: meeting.attending))
        }
        return result
    }

    private func addMeetings(_ plan: inout Plan) {
        plan.meetings.reserveCapacity(meetingIDs.count { $0 != nil })
        for (index, meeting) in timetable.meetings.enumerated() {
            guard let id = meetingIDs[index] else { continue }
            let activity = compiled.activities[meeting.activity]
            let date = compiled.calendar.date(meeting.day)
            let isFunded = activity.fundedUntil.map { date <= $0 } ?? true
            let row = Meeting(
                id: id, group: group(of: meeting), activity: activity.id, date: date,
                range: TimeRange(
                    start: TimeOfDay(minutes: meeting.start), end: TimeOfDay(minutes: meeting.end)),
                location: location(meeting, activity), room: meeting.room.map { compiled.rooms[$0].id },
                staff: staffOfMeeting[index].map { compiled.staff[$0.staff].id }.sorted(),
                status: isFunded ? .confirmed : .tentative)
            plan.meetings.append(row)
            for assigned in staffOfMeeting[index] {
                plan.staffing.append(
                    Staffing(
                        staff: compiled.staff[assigned.staff].id, meeting: id,
                        role: role(assigned, activity)))
            }
            addPools(meeting, activity, id, &plan)
        }
    }

    /// The role somebody fills: the one that is needed, or one they have when a pinned group simply names them.
    private func role(_ assigned: MeetingState.Assigned, _ activity: Activity) -> String {
        if activity.staffNeeds.indices.contains(assigned.need) { return activity.staffNeeds[assigned.need].role }
        let roles = compiled.staff[assigned.staff].roles
        let asked = activity.staffNeeds.map(\.role)
        return roles.first(where: asked.contains) ?? roles.first ?? asked.first ?? "helper"
    }

    private func location(_ meeting: MeetingState, _ activity: Activity) -> String? {
        if let place = meeting.place { return compiled.locations[place].id }
        return activity.online ? nil : "home"
    }

    private func addPools(_ meeting: MeetingState, _ activity: Activity, _ id: String, _ plan: inout Plan) {
        guard meeting.attending > 0 else { return }
        for need in activity.pool {
            let pool = compiled.pools.first {
                $0.kind == need.kind && compiled.numbers.locations[$0.location] == meeting.place
            }
            if let pool {
                plan.pools.append(PoolUse(pool: pool.id, meeting: id, amount: need.amount * meeting.attending))
            }
        }
    }

    /// The id of a meeting's group; nil for an appointment on its own.
    private func group(of meeting: MeetingState) -> String? {
        if let series = meeting.series { return groupIDs[series] }
        guard let person = meeting.person else { return nil }
        return compiled.pairs.group(of: compiled.participants[person].id, meeting.activity, on: meeting.day)
    }

    private func addGroups(_ plan: inout Plan) {
        addPairs(&plan)
        for (index, series) in timetable.series.enumerated() {
            guard let id = groupIDs[index] else { continue }
            let days = series.meetings.filter { timetable.meetings[$0].isAlive }.map { timetable.meetings[$0].day }
            guard let first = days.min(), let last = days.max() else { continue }
            let minutes = timetable.problem.activities[series.activity].minutes
            let published = request.published?.groups.first { $0.id == id }
            plan.groups.append(
                PlannedGroup(
                    id: id, activity: compiled.activities[series.activity].id,
                    from: min(compiled.calendar.date(first), published?.from ?? compiled.calendar.date(first)),
                    until: compiled.calendar.date(last),
                    times: series.slots.sorted { ($0.weekday, $0.start) < ($1.weekday, $1.start) }.map {
                        WeeklyTime(
                            weekday: Weekday(index: $0.weekday),
                            range: TimeRange(
                                start: TimeOfDay(minutes: $0.start), end: TimeOfDay(minutes: $0.start + minutes)))
                    },
                    room: series.room.map { compiled.rooms[$0].id },
                    staff: series.staff.map { compiled.staff[$0.staff].id }.sorted(), size: series.members.count,
                    isOpen: timetable.hasSeat(index)))
        }
    }

    /// Groups of one person's appointments.
    private func addPairs(_ plan: inout Plan) {
        let sizes = Dictionary(compiled.pairs.pairs.values.joined().map { ($0.group, 1) }, uniquingKeysWith: +)
        guard !sizes.isEmpty else { return }
        let meetings = Dictionary(grouping: plan.meetings.filter { $0.group.map { sizes[$0] != nil } ?? false }) {
            $0.group ?? ""
        }
        for (id, mine) in meetings {
            guard let first = mine.map(\.date).min(), let last = mine.map(\.date).max() else { continue }
            let published = request.published?.groups.first { $0.id == id }
            plan.groups.append(
                PlannedGroup(
                    id: id, activity: mine[0].activity, from: min(first, published?.from ?? first), until: last,
                    times: [], room: nil, staff: Set(mine.flatMap(\.staff)).sorted(), size: sizes[id] ?? 1,
                    isOpen: false))
        }
    }

    private func addAttending(_ plan: inout Plan) {
        plan.attending.reserveCapacity(timetable.visits.reduce(0) { $0 + $1.count })
        plan.care.reserveCapacity(timetable.covers.reduce(0) { $0 + $1.count })
        for person in compiled.participants.indices {
            let id = compiled.participants[person].id
            for visit in timetable.visits[person] {
                guard let meeting = meetingIDs[visit.meeting] else { continue }
                let state = timetable.meetings[visit.meeting]
                // Read in place: a copy of an activity would count references to a dozen lists.
                let isProposal = compiled.activities[state.activity].isVoluntary && answer(id, state) != .accepted
                let (mode, ride) = way(visit, isOnline: compiled.activities[state.activity].online)
                plan.attending.append(
                    Attending(
                        participant: id, meeting: meeting,
                        status: visit.isTentative || isProposal ? .tentative : .confirmed, mode: mode,
                        minutesBefore: visit.minutesBefore, minutesAfter: visit.minutesAfter, ride: ride,
                        earlyMinutes: visit.place == nil ? 0 : visit.early))
            }
            for cover in timetable.covers[person] { addCover(cover, parent: id, &plan) }
            for help in timetable.helps[person] where isNeeded(help, person) {
                for cover in help.covers { addCover(cover, parent: id, &plan) }
            }
        }
    }

    /// Whether a person still helps at a meeting, once helpers that nobody needs went home.
    private func isNeeded(_ help: Help, _ person: Int) -> Bool {
        staffOfMeeting[help.meeting].contains { timetable.problem.staff[$0.staff].person == person }
    }

    private func way(_ visit: Visit, isOnline: Bool) -> (Attending.Mode, String?) {
        switch visit.way {
        case .ride(let ride): (.ride, compiled.rides[ride].id)
        case .none: (isOnline ? .online : .home, nil)
        case .mode(let mode):
            switch Geography.modes[mode] {
            case .walk: (.walk, nil)
            case .bicycle: (.bicycle, nil)
            case .bus: (.bus, nil)
            case .car: (.car, nil)
            }
        }
    }

    private func addCover(_ cover: CoverUse, parent: String, _ plan: inout Plan) {
        guard let meeting = meetingIDs[cover.meeting] else { return }
        let (kind, by): (ChildCover.Cover, String?) =
            switch cover.by {
            case .given: (.care, nil)
            case .offer(let offer): (.place, compiled.childcare[offer].id)
            case .guardian(let guardian): (.partner, compiled.participants[guardian].id)
            case .onSite: (.onSite, meeting)
            }
        plan.care.append(
            ChildCover(
                child: children[cover.dependant].id, meeting: meeting, parent: parent, cover: kind, by: by,
                from: TimeOfDay(minutes: cover.from), until: TimeOfDay(minutes: cover.until)))
    }

    private func answer(_ participant: String, _ meeting: MeetingState) -> Enrolment.Answer? {
        guard let group = group(of: meeting) else { return nil }
        return compiled.state.enrolments["\(participant)/\(group)"]?.answer
    }

    private func addEnrolments(_ plan: inout Plan) {
        var ofAppointments: [String: [String]] = [:]
        let groups = Dictionary(plan.groups.map { ($0.id, $0) }) { first, _ in first }
        let spans = enrolmentSpans(plan, groups)
        for person in compiled.participants.indices {
            let participant = compiled.participants[person]
            // Working out a person's requirements costs more than the rest: once for all that they attend.
            let cases = compiled.ledger.cases(of: participant).filter { !$0.isStartRule }
            for visit in timetable.visits[person] where timetable.meetings[visit.meeting].series == nil {
                guard let id = meetingIDs[visit.meeting], group(of: timetable.meetings[visit.meeting]) == nil else {
                    continue
                }
                let date = compiled.calendar.date(visit.day)
                let offered = compiled.activities[timetable.meetings[visit.meeting].activity].id
                guard let activity = compiled.ledger.records.activities[offered] else { continue }
                ofAppointments[id] = requirements(among: cases, activity, on: date...date)
            }
            for (id, span) in spans[participant.id] ?? [:] {
                guard let group = groups[id], let activity = compiled.ledger.records.activities[group.activity] else {
                    continue
                }
                let answer = compiled.state.enrolments["\(participant.id)/\(id)"]?.answer
                plan.enrolments.append(
                    PlannedEnrolment(
                        participant: participant.id, group: id, activity: group.activity,
                        requirements: requirements(among: cases, activity, on: span), from: span.lowerBound,
                        until: span.upperBound, answer: answer ?? (activity.value.isVoluntary ? .proposed : nil)))
            }
        }
        for index in plan.meetings.indices {
            if let found = ofAppointments[plan.meetings[index].id] { plan.meetings[index].requirements = found }
        }
    }

    /// From when to when each participant is in each group, by their ids.
    private func enrolmentSpans(
        _ plan: Plan, _ groups: [String: PlannedGroup]
    ) -> [String: [String: ClosedRange<CalendarDate>]] {
        let numbers = plan.numbersOfMeetings
        var spans: [String: [String: ClosedRange<CalendarDate>]] = [:]
        for row in plan.attending {
            guard let number = numbers[row.meeting], let group = plan.meetings[number].group else { continue }
            let date = plan.meetings[number].date
            let span = spans[row.participant]?[group] ?? date...date
            spans[row.participant, default: [:]][group] = min(span.lowerBound, date)...max(span.upperBound, date)
        }
        for (index, series) in timetable.series.enumerated() {
            // Somebody pinned to a group belongs to it even when not one meeting can be attended.
            guard let id = groupIDs[index], let group = groups[id] else { continue }
            for person in series.members where spans[compiled.participants[person].id]?[id] == nil {
                spans[compiled.participants[person].id, default: [:]][id] = group.from...group.until
            }
        }
        return spans
    }

    /// The requirements of a person that meetings of an activity on some days count for.
    private func requirements(
        among cases: [RequirementCase], _ activity: SharedActivity, on days: ClosedRange<CalendarDate>
    ) -> [String] {
        cases.filter { item in
            item.fits(activity)
                && (item.window.map { $0.upperBound < compiled.today || $0.overlaps(days) } ?? true)
        }.map(\.key)
    }

    /// What lies before today stands as it was published.
    private func addPast(_ plan: inout Plan) {
        guard let published = request.published, !request.startAfresh else { return }
        let past = Set(published.meetings.filter { $0.date < compiled.today }.map(\.id))
        plan.meetings += published.meetings.filter { past.contains($0.id) }
        plan.attending += published.attending.filter { past.contains($0.meeting) }
        plan.care += published.care.filter { past.contains($0.meeting) }
        plan.staffing += published.staffing.filter { past.contains($0.meeting) }
        plan.pools += published.pools.filter { past.contains($0.meeting) }
        let known = Set(plan.groups.map(\.id))
        let needed = Set(plan.meetings.compactMap(\.group))
        plan.groups += published.groups.filter { needed.contains($0.id) && !known.contains($0.id) }
    }

    private func sort(_ plan: inout Plan) {
        plan.groups.sort { $0.id < $1.id }
        plan.meetings.sort { $0.id < $1.id }
        plan.enrolments.sort { ($0.participant, $0.group) < ($1.participant, $1.group) }
        plan.attending.sort { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        plan.care.sort { ($0.child, $0.meeting, $0.parent, $0.from) < ($1.child, $1.meeting, $1.parent, $1.from) }
        plan.staffing.sort { ($0.staff, $0.meeting, $0.role) < ($1.staff, $1.meeting, $1.role) }
        plan.pools.sort { ($0.pool, $0.meeting) < ($1.pool, $1.meeting) }
    }

    private mutating func addRequirements(_ plan: inout Plan) {
        plan.requirements = Standings(compiled: compiled, plan: plan).all(
            of: Array(compiled.participants.indices), &timetable, seed: request.seed)
    }

    private mutating func summarise(_ plan: inout Plan) {
        Summary(compiled: compiled, request: request).fill(&plan, &timetable)
    }
}
