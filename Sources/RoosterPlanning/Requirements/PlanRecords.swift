import RoosterModel

/// The meetings people attend in a plan, as entries that requirements count.
struct PlanRecords {
    private let plan: Plan
    private let records: Records
    /// Where each meeting stands in the plan.
    private let numbers: [String: Int]

    init(_ plan: Plan, _ records: Records) {
        self.plan = plan
        self.records = records
        numbers = plan.numbersOfMeetings
    }

    /// By participant, those before a date (all when nil); what `done.csv` knows of a meeting counts instead of it.
    func entries(before date: CalendarDate? = nil) -> [String: [Records.Entry]] {
        var result: [String: [Records.Entry]] = [:]
        for row in plan.attending {
            guard let entry = entry(row, before: date) else { continue }
            result[row.participant, default: []].append(entry)
        }
        return result
    }

    /// Those of some rows, which are those of one participant.
    func entries(of rows: ArraySlice<Attending>) -> [Records.Entry] {
        rows.compactMap { entry($0, before: nil) }
    }

    private func entry(_ row: Attending, before date: CalendarDate?) -> Records.Entry? {
        guard let number = numbers[row.meeting] else { return nil }
        let meeting = plan.meetings[number]
        guard meeting.status != .cancelled, date.map({ meeting.date < $0 }) ?? true,
            let activity = records.activities[meeting.activity], !records.isSettled(row.participant, meeting)
        else { return nil }
        return Records.Entry(
            shared: activity, date: meeting.date, meetings: 1,
            minutes: meeting.range.endMinutes - meeting.range.startMinutes, isPhysical: row.mode != .online)
    }
}

extension Plan {
    /// Where each meeting stands among ``meetings``, by id: a dictionary of the meetings themselves would be as large
    /// as the plan.
    var numbersOfMeetings: [String: Int] {
        var numbers: [String: Int] = [:]
        numbers.reserveCapacity(meetings.count)
        for (number, meeting) in meetings.enumerated() where numbers[meeting.id] == nil { numbers[meeting.id] = number }
        return numbers
    }
}
