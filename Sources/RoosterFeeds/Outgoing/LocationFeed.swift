import ICalendar
import RoosterModel

/// When a location's rooms, or one of them, are occupied, for what kind of thing, by which organisation and by how many;
/// never by whom (FEEDS §2).
struct LocationFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let location: Location
    /// The only room that is shown; nil: the whole location.
    var room: Room?

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let window = ProviderFeed.window(around: renderer.today)
        let events = renderer.index.meetingsAt[location.id].compactMap { position -> FeedEvent? in
            let meeting = renderer.index.plan.meetings[Int(position)]
            guard window.contains(meeting.date), room == nil || meeting.room == room?.id else { return nil }
            return event(Int(position), texts)
        }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue,
            name: LocalizedText(texts(.calendarOf, name), language: texts.code), colour: .slateGrey)
        return assembly.documents(of: events, revisions: revisions)
    }

    private var name: String { room.map { "\(location.name), \($0.name)" } ?? location.name }

    private func event(_ position: Int, _ texts: FeedTexts) -> FeedEvent {
        let index = renderer.index
        let meeting = index.plan.meetings[position]
        let facts = index.activities[position]
        let room = meeting.room.flatMap { renderer.state.rooms[$0]?.name }
        let isOneToOne = index.isOneToOne(position)
        let kind =
            isOneToOne ? texts(.appointment) : texts.neutralTitle(facts?.kind ?? .open, theme: facts?.theme ?? "")
        let organisation = facts.flatMap { renderer.state.organisations[$0.organisation]?.name }
        return renderer.event(
            position, issue: issue, title: [kind, room].compactMap(\.self).joined(separator: " · "),
            lines: [
                renderer.whenLine(position, texts), room.map { texts(.room, $0) },
                organisation.map { texts(.organiser, $0) },
                isOneToOne ? nil : texts(.expected, String(index.attending[position])),
            ],
            status: renderer.status(of: position), texts: texts, isPersonal: false,
            detail: isOneToOne ? .time : .full)
    }
}
