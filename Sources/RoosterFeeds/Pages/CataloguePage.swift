import ICalendar
import Mustache
import RoosterModel

extension FeedRenderer {
    /// The page of open activities, for everybody.
    ///
    /// - Parameters:
    ///   - filter: What is looked for.
    ///   - language: The page's language; nil: Dutch.
    ///   - address: Where the service is reached.
    /// - Returns: The page.
    package func cataloguePage(_ filter: CatalogueFilter, language: String?, at address: PageAddress) -> Page {
        let texts = FeedTexts.texts(for: language ?? FeedTexts.dutch.code)
        let content = CataloguePage(filter: filter, texts: texts, renderer: self, address: address)
        let frame = PageFrame(texts: texts, title: content.title)
        let html =
            frame.opening(sheet: PageStyle.sheet) + CataloguePage.template.render(content) + PageFrame.closing
        return Page(html, sheet: PageStyle.sheet, language: texts.tag)
    }

    /// The calendar of open activities that fit a filter, for everybody.
    ///
    /// - Parameters:
    ///   - filter: What is looked for.
    ///   - language: The calendar's language.
    ///   - revisions: The records of the whole catalogue in that language from its last rendering.
    /// - Returns: The calendar, and the records to keep when the filter asks nothing.
    package func catalogueFeed(_ filter: CatalogueFilter, language: String, revisions: FeedRevisions) -> RenderedFeed {
        CatalogueFeed(renderer: self).render(language, filter, revisions: revisions)
    }

    /// Id under which the records of the catalogue in a language are kept.
    package static func catalogueID(_ language: String) -> String {
        CatalogueFeed.id(FeedTexts.texts(for: language).code)
    }
}

/// What the catalogue shows; its template reads these names.
struct CataloguePage {
    /// A choice of a filter.
    struct Choice {
        var value: String
        var label: String
        var isChosen: Bool
    }

    /// A filter.
    struct Filter {
        var field: String
        var filterLabel: String
        var allWord: String
        var choices: [Choice]
    }

    /// One open meeting.
    struct Meeting {
        var pictogram: String
        var name: String
        var when: String
        var lines: [String]
        var remark: String?
    }

    let title: String
    let openLine: String
    let filters: [Filter]
    let languageCode: String
    let showWord: String
    let meetings: [Meeting]
    let nothingLine: String?
    let subscribeWord: String
    let webcalAddress: String
    let calendarAddress: String
    let isTranslatedByMachine: Bool
    let words: WeekPage.Words
    let languages: [LanguageLink]

    /// Most meetings a page shows; with more a phone would load long, and the filters are there.
    private static let mostMeetings = 40

    init(filter: CatalogueFilter, texts: FeedTexts, renderer: FeedRenderer, address: PageAddress) {
        let catalogue = CatalogueFeed(renderer: renderer)
        let query = filter.query
        title = texts(.catalogue)
        openLine = texts(.openToAll)
        filters = Self.filters(filter, catalogue, texts)
        languageCode = texts.code
        showWord = texts(.show)
        meetings = catalogue.meetings(filter, from: renderer.today).prefix(Self.mostMeetings).map {
            Meeting($0, catalogue, texts)
        }
        nothingLine = meetings.isEmpty ? texts(.nothing) : nil
        subscribeWord = texts(.calendarOfSelection)
        let path = "/catalogue.ics?language=\(texts.code)\(query)"
        webcalAddress = "webcal://\(address.withoutScheme)\(path)"
        calendarAddress = "\(address.base)\(path)"
        isTranslatedByMachine = texts.review == .machineTranslated
        words = WeekPage.Words(texts)
        languages = PageFrame.languages(current: texts) { "/catalogue?language=\($0)\(query)" }
    }

    /// The filters with the values that lead to something.
    private static func filters(
        _ filter: CatalogueFilter, _ catalogue: CatalogueFeed, _ texts: FeedTexts
    ) -> [Filter] {
        let renderer = catalogue.renderer
        let open = catalogue.meetings(CatalogueFilter(), from: renderer.today)
        let meetings = renderer.index.plan.meetings
        let neighbourhoods = Set(
            open.compactMap { meetings[$0].location.flatMap { renderer.state.locations[$0]?.neighbourhood } })
        let themes = Set(open.compactMap { renderer.index.activities[$0]?.theme })
        let dayparts = (renderer.state.municipality?.dayparts ?? [:]).filter {
            !catalogue.meetings(CatalogueFilter(daypart: $0.key), from: renderer.today).isEmpty
        }
        func choices(_ values: [String], _ chosen: String?, _ label: (String) -> String) -> [Choice] {
            values.map { Choice(value: $0, label: label($0), isChosen: $0 == chosen) }
        }
        let parts = dayparts.sorted { ($0.value.startMinutes, $0.key) < ($1.value.startMinutes, $1.key) }
        return [
            Filter(
                field: "neighbourhood", filterLabel: texts(.neighbourhood), allWord: texts(.all),
                choices: choices(neighbourhoods.sorted(), filter.neighbourhood) { $0 }),
            Filter(
                field: "daypart", filterLabel: texts(.partOfDay), allWord: texts(.all),
                choices: choices(parts.map(\.key), filter.daypart) { name in
                    let hours = dayparts[name].map { "\($0.start.text)–\($0.end.text)" } ?? name
                    let word = dayparts[name].map { texts(FeedRenderer.partOfDay($0.startMinutes)) } ?? name
                    return "\(word) \(hours)"
                }),
            Filter(
                field: "theme", filterLabel: texts(.theme), allWord: texts(.all),
                choices: choices(themes.sorted(), filter.theme, texts.theme)),
        ]
    }

    /// The body of the page.
    static let template = MustacheTemplate.compiled(
        """
        <a class="skip" href="#main">{{words.skip}}</a>
        <header><h1>{{title}}</h1><p>{{openLine}}</p>
        {{#isTranslatedByMachine}}<p class="m">{{words.machine}}</p>{{/isTranslatedByMachine}}</header>
        <main id="main" tabindex="-1"><form method="get" action="/catalogue">\
        <input type="hidden" name="language" value="{{languageCode}}">
        {{#filters}}<label for="{{field}}">{{filterLabel}}</label><select id="{{field}}" name="{{field}}">\
        <option value="">{{allWord}}</option>{{#choices}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>\
        {{label}}</option>{{/choices}}</select>
        {{/filters}}<p><button>{{showWord}}</button></p></form>
        {{#nothingLine}}<p>{{nothingLine}}</p>{{/nothingLine}}
        {{#meetings}}<article><svg class="p" aria-hidden="true"><use href="#{{pictogram}}"/></svg>\
        <div><h2><bdi>{{name}}</bdi></h2><p>{{when}}</p>{{#remark}}<p class="w">{{remark}}</p>{{/remark}}\
        {{#lines}}<p>{{.}}</p>{{/lines}}</div></article>
        {{/meetings}}
        <section class="k"><h2>{{subscribeWord}}</h2><p><a class="b" href="{{webcalAddress}}">{{subscribeWord}}</a></p>
        <p><code dir="ltr">{{calendarAddress}}</code></p></section></main>
        <footer><nav aria-label="{{words.language}}"><ul>{{#languages}}<li>\
        <a href="{{address}}" hreflang="{{tag}}" lang="{{tag}}" dir="{{direction}}"\
        {{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a></li>{{/languages}}</ul></nav></footer>
        """)
}

extension CataloguePage.Meeting {
    /// What the page shows of an open meeting.
    init(_ position: Int, _ catalogue: CatalogueFeed, _ texts: FeedTexts) {
        let renderer = catalogue.renderer
        let facts = renderer.index.activities[position]
        let organisation = facts.flatMap { renderer.state.organisations[$0.organisation] }
        pictogram = (facts?.kind ?? .open).pictogram.rawValue
        name = catalogue.title(position, texts)
        when = renderer.whenLine(position, texts).withUnbrokenHours
        let status = renderer.status(of: position)
        remark = status == .cancelled ? texts(.cancelled) : status == .tentative ? texts(.tentative) : nil
        lines = [
            renderer.placeLine(position, home: .online, texts), organisation.map { texts(.organiser, $0.name) },
            organisation?.contact.map { texts(.questions, $0) },
        ].compactMap(\.self)
    }
}

extension CatalogueFilter {
    /// The filter as further fields of an address.
    var query: String {
        [("neighbourhood", neighbourhood), ("daypart", daypart), ("theme", theme)]
            .compactMap { name, value in value.map { "&\(name)=\($0.inAddress)" } }.joined()
    }
}
