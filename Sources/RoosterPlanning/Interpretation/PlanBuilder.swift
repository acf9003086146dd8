import RoosterModel
import Timetabling

/// Reads a finished timetable of the engine back as a plan.
struct PlanBuilder {
    let compiled: CompiledState
    var timetable: AttendanceState
    let request: PlanningRequest
    let names: PlanNames
    /// Staff that each meeting keeps, once helpers that nobody needs went home.
    private let staffOfMeeting: [[MeetingState.Assigned]]
    /// The children who must be looked after, by the engine's number.
    private let children: [Child]

    init(compiled: CompiledState, timetable: AttendanceState, request: PlanningRequest) {
        self.compiled = compiled
        self.timetable = timetable
        self.request = request
        names = PlanNames(compiled: compiled, timetable: timetable, published: request.published)
        staffOfMeeting = timetable.meetings.map { Self.neededStaff($0, timetable) }
        children = compiled.dependantChildren
    }

    /// The plan, with the past of the published plan kept as it was.
    mutating func plan() -> Plan {
        // Before there is anything else to keep: in a large town it takes as much memory as the plan's rows.
        let bound = ServiceBound(&timetable)
        var plan = rows()
        addRequirements(&plan)
        Summary(compiled: compiled, request: request).fill(&plan, &timetable, bound)
        return plan
    }

    /// The plan's rows without its standings and summary.
    func rows() -> Plan {
        var plan = Plan()
        addMeetings(&plan)
        addGroups(&plan)
        addAttending(&plan)
        addPast(&plan)
        addEnrolments(&plan)
        sort(&plan)
        return plan
    }

    /// Staff by number of people attending: a series holds helpers for a full group until it is known who comes.
    private static func neededStaff(
        _ meeting: MeetingState, _ timetable: AttendanceState
    ) -> [MeetingState.Assigned] {
        guard meeting.isAlive else { return [] }
        if let series = meeting.series, timetable.series[series].keepsStaff { return meeting.staff }
        let needs = timetable.problem.activities[meeting.activity].needs
        var result: [MeetingState.Assigned] = []
        for (index, need) in needs.enumerated() {
            result += meeting.staff.filter { $0.need == index }.prefix(need.count(attending: meeting.attending))
        }
        return result
    }

    private func addMeetings(_ plan: inout Plan) {
        plan.meetings.reserveCapacity(names.meetings.count { $0 != nil })
        for (index, meeting) in timetable.meetings.enumerated() {
            guard let id = names.meetings[index] else { continue }
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
    func group(of meeting: MeetingState) -> String? {
        if let series = meeting.series { return names.groups[series] }
        guard let person = meeting.person else { return nil }
        return compiled.pairs.group(of: compiled.participants[person].id, meeting.activity, on: meeting.day)
    }

    private func addGroups(_ plan: inout Plan) {
        addPairs(&plan)
        for (index, series) in timetable.series.enumerated() {
            guard let id = names.groups[index] else { continue }
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
                guard let meeting = names.meetings[visit.meeting] else { continue }
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
        guard let meeting = names.meetings[cover.meeting] else { return }
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
}
