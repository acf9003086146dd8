import ICalendar
import RoosterModel

/// The half-days on which children come to the childcare at a location, by age group and number; names never, unless the
/// municipality switches the parents' first names on (FEEDS §2).
struct ChildcareFeed {
    let renderer: FeedRenderer
    let issue: FeedIssue
    let location: Location

    /// Minutes after midnight at which the afternoon begins.
    private static let noon = 750

    private struct HalfDay: Hashable, Comparable {
        var date: CalendarDate
        var isAfternoon: Bool

        static func < (left: HalfDay, right: HalfDay) -> Bool {
            (left.date, left.isAfternoon ? 1 : 0) < (right.date, right.isAfternoon ? 1 : 0)
        }
    }

    private struct Presence {
        var from = Int.max
        var until = 0
        var children: Set<String> = []
        var parents: Set<String> = []

        /// Adds the hours of a child.
        mutating func add(_ cover: ChildCover) {
            from = min(from, cover.from.minutes)
            until = max(until, cover.until <= cover.from ? cover.until.minutes + 1440 : cover.until.minutes)
            children.insert(cover.child)
            parents.insert(cover.parent)
        }
    }

    /// Renders the feed.
    func render(_ revisions: FeedRevisions) -> RenderedFeed {
        let texts = FeedTexts.texts(for: issue.language)
        let events = presences().sorted { $0.key < $1.key }.map { event($0, $1, texts) }
        let assembly = FeedAssembly(
            renderer: renderer, issue: issue,
            name: LocalizedText("\(texts(.childcare)) \(location.name)", language: texts.code), colour: .darkOrange)
        return assembly.documents(of: events, revisions: revisions)
    }

    private func presences() -> [HalfDay: Presence] {
        let index = renderer.index
        let window = ProviderFeed.window(around: renderer.today)
        let places = renderer.state.childcare.sorted.filter { $0.location == location.id }
        var presences: [HalfDay: Presence] = [:]
        for place in places {
            for position in index.coversBy[place.id] {
                let cover = index.plan.care[Int(position)]
                guard cover.cover == .place, let meeting = index.meetingPosition[cover.meeting],
                    renderer.status(of: Int(meeting)) != .cancelled
                else { continue }
                let date = index.plan.meetings[Int(meeting)].date
                guard window.contains(date) else { continue }
                let half = HalfDay(date: date, isAfternoon: cover.from.minutes >= Self.noon)
                presences[half, default: Presence()].add(cover)
            }
        }
        return presences
    }

    private func event(_ half: HalfDay, _ presence: Presence, _ texts: FeedTexts) -> FeedEvent {
        let minutes = presence.from..<max(presence.until, presence.from + 1)
        let range = TimeRange(
            start: TimeOfDay(minutes: minutes.lowerBound), end: TimeOfDay(minutes: minutes.upperBound))
        let ages = Dictionary(grouping: presence.children) { renderer.state.children[$0]?.ageBand.rawValue ?? "?" }
        var lines = [
            renderer.whenLine(half.date, minutes.lowerBound, MeetingTime(half.date, range), texts),
            texts(.children, String(presence.children.count)),
        ]
        lines += ages.sorted { $0.key < $1.key }.map { texts(.ageGroup, $0, String($1.count)) }
        if renderer.settings.namesParentsToChildcare {
            let names = presence.parents.compactMap { renderer.state.participants[$0]?.firstName }.sorted()
            if !names.isEmpty { lines.append(texts(.parents, names.joined(separator: ", "))) }
        }
        let part = half.isAfternoon ? Phrase.afternoon : .morning
        let name = renderer.secret.name(
            "childcare", location.id, half.date.isoText, half.isAfternoon ? "afternoon" : "morning")
        let event = CalendarEvent(
            uid: "\(name)@rooster", period: FeedRenderer.period(half.date, minutes),
            summary: LocalizedText("\(texts(.childcare)) · \(texts(part))", language: texts.code),
            description: LocalizedText(lines.joined(separator: "\n"), language: texts.code),
            location: LocalizedText(location.name, language: "nl"),
            position: GeographicPosition(
                latitude: location.coordinate.latitude, longitude: location.coordinate.longitude),
            revisedAt: UTCInstant(secondsSince1970: 0))
        return FeedEvent(event: event, date: half.date, minutes: minutes, sequence: 0, location: location.id)
    }
}
