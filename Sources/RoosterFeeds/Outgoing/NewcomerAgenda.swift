import ICalendar
import RoosterModel

/// A newcomer's own meetings over all parties, as feed and page show them.
///
/// It never says level, route, stage, law, health, absence, or anything of other people (FEEDS §2).
struct NewcomerAgenda {
    let renderer: FeedRenderer
    let participant: Participant
    let texts: FeedTexts

    /// One meeting for the newcomer.
    struct Item {
        /// Its position in the plan.
        var position: Int
        /// How they attend it; nil when they help there.
        var attendance: Attending?
        /// How certain it is for them.
        var status: EventStatus
        /// How far it brings them; nil when there is nothing to say.
        var progress: String?
        /// What they answered, when it is for them to say; nil otherwise.
        var answer: Enrolment.Answer?
    }

    /// The meetings in the order of time, and the ids of those that are withheld.
    func items(from first: CalendarDate) -> (shown: [Item], withheld: [String]) {
        let index = renderer.index
        let meetings = index.plan.meetings
        let hidden = index.withheld(from: participant.id)
        let answers = answers
        var withheld: [String] = []
        var shown: [Item] = []
        var counter = ProgressCounter(index: index, participant: participant.id)
        for (position, attendance) in ownMeetings {
            var item = Item(
                position: position, attendance: attendance, status: .confirmed, progress: nil,
                answer: meetings[position].group.flatMap { answers[$0] })
            item.status = status(item)
            if item.status != .cancelled { item.progress = counter.line(for: position, texts) }
            if meetings[position].date >= first { add(item, hidden, &shown, &withheld) }
        }
        let attended = Set(shown.map(\.position))
        for position in helpedMeetings where !attended.contains(position) && meetings[position].date >= first {
            let item = Item(position: position, attendance: nil, status: renderer.status(of: position))
            add(item, hidden, &shown, &withheld)
        }
        return (shown, withheld)
    }

    private func add(_ item: Item, _ hidden: Set<Int32>, _ shown: inout [Item], _ withheld: inout [String]) {
        if hidden.contains(Int32(item.position)) {
            withheld.append(renderer.index.plan.meetings[item.position].id)
        } else {
            shown.append(item)
        }
    }

    /// The meetings the participant attends, in the order of time.
    private var ownMeetings: [(position: Int, attendance: Attending)] {
        let index = renderer.index
        let meetings = index.plan.meetings
        return index.attendancesOf[participant.id]
            .compactMap { attendance in
                let position = Int(index.meetingOfAttendance[Int(attendance)])
                return position < 0 ? nil : (position, index.plan.attending[Int(attendance)])
            }
            .sorted { left, right in
                let (first, second) = (meetings[left.0], meetings[right.0])
                return (first.date, first.range.startMinutes, first.id)
                    < (second.date, second.range.startMinutes, second.id)
            }
    }

    /// The meetings the participant helps at.
    private var helpedMeetings: [Int] {
        let index = renderer.index
        let positions = (index.membersOf[participant.id] ?? []).flatMap { member in
            index.staffingsOf[member].compactMap { index.meetingPosition[index.plan.staffing[Int($0)].meeting] }
        }
        return Set(positions.map(Int.init)).sorted()
    }

    /// What was answered, by group that is voluntary or proposed: what the state says counts more than the plan, which
    /// was made before.
    var answers: [String: Enrolment.Answer] {
        let index = renderer.index
        var answers: [String: Enrolment.Answer] = [:]
        for position in index.enrolmentsOf[participant.id] {
            let enrolment = index.plan.enrolments[Int(position)]
            let given = renderer.state.enrolments["\(participant.id)/\(enrolment.group)"]?.answer ?? enrolment.answer
            if let given { answers[enrolment.group] = given }
        }
        return answers
    }

    private func status(_ item: Item) -> EventStatus {
        let meeting = renderer.status(of: item.position)
        guard meeting != .cancelled, let attendance = item.attendance else { return meeting }
        switch attendance.status {
        case .cancelled: return .cancelled
        case .tentative: return .tentative
        case .confirmed:
            switch item.answer {
            case .proposed: return .tentative
            case .declined:
                return renderer.index.plan.meetings[item.position].date < renderer.today ? meeting : .cancelled
            case .accepted, nil: return meeting
            }
        }
    }

    /// Whether a meeting is shown as an appointment only.
    func hides(_ position: Int) -> Bool {
        participant.discreet && renderer.index.activities[position]?.kind.isSensitive != false
    }

    /// The title of a meeting in a language.
    func title(_ position: Int, _ texts: FeedTexts) -> String {
        guard !hides(position) else { return texts(.appointment) }
        let facts = renderer.index.activities[position]
        return texts.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? "")
    }
}
