import ICalendar
import RoosterModel

/// A newcomer's own week over all parties: neutral titles, place, how to get there, must or may, progress.
struct NewcomerFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let participant: Participant

    /// Days before today from which meetings are shown.
    static let daysBack = 14

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let agenda = NewcomerAgenda(renderer: renderer, participant: participant, texts: texts)
        let (items, withheld) = agenda.items(from: renderer.today + -Self.daysBack)
        let events = items.map { event($0, agenda, texts) }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue, name: LocalizedText(texts(.myCalendar), language: texts.code),
            colour: .teal)
        return assembly.documents(
            of: events, revisions: revisions,
            warnings: withheld.map { .withheld(feed: issue.id, meeting: $0) })
    }

    private func event(_ item: NewcomerAgenda.Item, _ agenda: NewcomerAgenda, _ texts: FeedTexts) -> FeedEvent {
        let hides = agenda.hides(item.position)
        let isOwn = item.attendance != nil
        var lines: [String?] = [renderer.whenLine(item.position, texts)]
        if hides {
            lines.append(agenda.obligation(item))
        } else {
            lines.append(agenda.place(item))
            if isOwn {
                lines.insert(agenda.title(item.position, texts), at: 0)
                lines += [
                    agenda.join(item), agenda.travel(item), agenda.early(item), agenda.bring(item),
                    agenda.obligation(item), item.progress, agenda.organiser(item), agenda.questions(item),
                ]
            }
        }
        if !isOwn { lines.append(texts(.helping)) }
        var event = renderer.event(
            item.position, issue: issue, title: bilingual(item.position, agenda, texts), lines: lines,
            status: item.status, texts: texts, isPersonal: true, detail: hides ? .time : .full)
        renderer.remind(of: &event, minutesBefore: issue.alarmMinutes ?? renderer.settings.alarmMinutes)
        return event
    }

    /// The Dutch word, which stands on the board at school, and the reader's own beside it.
    private func bilingual(_ position: Int, _ agenda: NewcomerAgenda, _ texts: FeedTexts) -> String {
        let dutch = agenda.title(position, .dutch)
        return texts.code == FeedTexts.dutch.code ? dutch : "\(dutch) · \(agenda.title(position, texts))"
    }
}
