import RoosterModel

/// A plan to which things happen, as they do to plans; the same seed gives the same story.
struct ChangingPlan {
    /// What may happen.
    enum Event: CaseIterable {
        case added, moved, cancelled, dropped, replaced, roomChanged, joined, left, groupRenamed, restored
        case activityRenamed, locationRenamed, languageSwitched, restarted
    }

    /// The plan now.
    private(set) var plan = Plan()
    private var story: Story
    private var earlier: [Plan] = []
    private var lastMeeting = 0

    /// Makes a first plan: two groups that meet four times.
    init(seed: UInt64) {
        story = Story(seed: seed)
        for group in ["g1", "g2"] {
            let activity = group == "g1" ? "taal" : "koken"
            plan.groups.append(
                PlannedGroup(
                    id: group, activity: activity, from: Self.day(0), until: Self.day(55), times: [], room: "bieb-1",
                    staff: ["juf"], size: 2, isOpen: true))
            for participant in ["p1", "p2"] {
                plan.enrolments.append(
                    PlannedEnrolment(
                        participant: participant, group: group, activity: activity, requirements: [],
                        from: Self.day(0), until: Self.day(55)))
            }
        }
        plan.summary.horizonStart = Self.day(0)
        plan.summary.horizonEnd = Self.day(55)
        for _ in 0..<8 { add() }
    }

    /// What happens next.
    mutating func next() -> Event {
        Event.allCases.randomElement(using: &story) ?? .moved
    }

    /// A number below a bound.
    mutating func number(below bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &story)
    }

    /// Changes the plan; events that are no matter of the plan change nothing.
    mutating func happen(_ event: Event) {
        earlier.append(plan)
        switch event {
        case .added: add()
        case .moved:
            change {
                $0.date = Self.day(2 + $1.number(below: 40))
                $0.range = $1.hours()
                if $1.number(below: 2) == 0 { $0.sequence += 1 }
            }
        case .cancelled: change { meeting, _ in meeting.status = .cancelled }
        case .dropped:
            guard plan.meetings.count > 3 else { return }
            let gone = plan.meetings.remove(at: number(below: plan.meetings.count)).id
            plan.attending.removeAll { $0.meeting == gone }
            plan.staffing.removeAll { $0.meeting == gone }
        case .replaced: replace(number(below: plan.meetings.count))
        case .roomChanged:
            change { meeting, _ in
                (meeting.location, meeting.room) =
                    meeting.location == "bieb" ? ("huis", "huis-1") : ("bieb", "bieb-1")
            }
        case .joined: join(number(below: plan.meetings.count))
        case .left: if !plan.attending.isEmpty { plan.attending.remove(at: number(below: plan.attending.count)) }
        case .groupRenamed: renameGroup()
        case .restored: plan = earlier[number(below: earlier.count)]
        case .activityRenamed, .locationRenamed, .languageSwitched, .restarted: break
        }
        plan.meetings.sort { $0.id < $1.id }
        plan.attending.sort { ($0.participant, $0.meeting) < ($1.participant, $1.meeting) }
        plan.staffing.sort { ($0.staff, $0.meeting) < ($1.staff, $1.meeting) }
    }
}

extension ChangingPlan {
    private static func day(_ number: Int) -> CalendarDate {
        CalendarDate(dayNumber: 21_000 + number)  // from 2027-07-01
    }

    private mutating func hours() -> TimeRange {
        let start = 540 + 60 * number(below: 8)
        return TimeRange(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: start + 120))
    }

    private mutating func add() {
        lastMeeting += 1
        let id = "m\(lastMeeting)"
        let group = plan.groups[number(below: plan.groups.count)]
        plan.meetings.append(
            Meeting(
                id: id, group: group.id, activity: group.activity, date: Self.day(2 + number(below: 40)),
                range: hours(), location: "bieb", room: "bieb-1", staff: ["juf"]))
        plan.staffing.append(Staffing(staff: "juf", meeting: id, role: "teacher-nt2"))
        join(plan.meetings.count - 1)
    }

    private mutating func join(_ position: Int) {
        let meeting = plan.meetings[position].id
        for participant in ["p1", "p2"]
        where !plan.attending.contains(where: { $0.participant == participant && $0.meeting == meeting }) {
            plan.attending.append(
                Attending(participant: participant, meeting: meeting, mode: .walk, minutesBefore: 5, minutesAfter: 5))
        }
    }

    private mutating func change(_ body: (inout Meeting, inout ChangingPlan) -> Void) {
        let position = number(below: plan.meetings.count)
        var meeting = plan.meetings[position]
        body(&meeting, &self)
        plan.meetings[position] = meeting
    }

    /// Gives a meeting another id, as a plan that is made afresh does.
    private mutating func replace(_ position: Int) {
        lastMeeting += 1
        let (old, new) = (plan.meetings[position].id, "m\(lastMeeting)")
        plan.meetings[position].id = new
        for index in plan.attending.indices where plan.attending[index].meeting == old {
            plan.attending[index].meeting = new
        }
        for index in plan.staffing.indices where plan.staffing[index].meeting == old {
            plan.staffing[index].meeting = new
        }
    }

    private mutating func renameGroup() {
        let position = number(below: plan.groups.count)
        let old = plan.groups[position].id
        let new = "g\(1 + number(below: 1000))"
        guard !plan.groups.contains(where: { $0.id == new }) else { return }
        plan.groups[position].id = new
        for index in plan.meetings.indices where plan.meetings[index].group == old { plan.meetings[index].group = new }
        for index in plan.enrolments.indices where plan.enrolments[index].group == old {
            plan.enrolments[index].group = new
        }
    }
}

/// Numbers that follow from a seed (SplitMix64).
struct Story: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
