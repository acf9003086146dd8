import RoosterModel

/// Changes as a municipality makes them on an ordinary day, drawn from what a plan uses.
struct MixedChanges {
    /// The kinds, in the order in which they take turns.
    enum Kind: String, CaseIterable {
        case teacherIll = "teacher ill for three days"
        case roomClosed = "room closed for a day"
        case careGone = "childcare place gone"
        case arrival = "new arrival"
        case jobFound = "job found"
        case driverAway = "driver away for a week"
        case coursePassed = "cycling course passed"
        case groupCancelled = "group cancelled"
        case dentist = "dentist for two hours"
    }

    private let state: State
    private let plan: Plan
    private let start: CalendarDate
    private let today: CalendarDate
    private let staff: [String]
    private let rooms: [String]
    private let people: [String]
    private let places: [String]
    private let rides: [String]
    private let courses: [Attending]
    private var draws: UInt64

    /// Prepares changes to what a plan uses.
    init(state: State, plan: Plan, start: CalendarDate, today: CalendarDate, seed: UInt64) {
        self.state = state
        self.plan = plan
        self.start = start
        self.today = today
        draws = seed
        staff = Set(plan.staffing.map(\.staff)).sorted()
        rooms = Set(plan.meetings.compactMap(\.room)).sorted()
        people = Set(plan.attending.map(\.participant)).sorted()
        places = Set(plan.care.filter { $0.cover == .place }.compactMap(\.by)).sorted()
        rides = Set(plan.attending.compactMap(\.ride)).sorted()
        courses = plan.attending.filter { row in
            guard let meeting = plan.meeting(row.meeting), let activity = state.activities[meeting.activity] else {
                return false
            }
            return !activity.unlocks.isEmpty
        }
    }

    /// A number below another: splitmix64 (Steele, Lea and Flood 2014), so that every run has the same changes.
    private mutating func below(_ count: Int) -> Int {
        draws &+= 0x9E37_79B9_7F4A_7C15
        var value = draws
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(max(1, count)))
    }

    private mutating func pick<Element>(_ list: [Element]) -> Element? {
        list.isEmpty ? nil : list[below(list.count)]
    }

    private func block(
        _ kind: Block.SubjectKind, _ subject: String, from: CalendarDate, until: CalendarDate?,
        weekdays: [Weekday] = [], hours: (Int, Int)? = nil
    ) -> Change {
        let range = hours.map { TimeRange(start: TimeOfDay(minutes: $0.0 * 60), end: TimeOfDay(minutes: $0.1 * 60)) }
        return .put(
            .block(
                Block(
                    subjectKind: kind, subject: subject, kind: .busy, from: from, until: until, weekdays: weekdays,
                    range: range)))
    }

    /// The change of a turn; nil when the plan uses nothing of its kind.
    mutating func change(_ turn: Int) -> (kind: Kind, change: Change)? {
        let kind = Kind.allCases[turn % Kind.allCases.count]
        let day = start + below(150)
        let change: Change? =
            switch kind {
            case .teacherIll: pick(staff).map { block(.staff, $0, from: day, until: day + 2) }
            case .roomClosed: pick(rooms).map { block(.room, $0, from: day, until: day) }
            case .careGone: careGone()
            case .arrival: arrival(turn)
            case .jobFound: jobFound(from: day)
            case .driverAway:
                pick(rides).flatMap { state.rides[$0]?.driver }.map { block(.staff, $0, from: day, until: day + 6) }
            case .coursePassed: coursePassed()
            case .groupCancelled: groupCancelled(after: day)
            case .dentist: pick(people).map { block(.participant, $0, from: day, until: day, hours: (9, 11)) }
            }
        return change.map { (kind, $0) }
    }

    private mutating func careGone() -> Change? {
        guard var row = pick(places).flatMap({ state.childcare[$0] }) else { return nil }
        row.places = max(0, row.places - 1)
        return .put(.childcare(row))
    }

    private mutating func arrival(_ turn: Int) -> Change? {
        guard var row = pick(people).flatMap({ state.participants[$0] }) else { return nil }
        row.id = "arrival-\(turn)"
        row.partner = nil
        row.settled = today
        row.pipDate = nil
        return .put(.participant(row))
    }

    private mutating func jobFound(from day: CalendarDate) -> Change? {
        let weekdays = [Weekday(index: below(5)), Weekday(index: below(5))]
        return pick(people).map { block(.participant, $0, from: day, until: nil, weekdays: weekdays, hours: (9, 17)) }
    }

    private mutating func coursePassed() -> Change? {
        guard let row = pick(courses), let meeting = plan.meeting(row.meeting) else { return nil }
        return .put(
            .attendance(
                Attendance(
                    participant: row.participant, activity: meeting.activity, date: today, meetings: 8, result: .passed)))
    }

    private mutating func groupCancelled(after day: CalendarDate) -> Change? {
        guard let group = pick(plan.groups) else { return nil }
        var row = state.groups[group.id] ?? Group(id: group.id, activity: group.activity)
        row.until = day
        return .put(.group(row))
    }
}
