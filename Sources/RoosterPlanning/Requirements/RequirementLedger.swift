import RoosterModel

/// Works out every requirement of every participant: windows, what was done, what is due.
struct RequirementLedger {
    private(set) var state: State
    let today: CalendarDate
    let horizon: Municipality.Horizon
    private(set) var records: Records
    /// Sorted by id.
    private let programmes: [SharedProgramme]

    /// Works out the requirements of a state; what rests on programmes and activities is taken from another ledger where
    /// those are the same.
    init(
        _ state: State, municipality: Municipality, published: Plan?, today: CalendarDate,
        like base: RequirementLedger? = nil
    ) {
        self.state = state
        self.today = today
        horizon = municipality.horizon
        if let base, state.activities == base.state.activities, state.programmes == base.state.programmes {
            records = Records(state, published: published, activities: base.records.activities)
            programmes = base.programmes
            return
        }
        let activities = state.activities.sorted
        records = Records(state, published: published, activities: SharedActivity.all(activities))
        programmes = state.programmes.values.sorted { $0.id < $1.id }.map { SharedProgramme($0, activities) }
    }

    /// The same for a state in which only rows of some participants are others.
    func updated(for participants: Set<String>, to state: State, published: Plan?) -> RequirementLedger {
        var result = self
        result.records = records.updated(for: participants, from: self.state, to: state, published: published)
        result.state = state
        return result
    }

    /// The requirements of a participant, sorted by programme and then as written; the start rule last.
    func cases(of participant: Participant) -> [RequirementCase] {
        guard !participant.isNotPlanned else { return [] }
        let shared = SharedParticipant(participant)
        return programmes.filter { $0.value.isFollowed(by: participant) }.flatMap { programme in
            let start = records.start(of: programme, for: participant)
            return programme.requirements.map { worked(out: $0, shared, start) }
        }
    }

    private func worked(
        out shared: SharedRequirement, _ person: SharedParticipant, _ start: CalendarDate
    ) -> RequirementCase {
        let (requirement, participant) = (shared.value, person.value)
        var result = RequirementCase(
            sharedParticipant: person, sharedRequirement: shared, start: start, window: nil, isDateMissing: false,
            asked: 0, unit: .once, done: 0, due: 0)
        if let within = requirement.within {
            if let date = date(of: within.clock, participant, start) {
                let days = within.days(from: date)
                let first = within.countsFrom.flatMap { self.date(of: $0, participant, start) }
                result.window = min(first ?? days.lowerBound, days.lowerBound)...days.upperBound
            } else {
                result.isDateMissing = true
            }
        }
        (result.asked, result.unit) = asked(result)
        result.done = Counting(state: state, today: today, horizon: horizon).done(
            result, records.done[participant.id] ?? [])
        result.due = due(result)
        return result
    }

    private func date(of clock: Clock, _ participant: Participant, _ start: CalendarDate) -> CalendarDate? {
        switch clock {
        case .start: start
        case .settled: participant.settled
        case .notice: participant.duoNotice
        case .registered: participant.registered
        case .pip: participant.pipDate
        case .guidanceEnd: participant.guidanceEnd
        }
    }

    private func asked(_ item: RequirementCase) -> (Double, RequirementStanding.Unit) {
        switch item.requirement.kind {
        case .count(let atLeast): (Double(atLeast), .meetings)
        case .hours(let atLeast, _): (atLeast, .hours)
        case .once, .buddy: (1, .once)
        case .each: (Double(item.requirement.of.activities.count), .once)
        case .themes(let atLeast): (Double(atLeast), .once)
        case .weekly(_, let share, let from, let to):
            ((share * Double(weeks(item.start, from, to).count)).rounded(.up), .weeks)
        case .recurring, .gap: (0, .weeks)
        }
    }

    /// The weeks that `weekly` looks at: counted from the week of the start, not before that of today.
    func weeks(_ start: CalendarDate, _ from: Int?, _ to: Int?) -> [CalendarDate] {
        let first = start.monday + ((from ?? 1) - 1) * 7
        let lastWhole = (horizon.end + 1).monday + -7
        let last = to.map { start.monday + ($0 - 1) * 7 } ?? lastWhole
        var result: [CalendarDate] = []
        var monday = max(first, today.monday)
        while monday <= last {
            result.append(monday)
            monday = monday + 7
        }
        return result
    }

    /// What is due in this horizon: all that is asked when its window ends inside or there is none; otherwise what was
    /// done and, of what is left, the share of the days left that lies inside, rounded up.
    private func due(_ item: RequirementCase) -> Double {
        if item.isDateMissing { return 0 }
        let last: CalendarDate
        let first: CalendarDate
        if case .weekly = item.requirement.kind, item.requirement.within == nil {
            guard let firstWeek = weeks(item).first, let lastWeek = weeks(item).last else { return 0 }
            (first, last) = (firstWeek, lastWeek + 6)
        } else {
            guard let window = item.window else { return item.asked }
            (first, last) = (window.lowerBound, window.upperBound)
        }
        guard last > horizon.end else { return item.asked }
        let begin = max(today, first)
        let left = last - begin + 1
        let inside = max(0, horizon.end - begin + 1)
        let open = max(0, item.asked - item.done)
        // Whole units; the last digits of the product must not add one.
        return item.done + (open * Double(inside) / Double(left) - 1e-9).rounded(.up)
    }

    private func weeks(_ item: RequirementCase) -> [CalendarDate] {
        guard case .weekly(_, _, let from, let to) = item.requirement.kind else { return [] }
        return weeks(item.start, from, to)
    }
}
