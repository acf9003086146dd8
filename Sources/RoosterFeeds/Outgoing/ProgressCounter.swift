import RoosterModel

/// Counts along a participant's meetings how far each brings them: "17 of 26".
///
/// Meetings before the plan's own date have no place in the count: what came of them is part of what was done.
struct ProgressCounter {
    private let index: PlanIndex
    private let requirementsOfGroup: [String: [String]]
    private var reached: [String: Int]

    /// Begins with what a participant has done.
    init(index: PlanIndex, participant: String) {
        self.index = index
        let plan = index.plan
        requirementsOfGroup = index.enrolmentsOf[participant].reduce(into: [:]) { byGroup, position in
            let enrolment = plan.enrolments[Int(position)]
            byGroup[enrolment.group, default: []] += enrolment.requirements
        }
        reached = index.standingsOf[participant].reduce(into: [:]) { reached, position in
            let standing = plan.requirements[Int(position)]
            let isHours = standing.unit == .hours
            reached[standing.requirement] = Int((isHours ? standing.done * 60 : standing.done).rounded())
        }
    }

    /// The line for the next meeting in the order of time; nil when there is nothing to say.
    mutating func line(for position: Int, _ texts: FeedTexts) -> String? {
        let meeting = index.plan.meetings[position]
        guard meeting.date >= index.today else { return nil }
        let requirements = meeting.group.map { requirementsOfGroup[$0] ?? [] } ?? meeting.requirements
        var line: String?
        for requirement in requirements {
            switch index.targets[requirement] {
            case .meetings(let total):
                let number = (reached[requirement] ?? 0) + 1
                reached[requirement] = number
                if number <= total { line = line ?? texts(.progress, String(number), String(total)) }
            case .minutes(let total):
                let minutes = meeting.range.endMinutes - meeting.range.startMinutes
                let number = (reached[requirement] ?? 0) + minutes
                reached[requirement] = number
                if number <= total {
                    line = line ?? texts(.progressHours, String(number / 60), String(total / 60))
                }
            case nil: break
            }
        }
        return line ?? series(position, texts)
    }

    /// The place of a meeting in a series with a fixed number of meetings.
    private func series(_ position: Int, _ texts: FeedTexts) -> String? {
        let meetings = index.plan.meetings
        guard let group = meetings[position].group, let total = index.activities[position]?.meetingsTotal, total > 1
        else { return nil }
        let meeting = meetings[position]
        let number = index.meetingsOfGroup[group].count { other in
            let other = meetings[Int(other)]
            return other.status != .cancelled
                && (other.date, other.range.startMinutes, other.id) <= (
                    meeting.date, meeting.range.startMinutes, meeting.id
                )
        }
        return number <= total ? texts(.progress, String(number), String(total)) : nil
    }
}
