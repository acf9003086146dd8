import ICalendar
import Mustache
package import RoosterModel

extension FeedRenderer {
    /// The page behind a feed's key: a newcomer's week; for other readers how to subscribe.
    ///
    /// - Parameters:
    ///   - issue: The feed.
    ///   - address: Where the service is reached.
    ///   - language: Another language than the feed's; nil: the feed's.
    /// - Returns: The page; nil when the state no longer has the reader.
    package func weekPage(_ issue: FeedIssue, at address: PageAddress, language: String? = nil) -> Page? {
        let texts = FeedTexts.texts(for: language ?? issue.language)
        var content = WeekPage(issue: issue, texts: texts, renderer: self, address: address)
        if case .participant(let id) = issue.reader {
            guard let participant = state.participants[id] else { return nil }
            content.add(NewcomerAgenda(renderer: self, participant: participant, texts: texts))
        }
        let frame = PageFrame(texts: texts, title: content.title)
        let html =
            frame.opening(sheet: PageStyle.sheet) + WeekPage.template.render(content) + PageFrame.closing
        return Page(html, sheet: PageStyle.sheet, language: texts.tag)
    }
}

/// What a week page shows; its template reads these names.
struct WeekPage {
    /// One meeting.
    struct Meeting {
        var pictogram: String
        var modePictogram: String?
        var dutchTitle: String
        var ownTitle: String?
        var hours: String
        var partOfDay: String
        var remark: String?
        var isCancelled: Bool
        var isTentative: Bool
        var placeLine: String?
        var joinAddress: String?
        var travelLine: String?
        var lines: [String]
        var whyWord: String
        var reasons: [String]
        var hasReasons: Bool
    }

    /// One day with its meetings.
    struct Day {
        /// Nil under a heading that says it.
        var dayName: String?
        var isoDate: String
        var meetings: [Meeting]
    }

    /// Today, the rest of this week, or next week.
    struct Part {
        var heading: String
        var days: [Day]
        var nothingLine: String?
    }

    /// Something voluntary that asks yes or no.
    struct Offer {
        var group: String
        var offerPictogram: String
        var offerTitle: String
        var offerOwnTitle: String?
        var whenLine: String
        var offerPlace: String?
        var saidLine: String?
        var asksYes: Bool
        var asksNo: Bool
    }

    let title: String
    let dateLine: String
    var offers: [Offer] = []
    var hasOffers = false
    var parts: [Part] = []
    let subscription: Subscription
    let languages: [LanguageLink]
    let words: Words
    let answerAddress: String
    let printAddress: String?
    let catalogueAddress: String
    let isTranslatedByMachine: Bool

    private let renderer: FeedRenderer
    private let texts: FeedTexts

    init(issue: FeedIssue, texts: FeedTexts, renderer: FeedRenderer, address: PageAddress) {
        self.renderer = renderer
        self.texts = texts
        let path = renderer.secret.key(feed: issue.id, generation: issue.generation).pagePath
        let isOther = texts.code != FeedTexts.texts(for: issue.language).code
        let query = isOther ? "?language=\(texts.code)" : ""
        title = texts(.myCalendar)
        dateLine = "\(texts.dates.weekday(renderer.today)) \(texts.dates.wholeDate(renderer.today))"
        subscription = Subscription(path: path, name: texts(.myCalendar), texts: texts, address: address)
        languages = PageFrame.languages(current: texts) { "\(path)?language=\($0)" }
        words = Words(texts)
        answerAddress = path + query
        if case .participant = issue.reader { printAddress = "\(path)/print\(query)" } else { printAddress = nil }
        catalogueAddress = "/catalogue?language=\(texts.code)"
        isTranslatedByMachine = texts.review == .machineTranslated
    }

    /// Adds what a newcomer has today, this week and next week, and what asks an answer.
    mutating func add(_ agenda: NewcomerAgenda) {
        let today = renderer.today
        let items = agenda.items(from: today).shown
        let sunday = today.monday + 6
        parts = [
            part(.today, items, today...today, agenda),
            part(.thisWeek, items, today + 1...max(today + 1, sunday), agenda),
            part(.nextWeek, items, sunday + 1...sunday + 7, agenda),
        ]
        // On a Sunday this week is over.
        if today == sunday { parts.remove(at: 1) }
        offers = offers(items, agenda)
        hasOffers = !offers.isEmpty
    }

    private func part(
        _ heading: Phrase, _ items: [NewcomerAgenda.Item], _ days: ClosedRange<CalendarDate>, _ agenda: NewcomerAgenda
    ) -> Part {
        let byDay = Dictionary(grouping: items.filter { days.contains(date($0)) }, by: date)
        let shown = byDay.sorted { $0.key < $1.key }.map { date, items in
            Day(
                dayName: heading == .today
                    ? nil : "\(texts.dates.weekday(date)) \(texts.dates.dayAndMonth(date))", isoDate: date.isoText,
                meetings: items.sorted { start($0) < start($1) }.map { Meeting($0, agenda, renderer) })
        }
        return Part(heading: texts(heading), days: shown, nothingLine: shown.isEmpty ? texts(.nothing) : nil)
    }

    private func date(_ item: NewcomerAgenda.Item) -> CalendarDate {
        renderer.index.plan.meetings[item.position].date
    }

    private func start(_ item: NewcomerAgenda.Item) -> Int {
        renderer.index.plan.meetings[item.position].range.startMinutes
    }

    /// The voluntary groups with a meeting to come, what waits for an answer first.
    private func offers(_ items: [NewcomerAgenda.Item], _ agenda: NewcomerAgenda) -> [Offer] {
        var seen: Set<String> = []
        let firsts = items.filter { item in
            guard item.answer != nil, renderer.index.activities[item.position]?.isVoluntary == true,
                let group = renderer.index.plan.meetings[item.position].group
            else { return false }
            return seen.insert(group).inserted
        }
        let waiting = firsts.filter { $0.answer == .proposed }
        return (waiting + firsts.filter { $0.answer != .proposed }).prefix(Self.mostOffers).map { offer($0, agenda) }
    }

    /// Most groups that are asked about at once; somebody who reads little is not given a list.
    private static let mostOffers = 6

    private func offer(_ item: NewcomerAgenda.Item, _ agenda: NewcomerAgenda) -> Offer {
        let kind = renderer.index.activities[item.position]?.kind ?? .open
        let dutch = agenda.title(item.position, .dutch)
        let own = agenda.title(item.position, texts)
        let isHidden = agenda.hides(item.position)
        let said: Phrase? =
            switch item.answer {
            case .accepted: .saidYes
            case .declined: .saidNo
            case .proposed, nil: nil
            }
        return Offer(
            group: renderer.index.plan.meetings[item.position].group ?? "",
            offerPictogram: (isHidden ? Pictogram.clock : kind.pictogram).rawValue, offerTitle: dutch,
            offerOwnTitle: own == dutch ? nil : own,
            whenLine: renderer.whenLine(item.position, texts).withUnbrokenHours,
            offerPlace: isHidden ? nil : agenda.place(item),
            saidLine: said.map { "\(texts($0)) \(texts(.changeLater))" }, asksYes: item.answer != .accepted,
            asksNo: item.answer != .declined)
    }
}

extension WeekPage.Meeting {
    /// What a page shows of a newcomer's meeting.
    init(_ item: NewcomerAgenda.Item, _ agenda: NewcomerAgenda, _ renderer: FeedRenderer) {
        let texts = agenda.texts
        let hides = agenda.hides(item.position)
        let meeting = renderer.index.plan.meetings[item.position]
        let kind = renderer.index.activities[item.position]?.kind ?? .open
        dutchTitle = agenda.title(item.position, .dutch)
        let own = agenda.title(item.position, texts)
        ownTitle = own == dutchTitle ? nil : own
        pictogram = (hides ? Pictogram.clock : kind.pictogram).rawValue
        modePictogram = hides ? nil : item.attendance?.mode.pictogram.rawValue
        hours = renderer.index.times[item.position].hours
        partOfDay = texts(FeedRenderer.partOfDay(meeting.range.startMinutes))
        isCancelled = item.status == .cancelled
        isTentative = item.status == .tentative
        remark = isCancelled ? texts(.cancelled) : isTentative ? texts(.tentative) : nil
        placeLine = hides ? nil : agenda.place(item)
        joinAddress = hides || isCancelled ? nil : renderer.index.activities[item.position]?.link
        travelLine = hides ? nil : agenda.travel(item)
        let helping = item.attendance == nil ? texts(.helping) : nil
        lines =
            hides
            ? [agenda.obligation(item), helping].compactMap(\.self)
            : [agenda.early(item), agenda.bring(item), agenda.obligation(item), helping].compactMap(\.self)
        whyWord = texts(.why)
        let why = hides ? [] : agenda.reasons(item)
        hasReasons = !why.isEmpty
        reasons = why.isEmpty ? [] : why + [agenda.organiser(item), agenda.questions(item)].compactMap(\.self)
    }
}
