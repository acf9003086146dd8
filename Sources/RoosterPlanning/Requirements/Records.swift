import RoosterModel

/// What stands in `done.csv` and in the published plan, by participant.
struct Records {
    /// A meeting attended, or a row of `done.csv` that sums up several.
    struct Entry {
        let shared: SharedActivity
        var date: CalendarDate
        var meetings: Int
        var minutes: Int
        var isPhysical: Bool

        var activity: Activity { shared.value }
    }

    /// The date of something that counts.
    struct Dated {
        let shared: SharedActivity
        var date: CalendarDate

        var activity: Activity { shared.value }
    }

    /// All activities by id.
    let activities: [String: SharedActivity]

    /// What was done and counts, by participant.
    private(set) var done: [String: [Entry]] = [:]
    /// Dates on which `done.csv` says what became of a meeting: `PARTICIPANT/ACTIVITY/DATE`.
    private(set) var settledMeetings: Set<String> = []
    /// First date of every activity that counts, by participant.
    private(set) var firsts: [String: [Dated]] = [:]

    init(_ state: State, published: Plan?, activities: [String: SharedActivity]) {
        self.activities = activities
        for row in state.done.sorted { add(row) }
        guard let published else { return }
        let meetings = Dictionary(published.meetings.map { ($0.id, $0) }) { first, _ in first }
        for row in published.attending {
            if let meeting = meetings[row.meeting] { add(row, meeting) }
        }
    }

    private mutating func add(_ row: Attendance) {
        guard let activity = activities[row.activity] else { return }
        settledMeetings.insert("\(row.participant)/\(row.activity)/\(row.date.dayNumber)")
        guard row.result?.counts ?? true else { return }
        let meetings = row.meetings ?? 1
        done[row.participant, default: []].append(
            Entry(
                shared: activity, date: row.date, meetings: meetings,
                minutes: row.minutes ?? activity.value.minutes * meetings, isPhysical: row.manner != .online))
        note(activity, row.date, of: row.participant)
    }

    private mutating func add(_ row: Attending, _ meeting: Meeting) {
        guard meeting.status != .cancelled, let activity = activities[meeting.activity],
            !isSettled(row.participant, meeting)
        else { return }
        note(activity, meeting.date, of: row.participant)
    }

    /// Keeps the first date of an activity: a year of lessons is one entry, not two hundred.
    private mutating func note(_ activity: SharedActivity, _ date: CalendarDate, of participant: String) {
        if let position = firsts[participant]?.firstIndex(where: { $0.shared === activity }) {
            let known = firsts[participant]?[position].date ?? date
            firsts[participant]?[position].date = min(known, date)
        } else {
            firsts[participant, default: []].append(Dated(shared: activity, date: date))
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
        for row in state.done.sorted where participants.contains(row.participant) { result.add(row) }
        guard let published else { return result }
        for participant in participants.sorted() {
            for row in published.attending(of: participant) {
                if let meeting = published.meeting(row.meeting) { result.add(row, meeting) }
            }
        }
        return result
    }

    /// Whether `done.csv` has a row for a meeting, which then counts instead of it.
    func isSettled(_ participant: String, _ meeting: Meeting) -> Bool {
        settledMeetings.contains("\(participant)/\(meeting.activity)/\(meeting.date.dayNumber)")
    }

    /// The start of a programme for a person: the first meeting known that fits any requirement, else `settled`.
    func start(of programme: SharedProgramme, for participant: Participant) -> CalendarDate {
        var first: CalendarDate?
        for entry in firsts[participant.id] ?? [] where programme.includes[entry.shared.number] {
            first = min(first ?? entry.date, entry.date)
        }
        return first ?? participant.settled
    }
}
