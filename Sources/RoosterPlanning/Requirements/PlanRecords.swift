import RoosterModel

/// The meetings people attend in a plan, as entries that requirements count.
struct PlanRecords {
    private let state: State
    private let plan: Plan
    private let records: Records

    init(_ state: State, _ plan: Plan, _ records: Records) {
        self.state = state
        self.plan = plan
        self.records = records
    }

    /// By participant, those before a date (all when nil); what `done.csv` knows of a meeting counts instead of it.
    func entries(before date: CalendarDate? = nil) -> [String: [Records.Entry]] {
        let meetings = Dictionary(plan.meetings.map { ($0.id, $0) }) { first, _ in first }
        var result: [String: [Records.Entry]] = [:]
        for row in plan.attending {
            guard let meeting = meetings[row.meeting], meeting.status != .cancelled,
                date.map({ meeting.date < $0 }) ?? true, let activity = state.activities[meeting.activity],
                !records.isSettled(row.participant, meeting)
            else { continue }
            result[row.participant, default: []].append(
                Records.Entry(
                    activity: activity, date: meeting.date, meetings: 1,
                    minutes: meeting.range.endMinutes - meeting.range.startMinutes, isPhysical: row.mode != .online))
        }
        return result
    }
}
