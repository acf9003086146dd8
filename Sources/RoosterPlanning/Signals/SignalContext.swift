import RoosterModel

/// What all rules look at, put in order once.
struct SignalContext {
    /// A meeting that a participant attends by the published plan.
    struct Visit {
        var activity: Activity
        var meeting: Meeting
        var ride: String?

        var date: CalendarDate { meeting.date }
    }

    /// Something that a participant had or will have: of the plan, or of `done.csv`.
    struct Occurrence {
        var activity: Activity
        var date: CalendarDate
    }

    /// What the municipality told, without absences from what is voluntary: nobody looks at those.
    let state: State
    let municipality: Municipality
    let plan: Plan?
    let notices: [ChangeNotice]
    let today: CalendarDate
    let feeds: [FeedSize]
    let limits: SignalLimits
    /// Those who have a plan, sorted by key.
    let participants: [Participant]
    let counting: Counting
    private let ledger: RequirementLedger
    private let visits: [String: [Visit]]
    private let entries: [String: [Records.Entry]]
    private let cases: [String: [RequirementCase]]
    private let enrolments: [String: [Occurrence]]

    init?(_ request: SignalRequest) {
        guard let municipality = request.state.municipality else { return nil }
        let state = Self.withoutVoluntaryAbsence(request.state)
        let ledger = RequirementLedger(
            state, municipality: municipality, published: request.published, today: request.today)
        let participants = state.participants.sorted.filter { !$0.isNotPlanned }
        (self.municipality, self.state, self.ledger, self.participants) = (municipality, state, ledger, participants)
        plan = request.published
        notices = request.notices
        today = request.today
        feeds = request.feeds
        limits = request.limits
        counting = Counting(state: state, today: request.today, horizon: municipality.horizon)
        cases = Dictionary(uniqueKeysWithValues: participants.map { ($0.id, ledger.cases(of: $0)) })
        visits = request.published.map { Self.visits($0, state, ledger.records) } ?? [:]
        entries = request.published.map { PlanRecords($0, ledger.records).entries() } ?? [:]
        enrolments = request.published == nil ? Self.known(state, municipality) : [:]
    }

    /// The requirements of a participant.
    func cases(of participant: Participant) -> [RequirementCase] { cases[participant.id] ?? [] }

    /// What a participant attends by the plan, by date; what `done.csv` knows of a meeting counts instead of it.
    func visits(of participant: Participant) -> [Visit] { visits[participant.id] ?? [] }

    /// What a participant did.
    func done(by participant: Participant) -> [Records.Entry] { ledger.records.done[participant.id] ?? [] }

    /// What the plan adds to what was done, in the unit of a requirement.
    func planned(_ item: RequirementCase) -> Double {
        counting.planned(item, entries[item.participant.id] ?? [], done: done(by: item.participant))
    }

    /// Days on which somebody was or will be somewhere, and what for, by date; before a plan, the groups they are in.
    func occurrences(of participant: Participant) -> [Occurrence] {
        let all =
            done(by: participant).map { Occurrence(activity: $0.activity, date: $0.date) }
            + visits(of: participant).map { Occurrence(activity: $0.activity, date: $0.date) }
            + (enrolments[participant.id] ?? [])
        return all.sorted { ($0.date, $0.activity.id) < ($1.date, $1.activity.id) }
    }

    /// The first meeting of a programme that is known of, done or planned; nil: none.
    func firstMeeting(_ item: RequirementCase) -> CalendarDate? {
        (ledger.records.firsts[item.participant.id] ?? []).filter { item.fits($0.shared) }.map(\.date).min()
    }

    /// The first meeting of the plan from today through a day that fits.
    func nextVisit(
        of participant: Participant, through last: CalendarDate? = nil, where fits: (Activity) -> Bool
    ) -> Visit? {
        visits(of: participant).first { visit in
            visit.date >= today && (last.map { visit.date <= $0 } ?? true) && fits(visit.activity)
        }
    }

    /// Name of an organisation, or its id where it is not known.
    func organisationName(_ id: String) -> String { state.organisations[id]?.name ?? id }

    private static func withoutVoluntaryAbsence(_ state: State) -> State {
        var state = state
        for row in state.done.sorted where !(row.result?.counts ?? true) {
            if row.result != .failed, state.activities[row.activity]?.isVoluntary == true { state.done[row.key] = nil }
        }
        return state
    }

    private static func visits(_ plan: Plan, _ state: State, _ records: Records) -> [String: [Visit]] {
        let meetings = Dictionary(plan.meetings.map { ($0.id, $0) }) { first, _ in first }
        var result: [String: [Visit]] = [:]
        for row in plan.attending {
            guard let meeting = meetings[row.meeting], meeting.status != .cancelled,
                let activity = state.activities[meeting.activity], !records.isSettled(row.participant, meeting)
            else { continue }
            result[row.participant, default: []].append(Visit(activity: activity, meeting: meeting, ride: row.ride))
        }
        return result.mapValues { visits in
            visits.sorted {
                ($0.date, $0.meeting.range.start, $0.meeting.id) < ($1.date, $1.meeting.range.start, $1.meeting.id)
            }
        }
    }

    /// First days of the groups that people are in, where nothing is published yet.
    private static func known(_ state: State, _ municipality: Municipality) -> [String: [Occurrence]] {
        var result: [String: [Occurrence]] = [:]
        for row in state.enrolments.sorted where row.answer != .declined {
            guard let group = state.groups[row.group], let activity = state.activities[group.activity] else { continue }
            let date = row.since ?? group.from ?? municipality.horizon.start
            result[row.participant, default: []].append(Occurrence(activity: activity, date: date))
        }
        return result
    }
}
