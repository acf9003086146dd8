import RoosterModel

/// A calendar that is served comes near, or is above, what calendar programs accept.
///
/// Source: FEEDS.md §1 rule 8 (always below 900 events and 800 kB; Google takes about 1 100 events and 1 MB). The limits
/// are settings; from four fifths on it is near.
enum FeedTooLargeRule: SignalRule {
    static func signals(_ context: SignalContext) -> [Signal] {
        let limits = context.limits
        return context.feeds.sorted { $0.id < $1.id }.compactMap { feed in
            let isNear =
                feed.events * 100 >= limits.feedEvents * limits.feedNearPercent
                || feed.bytes * 100 >= limits.feedBytes * limits.feedNearPercent
            let isAbove = feed.events > limits.feedEvents || feed.bytes > limits.feedBytes
            guard isNear || isAbove else { return nil }
            return Signal(
                kind: .feedTooLarge, date: context.today, severity: isAbove ? .alarm : .warning,
                subject: .init(.feed, feed.id),
                amounts: [
                    "events": feed.events, "bytes": feed.bytes, "mostEvents": limits.feedEvents,
                    "mostBytes": limits.feedBytes,
                ],
                dutch: .init(
                    matter: "De agenda heeft \(feed.events) van hooguit \(limits.feedEvents) afspraken en "
                        + "\(feed.bytes) van hooguit \(limits.feedBytes) bytes.",
                    action: "Geef elke locatie of elk team een eigen agenda, of kort de periode in."),
                english: .init(
                    matter: "The calendar has \(feed.events) of at most \(limits.feedEvents) events and \(feed.bytes) "
                        + "of at most \(limits.feedBytes) bytes.",
                    action: "Give each location or team a calendar of its own, or shorten its window."))
        }
    }
}
