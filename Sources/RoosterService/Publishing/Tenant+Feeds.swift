package import RoosterFeeds
package import RoosterModel
import RoosterStore

/// A feed with its address.
package struct IssuedFeed: Sendable, Hashable {
    /// What was issued.
    package var issue: FeedIssue
    /// Path of the calendar; whoever has it can read the calendar.
    package var path: String
    /// Events in it.
    package var events: Int
    /// Bytes of it.
    package var bytes: Int
    /// A provider's calendars by location, when the whole would be too large: location and path.
    package var parts: [String: String]
    /// Last day on which its address leads to it; nil: without end, as long as nothing is published.
    package var until: CalendarDate?
    /// Whether that day has passed, or its reader is gone.
    package var hasEnded: Bool
}

extension Tenant {
    /// Issues a feed to a reader, renders it and serves it at once.
    ///
    /// Asked again with the same reader, language and label, it gives the feed that is there. To somebody whose feed would
    /// have ended already none is issued.
    ///
    /// - Parameters:
    ///   - reader: Whose calendar it is.
    ///   - language: Language of its texts; nil: the reader's, or Dutch.
    ///   - label: What the device or purpose is called.
    ///   - alarmMinutes: Minutes before a meeting at which it reminds, 0: never; nil: as configured.
    ///   - showsCancelled: Whether cancelled meetings stay visible where calendars hide them; nil: as configured.
    ///   - caller: Who asks.
    /// - Returns: The feed with its address.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/feedFailed(feed:reason:)``,
    ///   ``ServiceError/store(_:)``.
    package func issueFeed(
        to reader: FeedIssue.Reader, language: String? = nil, label: String? = nil, alarmMinutes: Int? = nil,
        showsCancelled: Bool? = nil, by caller: Caller
    ) throws(ServiceError) -> IssuedFeed {
        let language = try checked(language, of: reader)
        try checkLasts(FeedIssue(id: "", reader: reader, language: language))
        try checkReminds(reader, alarmMinutes)
        let present = state.feeds.values.lazy.filter { issue in
            issue.reader == reader && issue.language == language && issue.label == label && !issue.isRevoked
        }
        if let present = present.min(by: { $0.id < $1.id }) {
            var wanted = present
            wanted.alarmMinutes = alarmMinutes ?? present.alarmMinutes
            wanted.showsCancelled = showsCancelled ?? present.showsCancelled
            if wanted != present { try put(wanted, by: caller) }
            return issued(wanted)
        }
        let issue = FeedIssue(
            id: Self.feedID(lastFeedNumber + 1), reader: reader, language: language, label: label,
            alarmMinutes: alarmMinutes,
            showsCancelled: showsCancelled)
        try put(issue, by: caller)
        return issued(issue)
    }

    /// Alters what was chosen for a feed; its address stays.
    ///
    /// - Parameters:
    ///   - id: Id of the feed.
    ///   - language: Language of its texts; nil: as it is.
    ///   - alarmMinutes: Minutes before a meeting at which it reminds, 0: never; nil: as it is.
    ///   - showsCancelled: Whether cancelled meetings stay visible where calendars hide them; nil: as it is.
    ///   - asConfigured: Whether the two before, as far as they are nil, are as configured again.
    ///   - caller: Who asks.
    /// - Returns: The feed.
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/feedFailed(feed:reason:)``,
    ///   ``ServiceError/store(_:)``.
    package func setFeed(
        _ id: String, language: String? = nil, alarmMinutes: Int? = nil, showsCancelled: Bool? = nil,
        asConfigured: Bool = false, by caller: Caller
    ) throws(ServiceError) -> IssuedFeed {
        let present = try feed(id)
        guard !present.isRevoked else {
            throw .notFound(subject: "feed (\(id))", rule: "it was revoked; issue another one")
        }
        try checkReminds(present.reader, alarmMinutes)
        var wanted = present
        if let language { wanted.language = try checked(language, of: present.reader) }
        wanted.alarmMinutes = alarmMinutes ?? (asConfigured ? nil : present.alarmMinutes)
        wanted.showsCancelled = showsCancelled ?? (asConfigured ? nil : present.showsCancelled)
        if wanted != present { try put(wanted, by: caller) }
        return issued(wanted)
    }

    /// Gives a feed another key; the old address answers that it is gone.
    ///
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/store(_:)``.
    package func rotateFeed(_ id: String, by caller: Caller) throws(ServiceError) -> IssuedFeed {
        var issue = try feed(id)
        guard !issue.isRevoked else {
            throw .notFound(subject: "feed (\(id))", rule: "it was revoked; issue another one")
        }
        issue.generation += 1
        try put(issue, by: caller)
        return issued(issue)
    }

    /// Withdraws a feed; its address answers that it is gone.
    ///
    /// - Throws: ``ServiceError/notFound(subject:rule:)``, ``ServiceError/store(_:)``.
    package func revokeFeed(_ id: String, by caller: Caller) throws(ServiceError) -> IssuedFeed {
        var issue = try feed(id)
        guard !issue.isRevoked else { return issued(issue) }
        issue.isRevoked = true
        try put(issue, by: caller)
        return issued(issue)
    }

    /// What a key leads to, for readers: found in the published snapshot, without waiting for the tenant.
    package nonisolated func feedAnswer(to key: FeedKey) -> FeedSnapshot.Answer {
        feeds.load().answer(to: key)
    }

    /// Feeds that were issued, sorted by kind of reader, reader and id.
    package func listFeeds() -> [IssuedFeed] {
        state.feeds.values
            .sorted { ($0.reader.kind, $0.reader.id, $0.id) < ($1.reader.kind, $1.reader.id, $1.id) }
            .map(issued)
    }

    private func feed(_ id: String) throws(ServiceError) -> FeedIssue {
        guard let issue = state.feeds[id] else {
            throw .notFound(subject: "feed (\(id))", rule: "there is no such feed")
        }
        return issue
    }

    /// Writes an issue into the journal and serves what it says.
    private func put(_ issue: FeedIssue, by caller: Caller) throws(ServiceError) {
        // Rendered before it is written down: a feed that cannot be rendered is not issued.
        try put([issue], with: try renderedForIssue(issue), by: caller)
    }

    /// Writes issues into the journal as one entry and serves what was rendered of them.
    func put(_ issues: [FeedIssue], with renderings: Renderings, by caller: Caller) throws(ServiceError) {
        let changes = issues.map(Change.putFeed)
        let next: State
        do {
            next = try state.applying(changes)
        } catch {
            throw .notFound(subject: error.subject, rule: error.rule)
        }
        try commit(changes, to: next, as: JournalMethod.feeds, by: caller)
        try keep(renderings, of: issues)
    }

    private func renderedForIssue(_ issue: FeedIssue) throws(ServiceError) -> Renderings {
        guard !issue.isRevoked else { return Renderings() }
        try checkLasts(issue)
        let renderings = try render([issue], now: clock.now())
        if let reason = renderings.failures[issue.id] { throw .feedFailed(feed: issue.id, reason: reason) }
        return renderings
    }

    /// Makes sure that a reminder is asked of a personal feed; others would make whole offices ring.
    private func checkReminds(_ reader: FeedIssue.Reader, _ minutes: Int?) throws(ServiceError) {
        switch reader {
        case .participant, .staff: return
        case .organisation, .location, .room, .childcare, .municipality:
            guard let minutes, minutes > 0 else { return }
            throw .notFound(
                subject: "reminder (\(minutes) minutes)", rule: "only feeds of participants and of staff have one")
        }
    }

    /// The language to use, when the reader exists.
    func checked(_ language: String?, of reader: FeedIssue.Reader) throws(ServiceError) -> String {
        guard let municipality = state.municipality else { throw .nothingImported }
        guard isKnown(reader) else {
            throw .notFound(subject: "\(reader.kind) (\(reader.id))", rule: "there is no such \(reader.kind)")
        }
        if let language {
            guard municipality.languages.contains(language) else {
                throw .notFound(
                    subject: "language (\(language))",
                    rule: "municipality.yaml names \(municipality.languages.joined(separator: ", "))")
            }
            return language
        }
        if case .participant(let id) = reader, let own = state.participants[id]?.language,
            municipality.languages.contains(own)
        {
            return own
        }
        return municipality.languages.first ?? "nl"
    }

    /// Ids count up, so that the same requests on the same data give the same feeds.
    var lastFeedNumber: Int { state.feeds.keys.lazy.compactMap { Int($0.dropFirst(2)) }.max() ?? 0 }

    /// The id of the feed with a number.
    static func feedID(_ number: Int) -> String {
        let digits = String(number)
        return "f-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private func issued(_ issue: FeedIssue) -> IssuedFeed {
        let documents = feeds.load().documents(of: issue.id)
        let paths = documents.keys.filter { $0 != issue.id }.map { part in
            (
                String(part.dropFirst(issue.id.count + 1)),
                secret.key(feed: part, generation: issue.generation).path
            )
        }
        let document = documents[issue.id]
        return IssuedFeed(
            issue: issue, path: secret.key(feed: issue.id, generation: issue.generation).path,
            events: document?.events ?? 0, bytes: document?.size ?? 0,
            parts: Dictionary(paths) { first, _ in first }, until: lastDay(of: issue), hasEnded: hasEnded(issue))
    }
}

extension FeedIssue.Reader {
    /// participant, organisation, staff, location, room, childcare or municipality.
    package var kind: String {
        switch self {
        case .participant: "participant"
        case .organisation: "organisation"
        case .staff: "staff"
        case .location: "location"
        case .room: "room"
        case .childcare: "childcare"
        case .municipality: "municipality"
        }
    }

    /// Id of the reader; that of the municipality is `municipality`.
    package var id: String {
        switch self {
        case .participant(let id), .organisation(let id), .staff(let id), .location(let id), .room(let id),
            .childcare(let id):
            id
        case .municipality: "municipality"
        }
    }
}
