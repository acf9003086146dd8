import ICalendar
import RoosterModel

/// A teacher's, volunteer's or driver's own meetings and rides; of a one-to-one meeting the first name of the match.
///
/// A client supporter sees besides what ``ClientEvents`` says of their clients, and of a talk with a client of their own
/// the person's key (FEEDS §2).
struct StaffFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let member: StaffMember

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let index = renderer.index
        let window = ProviderFeed.window(around: renderer.today)
        let withheld = member.participant.map(index.withheld) ?? []
        var warnings: [FeedWarning] = []
        var events: [FeedEvent] = []
        for (position, roles) in meetings where window.contains(index.plan.meetings[position].date) {
            if withheld.contains(Int32(position)) {
                warnings.append(.withheld(feed: issue.id, meeting: index.plan.meetings[position].id))
            } else {
                events.append(event(position, roles, texts))
            }
        }
        let rides = RideEvents(renderer: renderer, issue: issue, texts: texts, separated: separated)
        for ride in index.ridesOf[member.id] ?? [] {
            events += rides.events(of: ride, in: window, warnings: &warnings)
        }
        // Only where it was chosen for this feed: who teaches all day is not reminded of every lesson.
        for position in events.indices {
            renderer.remind(of: &events[position], minutesBefore: issue.alarmMinutes)
        }
        if let clients = index.clientsOf[member.id] {
            let feed = ClientEvents(renderer: renderer, issue: issue, texts: texts, supporter: member.id)
            events += feed.events(of: clients, in: window)
        }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue, name: LocalizedText(texts(.myCalendar), language: texts.code),
            colour: .seaGreen)
        return assembly.documents(of: events, revisions: revisions, warnings: warnings)
    }

    /// The participants whose plans are kept apart from the member's own.
    private var separated: Set<String> {
        Set(member.participant.map(renderer.index.separation.others) ?? [])
    }

    /// The member's meetings with the roles filled there, in the plan's order.
    private var meetings: [(position: Int, roles: [String])] {
        let index = renderer.index
        var roles: [Int: [String]] = [:]
        for position in index.staffingsOf[member.id] {
            let staffing = index.plan.staffing[Int(position)]
            guard let meeting = index.meetingPosition[staffing.meeting] else { continue }
            roles[Int(meeting), default: []].append(staffing.role)
        }
        return roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func event(_ position: Int, _ roles: [String], _ texts: FeedTexts) -> FeedEvent {
        let meeting = renderer.index.plan.meetings[position]
        let facts = renderer.index.activities[position]
        let match = match(position)
        let name = facts?.titles[texts.code] ?? facts?.titles["nl"] ?? texts(.activity)
        let title = [name, meeting.group ?? match].compactMap(\.self).joined(separator: " · ")
        return renderer.event(
            position, issue: issue, title: title,
            lines: [
                renderer.whenLine(position, texts), renderer.placeLine(position, home: .atParticipantsHome, texts),
                facts?.link.map { texts(.join, $0) },
                meeting.group.map { texts(.group, $0) }, match.map { texts(.match, $0) },
                renderer.index.isOneToOne(position) ? nil : renderer.expectedLine(position, texts),
                texts(.role, roles.joined(separator: ", ")),
            ],
            status: renderer.status(of: position), texts: texts, isPersonal: true)
    }

    /// Whom a one-to-one meeting is with: the first name, or the key where the member is that person's client supporter.
    private func match(_ position: Int) -> String? {
        let index = renderer.index
        guard index.isOneToOne(position) else { return nil }
        let attendances = index.attendancesAt[index.plan.meetings[position].id]
        guard attendances.count == 1, let only = attendances.first,
            let participant = renderer.state.participants[index.plan.attending[Int(only)].participant]
        else { return nil }
        return participant.clientSupporter == member.id ? participant.id : participant.firstName
    }
}
