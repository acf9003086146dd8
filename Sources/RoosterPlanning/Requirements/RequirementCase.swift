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
