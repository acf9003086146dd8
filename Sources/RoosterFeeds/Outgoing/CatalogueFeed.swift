import ICalendar
import RoosterModel

/// Which open activities somebody looks for; nil asks nothing.
package struct CatalogueFilter: Sendable, Hashable {
    /// Neighbourhood of the location.
    package var neighbourhood: String?
    /// Name of a day-part of the municipality.
    package var daypart: String?
    /// Theme.
    package var theme: String?

    /// Makes a filter.
    package init(neighbourhood: String? = nil, daypart: String? = nil, theme: String? = nil) {
        self.neighbourhood = neighbourhood
        self.daypart = daypart
        self.theme = theme
    }
}

/// The open activities, for everybody and without a key; never persons, nor how many come (FEEDS §2).
struct CatalogueFeed {
    let renderer: FeedRenderer

    /// Id of the feed in a language, under which its records are kept.
    static func id(_ language: String) -> String {
        "catalogue-\(language)"
    }

    /// Renders the feed of all open activities, or of those that a filter lets through.
    func render(_ language: String, _ filter: CatalogueFilter, revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: language)
        let events = meetings(filter).map { event($0, texts) }
        var assembly = FeedAssembly(
            renderer: renderer, issue: FeedIssue(id: Self.id(texts.code), reader: .municipality, language: texts.code),
            name: LocalizedText(texts(.catalogue), language: texts.code), colour: .seaGreen)
        // What is selected cannot change without the whole.
        if filter != CatalogueFilter() {
            assembly.changedAt = revisions[assembly.uid(of: Self.id(texts.code))]?.revisedAt
        }
        return assembly.documents(of: events, revisions: revisions)
    }

    /// The open meetings of the coming weeks that fit a filter, in the order of time.
    func meetings(_ filter: CatalogueFilter, from first: CalendarDate? = nil) -> [Int] {
        let index = renderer.index
        let meetings = index.plan.meetings
        let window = ProviderFeed.window(around: renderer.today)
        let hours = filter.daypart.map { renderer.state.municipality?.dayparts[$0] }
        return meetings.indices
            .filter { position in
                let meeting = meetings[position]
                guard let facts = index.activities[position], facts.isOpen, window.contains(meeting.date),
                    first.map({ meeting.date >= $0 }) != false
                else {
                    return false
                }
                if let theme = filter.theme, facts.theme != theme { return false }
                if let neighbourhood = filter.neighbourhood,
                    meeting.location.flatMap({ renderer.state.locations[$0]?.neighbourhood }) != neighbourhood
                {
                    return false
                }
                guard let hours else { return true }
                guard let hours else { return false }
                return (hours.startMinutes..<hours.endMinutes).contains(meeting.range.startMinutes)
            }
            .sorted {
                (meetings[$0].date, meetings[$0].range.startMinutes, meetings[$0].id)
                    < (meetings[$1].date, meetings[$1].range.startMinutes, meetings[$1].id)
            }
    }

    /// What an activity is called in a language; municipalities write titles in some.
    func title(_ position: Int, _ texts: FeedTexts) -> String {
        let facts = renderer.index.activities[position]
        return facts?.titles[texts.code] ?? facts?.titles["nl"] ?? texts(.activity)
    }

    private func event(_ position: Int, _ texts: FeedTexts) -> FeedEvent {
        let facts = renderer.index.activities[position]
        let organisation = facts.flatMap { renderer.state.organisations[$0.organisation] }
        return renderer.event(
            position, issue: FeedIssue(id: Self.id(texts.code), reader: .municipality, language: texts.code),
            title: title(position, texts),
            lines: [
                renderer.whenLine(position, texts), renderer.placeLine(position, home: .online, texts),
                facts?.link.map { texts(.join, $0) }, texts(.openToAll),
                organisation.map { texts(.organiser, $0.name) }, organisation?.contact.map { texts(.questions, $0) },
            ],
            status: renderer.status(of: position), texts: texts, isPersonal: false)
    }
}
