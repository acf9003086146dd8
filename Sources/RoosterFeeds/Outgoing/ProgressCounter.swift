import RoosterModel

/// Counts along a participant's meetings how far each brings them: "17 of 26".
///
/// Meetings before the plan's own date keep the number they had when they were still to come, so that a later plan
/// alters nothing of them. One that was missed passes its number on to the next.
struct ProgressCounter {
    private let index: PlanIndex
    private let participant: String
    private let requirementsOfGroup: [String: [String]]
    private var reached: [String: Int]
    /// Requirements of which the first meeting says how much was done before.
    private var unannounced: Set<String>

    /// Begins with what a participant had done before the meetings of the plan.
    init(index: PlanIndex, participant: String) {
        self.index = index
        self.participant = participant
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
        unannounced = []
        takeAwayWhatThePlanHolds()
        unannounced = Set(reached.filter { $0.value > 0 }.keys)
    }

    /// What was done of the plan's own meetings is counted along them, and not at once.
    private mutating func takeAwayWhatThePlanHolds() {
        for attendance in index.attendancesOf[participant] {
            let position = Int(index.meetingOfAttendance[Int(attendance)])
            guard position >= 0, outcome(of: position) == true else { continue }
            for requirement in requirements(of: position) {
                guard let target = index.targets[requirement] else { continue }
                reached[requirement] = max(0, (reached[requirement] ?? 0) - amount(of: position, for: target))
            }
        }
    }

    /// Whether what came of a meeting counts; nil: it is still to come, or nobody told.
    private func outcome(of position: Int) -> Bool? {
        let date = index.plan.meetings[position].date
        guard date < index.today else { return nil }
        return index.outcomes[
            PlanIndex.Outcome(
                participant: participant, activity: index.plan.meetings[position].activity, date: date)]
    }

    private func requirements(of position: Int) -> [String] {
        guard let group = index.plan.meetings[position].group else {
            return index.plan.meetings[position].requirements
        }
        return requirementsOfGroup[group] ?? []
    }

    /// What a meeting adds to a requirement that asks an amount, in meetings or minutes.
    private func amount(of position: Int, for target: ProgressTarget) -> Int {
        switch target {
        case .meetings: 1
        case .minutes:
            index.plan.meetings[position].range.endMinutes - index.plan.meetings[position].range.startMinutes
        }
    }

    /// The line for the next meeting in the order of time; nil when there is nothing to say.
    mutating func line(for position: Int, _ texts: FeedTexts) -> String? {
        let wasMissed = outcome(of: position) == false
        // A number of meetings says more to whoever comes than one of hundreds of hours.
        var line: String?
        var hours: String?
        for requirement in requirements(of: position) {
            guard let target = index.targets[requirement] else { continue }
            let amount = amount(of: position, for: target)
            let before = reached[requirement] ?? 0
            if !wasMissed { reached[requirement] = before + amount }
            switch target {
            case .meetings(let total):
                guard before + amount <= total else { continue }
                let number = texts(.progress, String(before + amount), String(total))
                let isFirst = unannounced.remove(requirement) != nil
                line = line ?? (isFirst ? "\(texts(.progressDone, String(before), String(total))) \(number)" : number)
            case .minutes(let total):
                guard before + amount <= total else { continue }
                hours = hours ?? texts(.progressHours, String((before + amount) / 60), String(total / 60))
            }
        }
        return line ?? hours ?? series(position, texts)
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
