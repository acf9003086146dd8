/// The records of one feed.
package struct FeedRevisions: Sendable, Hashable {
    private var byEvent: [String: EventRevision]

    /// No records: those of a feed that was never rendered.
    package init() {
        byEvent = [:]
    }

    /// No records, and room for some.
    init(capacity: Int) {
        byEvent = Dictionary(minimumCapacity: capacity)
    }

    /// The records as they were kept.
    package init(_ revisions: some Sequence<EventRevision>) {
        byEvent = Dictionary(revisions.map { ($0.event, $0) }, uniquingKeysWith: { _, last in last })
    }

    /// Whether the feed was never rendered.
    var isEmpty: Bool { byEvent.isEmpty }

    /// All records, sorted by UID.
    package var all: [EventRevision] {
        byEvent.values.sorted { $0.event < $1.event }
    }

    /// The record of an event.
    package subscript(event: String) -> EventRevision? {
        byEvent[event]
    }

    /// Records what an event says now, and gives its record: the old one when nothing changed.
    ///
    /// - Parameters:
    ///   - event: Its UID.
    ///   - contentHash: Hash of the whole content.
    ///   - scheduleHash: Time and status alone.
    ///   - old: The records before this rendering.
    ///   - sequence: The least sequence number; the plan counts changes too, and goes on counting while a meeting is in
    ///     no feed.
    ///   - now: Seconds since 1970-01-01 UTC.
    /// - Returns: The record that is written into the event.
    mutating func record(
        _ event: String, contentHash: [UInt8], scheduleHash: [UInt8], from old: FeedRevisions, atLeast sequence: Int,
        now: Int
    ) -> EventRevision {
        let revision: EventRevision
        if let before = old.byEvent[event] {
            if before.contentHash == contentHash {
                revision = before
            } else {
                let isMoved = before.scheduleHash != scheduleHash
                revision = EventRevision(
                    event: event, contentHash: contentHash, scheduleHash: scheduleHash,
                    sequence: isMoved ? max(before.sequence + 1, sequence) : before.sequence,
                    // A clock that was set back must not make an update look old.
                    revisedAt: max(now, before.revisedAt + 1))
            }
        } else {
            revision = EventRevision(
                event: event, contentHash: contentHash, scheduleHash: scheduleHash, sequence: sequence, revisedAt: now)
        }
        byEvent[event] = revision
        return revision
    }
}
