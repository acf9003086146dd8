import RoosterModel

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
    /// First date of every activity that counts, by participant.
    private(set) var firsts: [String: [(activity: Activity, date: CalendarDate)]] = [:]

    init(_ state: State, published: Plan?) {
        for row in state.done.sorted { add(row, state) }
        guard let published else { return }
        let meetings = Dictionary(published.meetings.map { ($0.id, $0) }) { first, _ in first }
        for row in published.attending {
            if let meeting = meetings[row.meeting] { add(row, meeting, state) }
        }
    }

    private mutating func add(_ row: Attendance, _ state: State) {
        guard let activity = state.activities[row.activity] else { return }
        settledMeetings.insert("\(row.participant)/\(row.activity)/\(row.date.dayNumber)")
        guard row.result?.counts ?? true else { return }
        let meetings = row.meetings ?? 1
        done[row.participant, default: []].append(
            Entry(
                activity: activity, date: row.date, meetings: meetings,
                minutes: row.minutes ?? activity.minutes * meetings, isPhysical: row.manner != .online))
        note(activity, row.date, of: row.participant)
    }

    private mutating func add(_ row: Attending, _ meeting: Meeting, _ state: State) {
        guard meeting.status != .cancelled, let activity = state.activities[meeting.activity],
            !isSettled(row.participant, meeting)
        else { return }
        note(activity, meeting.date, of: row.participant)
    }

    /// Keeps the first date of an activity: a year of lessons is one entry, not two hundred.
    private mutating func note(_ activity: Activity, _ date: CalendarDate, of participant: String) {
        if let position = firsts[participant]?.firstIndex(where: { $0.activity.id == activity.id }) {
            let known = firsts[participant]?[position].date ?? date
            firsts[participant]?[position].date = min(known, date)
        } else {
            firsts[participant, default: []].append((activity, date))
        }
    }

    /// The same once rows of `done.csv` of some participants are others.
    ///
    /// - Parameters:
    ///   - participants: Whose rows.
    ///   - earlier: What was known before.
    ///   - state: What is known now.
    ///   - published: The plan that these records were made with.
    /// - Returns: The records of the later state.
    func updated(for participants: Set<String>, from earlier: State, to state: State, published: Plan?) -> Records {
        guard !participants.isEmpty else { return self }
        var result = self
        for participant in participants {
            result.done[participant] = nil
            result.firsts[participant] = nil
        }
        for key in state.done.keysChanged(since: earlier.done) {
            guard let row = earlier.done[key] else { continue }
            result.settledMeetings.remove("\(row.participant)/\(row.activity)/\(row.date.dayNumber)")
        }
        for row in state.done.sorted where participants.contains(row.participant) { result.add(row, state) }
        guard let published else { return result }
        for participant in participants.sorted() {
            for row in published.attending(of: participant) {
                if let meeting = published.meeting(row.meeting) { result.add(row, meeting, state) }
            }
        }
        return result
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
