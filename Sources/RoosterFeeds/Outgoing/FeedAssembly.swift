import ICalendar
import RoosterModel

/// Makes documents of events: revisions, limits, calendar properties.
struct FeedAssembly {
    /// Who renders.
    let renderer: FeedRenderer
    /// The feed.
    let issue: FeedIssue
    /// What the calendar is called.
    let name: LocalizedText
    /// The calendar's colour.
    let colour: CalendarColour
    /// Whether the feed has documents by location when it is too large.
    var isSplitByLocation = false
    /// When the calendar last changed, where it is a selection of a feed whose records know that; nil: by its own record.
    var changedAt: Int?

    private static let zone = TimeZoneDefinition.europeAmsterdam
    /// Bytes of `DTSTAMP`, `LAST-MODIFIED` and `SEQUENCE`, which the content of an event lacks.
    private static let revisionBytes = 70
    /// Bytes of a document besides its events, with long names.
    private static let frameBytes = 2000

    /// Makes the documents.
    ///
    /// - Parameters:
    ///   - events: The events in any order.
    ///   - old: The feed's records from its last rendering.
    ///   - warnings: What was found before.
    /// - Returns: The documents, the records to keep, and all warnings.
    func documents(
        of events: [FeedEvent], revisions old: FeedRevisions, warnings: [FeedWarning] = []
    ) -> RenderedFeed {
        var revisions = FeedRevisions(capacity: events.count + 1)
        var warnings = warnings
        let revised = told(events, old).map { revise($0, from: old, into: &revisions) }
            .sorted { ($0.date, $0.minutes, $0.uid) < ($1.date, $1.minutes, $1.uid) }
        let fitting = fitting(revised)
        let document = document(fitting, feed: issue.id, from: old, into: &revisions)
        if let until = fitting.last?.date, fitting.count < revised.count {
            warnings.append(.shortened(feed: issue.id, until: until))
        } else if isNearLimit(document) {
            warnings.append(.nearLimit(feed: issue.id, events: document.events, bytes: document.bytes.count))
        }
        var parts: [FeedDocument] = []
        if isSplitByLocation, fitting.count < revised.count {
            parts = self.parts(revised, from: old, into: &revisions, &warnings)
            warnings.append(.split(feed: issue.id, parts: parts.map(\.feed)))
        }
        return RenderedFeed(document: document, parts: parts, revisions: revisions, warnings: warnings)
    }

    /// What its reader must be told: all but cancelled meetings that tell nothing.
    ///
    /// A meeting that was never in this feed is missed by nobody, and one whose place in the week is taken by another of
    /// the same name goes on for its reader. A plan made afresh has many of both.
    private func told(_ events: [FeedEvent], _ old: FeedRevisions) -> [FeedEvent] {
        struct Hour: Hashable {
            var date: CalendarDate
            var minutes: Range<Int>
            var title: String
        }
        guard events.contains(where: { $0.cancelledTitle != nil }) else { return events }
        let held = Set(
            events.lazy.filter { $0.cancelledTitle == nil }
                .map { Hour(date: $0.date, minutes: $0.minutes, title: $0.event.summary.text) })
        return events.filter { event in
            guard let title = event.cancelledTitle else { return true }
            // In a feed that is rendered for the first time they stay: who gets it may know the meeting from paper.
            let isKnown = old.isEmpty || old[event.event.uid] != nil
            return isKnown && !held.contains(Hour(date: event.date, minutes: event.minutes, title: title))
        }
    }

    /// An event with its revision.
    private struct Revised {
        var uid: String
        var content: RevisedContent
        var date: CalendarDate
        var minutes: Int
        var location: String?
        var hash: [UInt8]
    }

    private func revise(
        _ draft: FeedEvent, from old: FeedRevisions, into revisions: inout FeedRevisions
    ) -> Revised {
        let content = draft.event.contentBytes(in: Self.zone)
        let hash = ContentHash.of(content)
        let revision = revisions.record(
            draft.event.uid, contentHash: hash, scheduleHash: draft.schedule, from: old, atLeast: draft.sequence,
            now: renderer.now)
        return Revised(
            uid: draft.event.uid,
            content: RevisedContent(
                content: content, sequence: revision.sequence,
                revisedAt: UTCInstant(secondsSince1970: Int64(revision.revisedAt))),
            date: draft.date, minutes: draft.minutes.lowerBound, location: draft.location, hash: hash)
    }

    /// The first events that fit, up to the end of a day.
    private func fitting(_ events: [Revised]) -> ArraySlice<Revised> {
        let limits = renderer.settings.limits
        var bytes = Self.frameBytes
        var lastDayEnd = 0
        for (position, event) in events.enumerated() {
            if position > 0, events[position - 1].date != event.date { lastDayEnd = position }
            bytes += event.content.content.count + Self.revisionBytes
            if bytes >= limits.bytes || position + 1 >= limits.events {
                // A single day above the limits is cut where it must be: an empty calendar would be worse.
                return events[..<(lastDayEnd > 0 ? lastDayEnd : position)]
            }
        }
        return events[...]
    }

    private func isNearLimit(_ document: FeedDocument) -> Bool {
        let limits = renderer.settings.limits
        return Double(document.events) >= Double(limits.events) * limits.warningShare
            || Double(document.bytes.count) >= Double(limits.bytes) * limits.warningShare
    }

    private func parts(
        _ events: [Revised], from old: FeedRevisions, into revisions: inout FeedRevisions,
        _ warnings: inout [FeedWarning]
    ) -> [FeedDocument] {
        let byLocation = Dictionary(grouping: events) { $0.location ?? "elsewhere" }
        var documents: [FeedDocument] = []
        for (location, events) in byLocation.sorted(by: { $0.key < $1.key }) {
            let feed = "\(issue.id)@\(location)"
            let fitting = fitting(events)
            if let until = fitting.last?.date, fitting.count < events.count {
                warnings.append(.shortened(feed: feed, until: until))
            }
            documents.append(document(fitting, feed: feed, from: old, into: &revisions))
        }
        return documents
    }

    /// The name under which the record of a calendar is kept; it is not written, see ``CalendarDocument/uid``.
    func uid(of feed: String) -> String {
        "\(renderer.secret.name("calendar", feed))@rooster"
    }

    /// Writes a document; it has changed when any of its events has, or when one has come or gone.
    private func document(
        _ events: ArraySlice<Revised>, feed: String, from old: FeedRevisions, into revisions: inout FeedRevisions
    ) -> FeedDocument {
        let settings = renderer.settings
        let uid = uid(of: feed)
        var calendar = CalendarDocument(
            productIdentifier: "-//Rooster//Rooster//NL", uid: nil, name: name, zone: Self.zone,
            lastModified: UTCInstant(secondsSince1970: 0), refreshInterval: settings.refreshInterval, colour: colour,
            url: settings.baseAddress)
        if settings.namesSource, let address = settings.baseAddress {
            calendar.source = address + renderer.secret.key(feed: feed, generation: issue.generation).path
        }
        var content = calendar.bytes()
        content.reserveCapacity(content.count + events.count * 64)
        for event in events {
            content.append(contentsOf: event.uid.utf8)
            content.append(contentsOf: event.hash)
        }
        let revision = revisions.record(
            uid, contentHash: ContentHash.of(content), scheduleHash: [], from: old, atLeast: 0, now: renderer.now)
        let changedAt = changedAt ?? revision.revisedAt
        calendar.lastModified = UTCInstant(secondsSince1970: Int64(changedAt))
        return FeedDocument(
            feed: feed, bytes: calendar.bytes(with: events.map(\.content)), lastModified: changedAt,
            events: events.count)
    }
}
