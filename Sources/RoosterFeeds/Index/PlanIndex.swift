package import RoosterModel

/// A plan with what is needed to find quickly who has which meetings; made once per publication.
///
/// It never changes, and is handed on as one reference: a copy of all its tables took longer than most look-ups.
package final class PlanIndex: Sendable {
    /// The plan; attendances that were withdrawn stand among the others, as cancelled.
    package let plan: Plan

    /// Position of a meeting by its id.
    let meetingPosition: [String: Int32]
    /// The activity of each meeting; nil when the state no longer has it.
    let activities: [ActivityFacts?]
    /// Position of the meeting of each attendance; −1 when there is none.
    let meetingOfAttendance: [Int32]
    /// How many attend each meeting.
    let attending: [Int32]
    /// Attendances by participant.
    let attendancesOf: Grouping
    /// Attendances by meeting.
    let attendancesAt: Grouping
    /// Attendances by ride.
    let attendancesIn: Grouping
    /// Meetings by organisation.
    let meetingsOf: Grouping
    /// Meetings by location.
    let meetingsAt: Grouping
    /// Meetings by group.
    let meetingsOfGroup: Grouping
    /// Staffings by staff member.
    let staffingsOf: Grouping
    /// Staffings by meeting.
    let staffingsAt: Grouping
    /// Enrolments by group.
    let enrolmentsIn: Grouping
    /// Enrolments by participant.
    let enrolmentsOf: Grouping
    /// Covers of children by what covers them: places, partners, meetings.
    let coversBy: Grouping
    /// Covers of children by the parent who attends.
    let coversOf: Grouping
    /// The activity's facts by id.
    let facts: [String: ActivityFacts]
    /// Participants by the client supporter who supports them.
    let clientsOf: [String: [String]]
    /// Date and hours of each meeting as every language writes them.
    let times: [MeetingTime]
    /// A number for everything that feeds say of each meeting.
    let digests: MeetingDigests
    /// Standings by participant.
    let standingsOf: Grouping
    /// What amounts are asked by requirement, as `PROGRAMME/ID`.
    let targets: [String: ProgressTarget]
    /// Whether what came of a meeting before the plan's own date counts, by ``PlanIndex/Outcome``; nothing is known of the
    /// others.
    let outcomes: [Outcome: Bool]
    /// Whose plans are kept apart.
    let separation: Separation
    /// Ids of the staff members that participants are, by participant.
    let membersOf: [String: [String]]
    /// Rides by driver.
    let ridesOf: [String: [Ride]]
    /// The day the plan was published on; nil for a draft.
    let publishedOn: CalendarDate?

    /// Indexes a plan.
    ///
    /// - Complexity: O(plan + state).
    package init(plan: Plan, state: State) {
        var plan = plan
        plan.attending = plan.attendingAndWithdrawn
        plan.withdrawn = []
        self.plan = plan
        let positions = Dictionary(
            plan.meetings.indices.map { (plan.meetings[$0].id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        meetingPosition = positions
        let facts = Dictionary(
            uniqueKeysWithValues: state.activities.sorted.map { ($0.id, ActivityFacts($0)) })
        self.facts = facts
        let activities = plan.meetings.map { facts[$0.activity] }
        times = plan.meetings.map(MeetingTime.init)
        digests = MeetingDigests(plan, state)
        coversBy = Grouping(count: plan.care.count) { plan.care[$0].by }
        coversOf = Grouping(count: plan.care.count) { plan.care[$0].parent }
        clientsOf = state.participants.sorted.reduce(into: [:]) { clients, participant in
            if let supporter = participant.clientSupporter { clients[supporter, default: []].append(participant.id) }
        }
        self.activities = activities
        meetingOfAttendance = plan.attending.map { positions[$0.meeting] ?? -1 }
        var attending = [Int32](repeating: 0, count: plan.meetings.count)
        for (index, position) in meetingOfAttendance.enumerated() where position >= 0 {
            if plan.attending[index].status != .cancelled { attending[Int(position)] += 1 }
        }
        self.attending = attending
        attendancesOf = Grouping(count: plan.attending.count) { plan.attending[$0].participant }
        attendancesAt = Grouping(count: plan.attending.count) { plan.attending[$0].meeting }
        attendancesIn = Grouping(count: plan.attending.count) { plan.attending[$0].ride }
        meetingsOf = Grouping(count: plan.meetings.count) { activities[$0]?.organisation }
        meetingsAt = Grouping(count: plan.meetings.count) { plan.meetings[$0].location }
        meetingsOfGroup = Grouping(count: plan.meetings.count) { plan.meetings[$0].group }
        staffingsOf = Grouping(count: plan.staffing.count) { plan.staffing[$0].staff }
        staffingsAt = Grouping(count: plan.staffing.count) { plan.staffing[$0].meeting }
        enrolmentsIn = Grouping(count: plan.enrolments.count) { plan.enrolments[$0].group }
        enrolmentsOf = Grouping(count: plan.enrolments.count) { plan.enrolments[$0].participant }
        standingsOf = Grouping(count: plan.requirements.count) { plan.requirements[$0].participant }
        targets = ProgressTarget.all(in: state)
        outcomes = Self.outcomes(plan, state)
        separation = Separation(state)
        membersOf = state.staff.sorted.reduce(into: [:]) { members, member in
            if let participant = member.participant { members[participant, default: []].append(member.id) }
        }
        ridesOf = Dictionary(grouping: state.rides.sorted, by: \.driver)
        publishedOn = CalendarDate(isoText: plan.summary.publishedAt.prefix(10))
    }

    /// Somebody on a day at an activity: what `done.csv` has a row for.
    struct Outcome: Hashable {
        var participant: String
        var activity: String
        var date: CalendarDate
    }

    private static func outcomes(_ plan: Plan, _ state: State) -> [Outcome: Bool] {
        guard let first = plan.meetings.map(\.date).min() else { return [:] }
        var result: [Outcome: Bool] = [:]
        for row in state.done.sorted where row.date >= first {
            let outcome = Outcome(participant: row.participant, activity: row.activity, date: row.date)
            result[outcome] = row.result?.counts ?? true
        }
        return result
    }

    /// The first day of which the plan does not know what came of it.
    var today: CalendarDate { publishedOn ?? plan.summary.horizonStart }

    /// The meetings somebody attends or staffs who may not be seen in a person's feed.
    func withheld(from participant: String) -> Set<Int32> {
        var meetings: Set<Int32> = []
        for other in separation.others(of: participant) {
            meetings.formUnion(attendancesOf[other].map { meetingOfAttendance[Int($0)] })
            for member in membersOf[other] ?? [] {
                meetings.formUnion(staffingsOf[member].compactMap { meetingPosition[plan.staffing[Int($0)].meeting] })
            }
        }
        return meetings
    }

    /// How many belong to a meeting's group on its date; nil for an appointment.
    func groupSize(at meeting: Meeting) -> Int? {
        guard let group = meeting.group else { return nil }
        return enrolmentsIn[group].count { position in
            let enrolment = plan.enrolments[Int(position)]
            return enrolment.from <= meeting.date && meeting.date <= enrolment.until
        }
    }

    /// Whether a meeting is one person's, so that its UID must differ between feeds.
    func isOneToOne(_ position: Int) -> Bool {
        let facts = activities[position]
        return facts?.isIndividual == true || (plan.meetings[position].group == nil && facts?.isOpen != true)
    }

    /// The last day on which a participant attends something; nil: nothing.
    package func lastDay(of participant: String) -> CalendarDate? {
        attendancesOf[participant].compactMap { attendance in
            let position = Int(meetingOfAttendance[Int(attendance)])
            return position < 0 ? nil : plan.meetings[position].date
        }.max()
    }
}
