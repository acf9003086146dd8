import RoosterModel

/// One requirement of one participant, with its dates and amounts worked out.
struct RequirementCase {
    var participant: Participant
    var programme: Programme
    /// The requirement; `PROGRAMME/start` for the rule on the first meeting.
    var requirement: Requirement
    /// Start of the programme for this person, as known now.
    var start: CalendarDate
    /// The days on which meetings count; nil: at any time.
    var window: ClosedRange<CalendarDate>?
    /// Whether the date its window is counted from is not given: nothing is due, everything counts.
    var isDateMissing: Bool
    /// What is asked, in the unit.
    var asked: Double
    var unit: RequirementStanding.Unit
    /// What was done, in the unit.
    var done: Double
    /// What is due in this horizon.
    var due: Double

    /// `PROGRAMME/ID`.
    var key: String { "\(programme.id)/\(requirement.id)" }

    /// Whether it is the rule on the first meeting, for which one meeting of a series is enough.
    var isStartRule: Bool { requirement.id == "start" && programme.start != nil }

    /// Whether an activity counts for it: it is selected, and matches the person where a match is asked.
    ///
    /// Without any talents or wishes everything matches.
    func fits(_ activity: Activity) -> Bool {
        guard requirement.selects(activity) else { return false }
        switch requirement.conditions.match {
        case nil: return true
        case .talents:
            let talents = participant.talents
            return talents.isEmpty || activity.talents.contains(where: talents.contains)
        case .wishes:
            let wishes = participant.wishes
            return wishes.isEmpty || wishes.contains(activity.id) || wishes.contains(activity.kind.rawValue)
        }
    }

    /// Whether a meeting on a date counts for it: a window that ended before today is a backlog, for which everything
    /// from its first day on counts.
    func counts(on date: CalendarDate, today: CalendarDate) -> Bool {
        guard let window else { return true }
        return window.upperBound < today ? date >= window.lowerBound : window.contains(date)
    }
}

/// What stands in `done.csv` and in the published plan, by participant.
struct Records {
    /// A meeting attended, or a row of `done.csv` that sums up several.
    struct Entry {
        var activity: Activity
        var date: CalendarDate
        var meetings: Int
        var minutes: Int
        var isPhysical: Bool
    }

    /// What was done and counts, by participant.
    private(set) var done: [String: [Entry]] = [:]
    /// Dates on which `done.csv` says what became of a meeting: `PARTICIPANT/ACTIVITY/DATE`.
    private(set) var settledMeetings: Set<String> = []
    /// First date of anything counted, by participant and activity.
    private(set) var firsts: [String: [(activity: Activity, date: CalendarDate)]] = [:]

    init(_ state: State, published: Plan?) {
        for row in state.done.sorted {
            guard let activity = state.activities[row.activity] else { continue }
            settledMeetings.insert("\(row.participant)/\(row.activity)/\(row.date.dayNumber)")
            guard row.result?.counts ?? true else { continue }
            let meetings = row.meetings ?? 1
            done[row.participant, default: []].append(
                Entry(
                    activity: activity, date: row.date, meetings: meetings,
                    minutes: row.minutes ?? activity.minutes * meetings, isPhysical: row.manner != .online))
            firsts[row.participant, default: []].append((activity, row.date))
        }
        guard let published else { return }
        let meetings = Dictionary(published.meetings.map { ($0.id, $0) }) { first, _ in first }
        for row in published.attending {
            guard let meeting = meetings[row.meeting], meeting.status != .cancelled,
                let activity = state.activities[meeting.activity], !isSettled(row.participant, meeting)
            else { continue }
            firsts[row.participant, default: []].append((activity, meeting.date))
        }
    }

    /// Whether `done.csv` has a row for a meeting, which then counts instead of it.
    func isSettled(_ participant: String, _ meeting: Meeting) -> Bool {
        settledMeetings.contains("\(participant)/\(meeting.activity)/\(meeting.date.dayNumber)")
    }

    /// The start of a programme for a person: the first meeting known that fits any requirement, else `settled`.
    func start(of programme: Programme, for participant: Participant) -> CalendarDate {
        let dates = (firsts[participant.id] ?? []).filter { entry in
            programme.requirements.contains { $0.of.includes(entry.activity) }
        }.map(\.date)
        return dates.min() ?? participant.settled
    }
}
