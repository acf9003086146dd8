import ICalendar
import RoosterModel

/// A newcomer's own week over all parties: neutral titles, place, how to get there, must or may, progress.
///
/// It never says level, route, stage, law, health, absence, or anything of other people (FEEDS §2).
struct NewcomerFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let participant: Participant

    /// Days before today from which meetings are shown.
    static let daysBack = 14

    private var texts: FeedTexts { .texts(for: issue.language) }

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = texts
        let withheld = renderer.index.withheld(from: participant.id)
        var warnings: [FeedWarning] = []
        var events: [FeedEvent] = []
        func add(_ position: Int, _ event: @autoclosure () -> FeedEvent) {
            let meeting = renderer.index.plan.meetings[position]
            guard meeting.date >= renderer.today + -Self.daysBack else { return }
            if withheld.contains(Int32(position)) {
                warnings.append(.withheld(feed: issue.id, meeting: meeting.id))
            } else {
                events.append(event())
            }
        }
        var counter = ProgressCounter(index: renderer.index, participant: participant.id)
        let own = ownMeetings
        for (position, attendance) in own {
            let status = status(attendance, position)
            let progress = status == .cancelled ? nil : counter.line(for: position, texts)
            add(position, event(position, attendance, status, progress, texts))
        }
        let attended = Set(own.map(\.position))
        for position in helpedMeetings where !attended.contains(position) {
            add(position, helping(position, texts))
        }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue, name: LocalizedText(texts(.myCalendar), language: texts.code),
            colour: .teal)
        return assembly.documents(of: events, revisions: revisions, warnings: warnings)
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

    private func status(_ attendance: Attending, _ position: Int) -> EventStatus {
        let meeting = renderer.status(of: position)
        guard meeting != .cancelled else { return .cancelled }
        switch attendance.status {
        case .cancelled: return .cancelled
        case .tentative: return .tentative
        case .confirmed: return isProposal(position) ? .tentative : meeting
        }
    }

    /// Whether the group of a meeting is proposed to the participant, who has not answered.
    private func isProposal(_ position: Int) -> Bool {
        let plan = renderer.index.plan
        guard let group = plan.meetings[position].group else { return false }
        return renderer.index.enrolmentsOf[participant.id].contains { enrolment in
            plan.enrolments[Int(enrolment)].group == group && plan.enrolments[Int(enrolment)].answer == .proposed
        }
    }

    private func event(
        _ position: Int, _ attendance: Attending, _ status: EventStatus, _ progress: String?, _ texts: FeedTexts
    ) -> FeedEvent {
        let meeting = renderer.index.plan.meetings[position]
        let facts = renderer.index.activities[position]
        let obligation = status == .cancelled ? nil : texts(facts?.isVoluntary == true ? .may : .must)
        guard !hides(facts) else {
            return finished(
                renderer.event(
                    position, feed: issue.id, title: bilingual { $0(.appointment) },
                    lines: [renderer.whenLine(meeting, texts), obligation], status: status, texts: texts,
                    isPersonal: true, hidesPlace: true), status)
        }
        let organisation = facts.flatMap { renderer.state.organisations[$0.organisation] }
        let lines = [
            texts.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? ""),
            renderer.whenLine(meeting, texts), renderer.placeLine(meeting, home: .atHome, texts),
            status == .cancelled ? nil : travel(attendance, texts),
            status == .cancelled ? nil : early(attendance, meeting, texts),
            obligation, progress, organisation.map { texts(.organiser, $0.name) },
            organisation?.contact.map { texts(.questions, $0) },
        ]
        let title = bilingual { $0.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? "") }
        return finished(
            renderer.event(
                position, feed: issue.id, title: title, lines: lines, status: status, texts: texts, isPersonal: true),
            status)
    }

    private func helping(_ position: Int, _ texts: FeedTexts) -> FeedEvent {
        let meeting = renderer.index.plan.meetings[position]
        let facts = renderer.index.activities[position]
        let hides = hides(facts)
        let title = bilingual { texts in
            hides ? texts(.appointment) : texts.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? "")
        }
        return renderer.event(
            position, feed: issue.id, title: title,
            lines: [
                renderer.whenLine(meeting, texts),
                hides ? nil : renderer.placeLine(meeting, home: .atParticipantsHome, texts), texts(.helping),
            ],
            status: renderer.status(of: position), texts: texts, isPersonal: true, hidesPlace: hides)
    }

    /// Whether an activity is shown as an appointment only.
    private func hides(_ facts: ActivityFacts?) -> Bool {
        participant.discreet && facts?.kind.isSensitive != false
    }

    /// The Dutch word, which stands on the board at school, and the reader's own beside it.
    private func bilingual(_ title: (FeedTexts) -> String) -> String {
        let dutch = title(.dutch)
        return texts.code == FeedTexts.dutch.code ? dutch : "\(dutch) · \(title(texts))"
    }

    /// Adds the reminder, which what is cancelled never has.
    private func finished(_ event: FeedEvent, _ status: EventStatus) -> FeedEvent {
        guard let minutes = renderer.settings.alarmMinutes, status != .cancelled else { return event }
        var event = event
        event.event.alarm = DisplayAlarm(minutesBefore: minutes, text: event.event.summary)
        return event
    }

    private func travel(_ attendance: Attending, _ texts: FeedTexts) -> String? {
        let minutes = String(attendance.minutesBefore)
        let phrase: Phrase
        switch attendance.mode {
        case .walk: phrase = .walking
        case .bicycle: phrase = .bicycle
        case .bus: phrase = .bus
        case .car: phrase = .car
        case .ride:
            return attendance.ride.flatMap { renderer.state.rides[$0] }
                .map { texts(.ride, $0.depart.text, $0.fromNeighbourhood) }
        case .home, .online: return nil
        }
        return attendance.minutesBefore > 0 ? texts(phrase, minutes) : nil
    }

    private func early(_ attendance: Attending, _ meeting: Meeting, _ texts: FeedTexts) -> String? {
        guard attendance.earlyMinutes > 0 else { return nil }
        return texts(.early, TimeOfDay(minutes: meeting.range.startMinutes - attendance.earlyMinutes).text)
    }
}
