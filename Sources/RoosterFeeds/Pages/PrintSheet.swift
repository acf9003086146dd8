import Mustache
package import RoosterModel

extension FeedRenderer {
    /// A newcomer's week on one sheet of A4, for people on paper.
    ///
    /// - Parameters:
    ///   - issue: The feed.
    ///   - address: Where the service is reached.
    ///   - language: Another language than the feed's; nil: the feed's.
    ///   - weeksAhead: 0 for this week.
    /// - Returns: The sheet; nil for other readers, and when the state no longer has the person.
    package func printSheet(
        _ issue: FeedIssue, at address: PageAddress, language: String? = nil, weeksAhead: Int = 0
    ) -> Page? {
        guard case .participant(let id) = issue.reader, let participant = state.participants[id] else { return nil }
        let texts = FeedTexts.texts(for: language ?? issue.language)
        let agenda = NewcomerAgenda(renderer: self, participant: participant, texts: texts)
        let sheet = PrintSheet(agenda, issue, address, monday: today.monday + 7 * weeksAhead)
        let frame = PageFrame(texts: texts, title: sheet.title)
        let html = frame.opening(sheet: PageStyle.paper) + PrintSheet.template.render(sheet) + PageFrame.closing
        return Page(html, sheet: PageStyle.paper, language: texts.tag)
    }
}

/// What the sheet shows; its template reads these names.
struct PrintSheet {
    let title: String
    let weekLine: String
    let madeLine: String
    let days: [WeekPage.Day]
    let nothingLine: String?
    /// Whether smaller letters are needed for one sheet.
    let isFull: Bool
    let secret: String
    let code: Subscription.Code?

    init(_ agenda: NewcomerAgenda, _ issue: FeedIssue, _ address: PageAddress, monday: CalendarDate) {
        let renderer = agenda.renderer
        let texts = agenda.texts
        let meetings = renderer.index.plan.meetings
        let items = agenda.items(from: monday).shown.filter { meetings[$0.position].date <= monday + 6 }
        let byDay = Dictionary(grouping: items) { meetings[$0.position].date }
        days = byDay.sorted { $0.key < $1.key }.map { date, items in
            let ordered = items.sorted {
                meetings[$0.position].range.startMinutes < meetings[$1.position].range.startMinutes
            }
            return WeekPage.Day(
                dayName: "\(texts.dates.weekday(date)) \(texts.dates.dayAndMonth(date))", isoDate: date.isoText,
                meetings: ordered.map { WeekPage.Meeting($0, agenda, renderer) })
        }
        title = texts(.myCalendar)
        weekLine = "\(texts.dates.dayAndMonth(monday)) – \(texts.dates.wholeDate(monday + 6))"
        madeLine = texts(.madeOn, texts.dates.wholeDate(renderer.today))
        isFull = items.count > Self.mostInLargeLetters
        nothingLine = days.isEmpty ? texts(.nothing) : nil
        secret = texts(.keepSecret)
        let path = renderer.secret.key(feed: issue.id, generation: issue.generation).pagePath
        code = Subscription.Code("\(address.base)\(path)", texts: texts)
    }

    /// Most meetings that fit on an A4 in large letters, with five days.
    private static let mostInLargeLetters = 10

    /// The body of the sheet.
    static let template = MustacheTemplate.compiled(
        """
        <main{{#isFull}} class="f"{{/isFull}}><header><div><h1>{{title}}</h1><p class="t"><bdi>{{weekLine}}</bdi></p><p>{{madeLine}}</p></div>
        {{#code}}<div><svg class="q" role="img" aria-label="{{scanWord}}" viewBox="0 0 {{side}} {{side}}">\
        <path stroke="#000" d="{{path}}"/></svg></div>{{/code}}</header>
        {{#nothingLine}}<p>{{nothingLine}}</p>{{/nothingLine}}
        {{#days}}<section class="d"><h2><time datetime="{{isoDate}}">{{dayName}}</time></h2>
        {{#meetings}}<div class="i"><svg class="p" aria-hidden="true"><use href="#{{pictogram}}"/></svg>\
        <p class="t"><bdi dir="ltr">{{hours}}</bdi><br>{{partOfDay}}</p>\
        <div><p><strong><bdi lang="nl">{{dutchTitle}}</bdi>{{#ownTitle}} · <bdi>{{ownTitle}}</bdi>{{/ownTitle}}</strong></p>
        {{#remark}}<p class="w">{{remark}}</p>{{/remark}}<p>{{placeLine}}{{#travelLine}} {{#modePictogram}}\
        <svg class="p s" aria-hidden="true"><use href="#{{modePictogram}}"/></svg> {{/modePictogram}}{{travelLine}}\
        {{/travelLine}}</p><p>{{#lines}}{{.}} {{/lines}}</p></div></div>
        {{/meetings}}</section>
        {{/days}}<p>{{secret}}</p></main>
        """)
}
