import RoosterFeeds
import RoosterModel

/// How long the key of a feed leads to it.
extension Tenant {
    /// Months after the plan, the guidance or the last meeting for which a key goes on.
    private static let monthsAfter = 3

    /// The last day on which a feed's key leads to it; nil: without end, as long as nothing is published.
    ///
    /// Three months after the plan's end; for a newcomer whose guidance ends before it, three months after that or after
    /// the last meeting, whichever is later: they may have lessons for another year.
    func lastDay(of issue: FeedIssue) -> CalendarDate? {
        guard var end = published?.plan.summary.horizonEnd else { return nil }
        if case .participant(let id) = issue.reader, let guidanceEnd = state.participants[id]?.guidanceEnd,
            guidanceEnd < end
        {
            let lastMeeting = (try? currentIndex())?.lastDay(of: id) ?? guidanceEnd
            end = min(end, max(guidanceEnd, lastMeeting))
        }
        return end.adding(months: Self.monthsAfter)
    }

    /// Whether a feed's key has expired: its reader is gone, or its last day has passed.
    func hasEnded(_ issue: FeedIssue) -> Bool {
        guard isKnown(issue.reader) else { return true }
        return lastDay(of: issue).map { clock.date > $0 } ?? false
    }

    /// Makes sure that the key of a feed would lead somewhere; whoever gets a letter should not find that it is gone.
    ///
    /// - Throws: ``ServiceError/notFound(subject:rule:)`` when it has expired already.
    func checkLasts(_ issue: FeedIssue) throws(ServiceError) {
        guard isKnown(issue.reader), let last = lastDay(of: issue), clock.date > last else { return }
        throw .notFound(
            subject: "\(issue.reader.kind) (\(issue.reader.id))",
            rule: "a feed ends three months after the plan, or after guidance and the last meeting: this one ended on "
                + "\(last)")
    }

    /// Whether the state has a reader.
    func isKnown(_ reader: FeedIssue.Reader) -> Bool {
        switch reader {
        case .participant(let id): state.participants[id] != nil
        case .organisation(let id): state.organisations[id] != nil
        case .staff(let id): state.staff[id] != nil
        case .room(let id): state.rooms[id] != nil
        case .location(let id), .childcare(let id): state.locations[id] != nil
        case .municipality: true
        }
    }
}
