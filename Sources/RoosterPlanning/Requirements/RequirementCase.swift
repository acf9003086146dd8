import RoosterModel

/// One requirement of one participant, with its dates and amounts worked out.
struct RequirementCase {
    let sharedParticipant: SharedParticipant
    let sharedRequirement: SharedRequirement
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

    var participant: Participant { sharedParticipant.value }
    var programme: Programme { sharedRequirement.programme }
    /// The requirement; `PROGRAMME/start` for the rule on the first meeting.
    var requirement: Requirement { sharedRequirement.value }
    /// `PROGRAMME/ID`.
    var key: String { sharedRequirement.key }

    /// Whether it is the rule on the first meeting, for which one meeting of a series is enough.
    var isStartRule: Bool { requirement.id == "start" && programme.start != nil }

    /// Whether an activity counts for it: it is selected, and matches the person where a match is asked.
    ///
    /// Without any talents or wishes everything matches.
    func fits(_ activity: Activity) -> Bool {
        requirement.selects(activity) && matches(activity)
    }

    /// The same for an activity whose number is known, which is quicker.
    func fits(_ activity: SharedActivity) -> Bool {
        sharedRequirement.selects[activity.number] && matches(activity.value)
    }

    /// The same for a meeting's activity.
    func fits(_ entry: Records.Entry) -> Bool { fits(entry.shared) }

    private func matches(_ activity: Activity) -> Bool {
        guard let match = sharedRequirement.value.conditions.match else { return true }
        switch match {
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
