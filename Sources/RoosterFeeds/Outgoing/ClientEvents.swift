import ICalendar
import RoosterModel

/// What a client supporter sees of their clients besides their own talks, each by the person's key: the first meeting of
/// every group, talks with others, and what was moved or cancelled within two weeks; never what a talk is about
/// (FEEDS §2).
struct ClientEvents {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let texts: FeedTexts
    /// Id of the client supporter.
    let supporter: String

    /// Days ahead within which moved and cancelled meetings are shown.
    static let changeDays = 14

    /// Why a meeting is shown.
    private enum Occasion {
        case cancelled, moved, first, talk
    }

    /// The events of all clients in a window.
    func events(of clients: [String], in window: ClosedRange<CalendarDate>) -> [FeedEvent] {
        clients.flatMap { client -> [FeedEvent] in
            guard let participant = renderer.state.participants[client] else { return [] }
            let meetings = meetings(of: participant)
            var begun: Set<String> = []
            return meetings.compactMap { position, attendance -> FeedEvent? in
                let meeting = renderer.index.plan.meetings[position]
                let isFirst = meeting.group.map { begun.insert($0).inserted } ?? false
                guard window.contains(meeting.date), !isOwn(meeting),
                    let occasion = occasion(position, attendance, isFirst: isFirst)
                else { return nil }
                return event(position, occasion, participant)
            }
        }
    }

    private func meetings(of participant: Participant) -> [(position: Int, attendance: Attending)] {
        let index = renderer.index
        let meetings = index.plan.meetings
        return index.attendancesOf[participant.id]
            .compactMap { attendance in
                let position = Int(index.meetingOfAttendance[Int(attendance)])
                return position < 0 ? nil : (position, index.plan.attending[Int(attendance)])
            }
            .sorted { (meetings[$0.0].date, meetings[$0.0].id) < (meetings[$1.0].date, meetings[$1.0].id) }
    }

    /// Whether the supporter is there and has it as a meeting of their own.
    private func isOwn(_ meeting: Meeting) -> Bool {
        renderer.index.staffingsAt[meeting.id].contains {
            renderer.index.plan.staffing[Int($0)].staff == supporter
        }
    }

    private func occasion(_ position: Int, _ attendance: Attending, isFirst: Bool) -> Occasion? {
        let meeting = renderer.index.plan.meetings[position]
        let isNear = (renderer.today...renderer.today + Self.changeDays).contains(meeting.date)
        if meeting.status == .cancelled || attendance.status == .cancelled { return isNear ? .cancelled : nil }
        if isNear, meeting.sequence > 0 { return .moved }
        if isFirst { return .first }
        return renderer.index.activities[position]?.kind == .talk ? .talk : nil
    }

    private func event(_ position: Int, _ occasion: Occasion, _ participant: Participant) -> FeedEvent {
        let meeting = renderer.index.plan.meetings[position]
        let facts = renderer.index.activities[position]
        let hides = participant.discreet && facts?.kind.isSensitive != false
        let kind =
            hides ? texts(.appointment) : texts.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? "")
        let name = "\(participant.id) · \(kind)"
        let (title, status): (String, EventStatus) =
            switch occasion {
            case .cancelled: (name, .cancelled)
            case .moved: (texts(.movedTitle, name), renderer.status(of: position))
            case .first: (texts(.firstTitle, name), renderer.status(of: position))
            case .talk: (name, renderer.status(of: position))
            }
        let organisation = facts.flatMap { renderer.state.organisations[$0.organisation]?.name }
        var event = renderer.event(
            position, issue: issue, title: title,
            lines: [
                renderer.whenLine(position, texts),
                hides ? nil : renderer.placeLine(position, home: .atParticipantsHome, texts),
                hides ? nil : organisation.map { texts(.organiser, $0) },
            ],
            status: status, texts: texts, isPersonal: true, detail: hides ? .time : .place)
        // One event for each client: two of them may be in the same group.
        event.event.uid =
            "\(renderer.secret.name("client-meeting", meeting.id, participant.id, issue.id))@rooster"
        event.event.transparency = .transparent
        return event
    }
}
