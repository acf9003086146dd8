import ICalendar
import RoosterModel

/// A newcomer's own week over all parties: neutral titles, place, how to get there, must or may, progress.
///
/// What it is about is looked up once, for the number that says whether it must be rendered and for rendering it.
struct NewcomerFeed {
    private let renderer: FeedRenderer
    private let issue: FeedIssue
    private let texts: FeedTexts
    private let agenda: NewcomerAgenda
    private let items: [NewcomerAgenda.Item]
    /// Ids of meetings that it may not show.
    private let withheld: [String]

    /// Days before today from which meetings are shown.
    static let daysBack = 14

    /// Looks up what the feed is about.
    init(renderer: FeedRenderer, issue: FeedIssue, participant: Participant) {
        self.renderer = renderer
        self.issue = issue
        texts = FeedTexts.texts(for: issue.language)
        agenda = NewcomerAgenda(renderer: renderer, participant: participant, texts: texts)
        (items, withheld) = agenda.items(from: renderer.today + -Self.daysBack)
    }

    /// A number for everything that the feed says, which holds while the program runs; while it stays the same, so do the
    /// feed's bytes.
    var digest: Int {
        var hasher = Hasher()
        hasher.combine(issue)
        hasher.combine(agenda.participant)
        hasher.combine(renderer.settings)
        let digests = renderer.index.digests
        hasher.combine(digests.rides)
        for item in items {
            hasher.combine(digests.values[item.position])
            hasher.combine(renderer.index.isOneToOne(item.position))
            hasher.combine(item.attendance)
            hasher.combine(item.status)
            // As bytes: two texts with the same letters are not told apart otherwise, which takes long to find out.
            hasher.combine(item.progress?.utf8.count)
            var progress = item.progress ?? ""
            progress.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
            hasher.combine(item.answer)
        }
        hasher.combine(withheld)
        return hasher.finalize()
    }

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let events = items.map(event)
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue, name: LocalizedText(texts(.myCalendar), language: texts.code),
            colour: .teal)
        return assembly.documents(
            of: events, revisions: revisions,
            warnings: withheld.map { .withheld(feed: issue.id, meeting: $0) })
    }

    private func event(_ item: NewcomerAgenda.Item) -> FeedEvent {
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
            item.position, issue: issue, title: bilingual(item.position), lines: lines,
            status: item.status, texts: texts, isPersonal: true, detail: hides ? .time : .full)
        renderer.remind(of: &event, minutesBefore: issue.alarmMinutes ?? renderer.settings.alarmMinutes)
        return event
    }

    /// The Dutch word, which stands on the board at school, and the reader's own beside it.
    private func bilingual(_ position: Int) -> String {
        let dutch = agenda.title(position, .dutch)
        return texts.code == FeedTexts.dutch.code ? dutch : "\(dutch) · \(agenda.title(position, texts))"
    }
}
