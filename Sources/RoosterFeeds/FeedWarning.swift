package import RoosterModel

/// What a person should look at, although the feed was rendered.
package enum FeedWarning: Sendable, Hashable {
    /// The document is near the size from which calendars refuse it.
    case nearLimit(feed: String, events: Int, bytes: Int)
    /// The document would have been too large and ends early.
    case shortened(feed: String, until: CalendarDate)
    /// The feed would have been too large and has documents by location beside the shortened one.
    case split(feed: String, parts: [String])
    /// A meeting is left out, because somebody is there whose plan must be kept apart.
    case withheld(feed: String, meeting: String)
}

extension FeedWarning: CustomStringConvertible {
    /// The sentence.
    package var description: String {
        switch self {
        case .nearLimit(let feed, let events, let bytes):
            "feed (\(feed)) has \(events) events and \(bytes) bytes: calendars refuse feeds that are much larger"
        case .shortened(let feed, let until):
            "feed (\(feed)) ends on \(until): with all its events calendars would refuse it"
        case .split(let feed, let parts):
            "feed (\(feed)) is too large for one calendar: subscribe to \(parts.joined(separator: ", ")) instead"
        case .withheld(let feed, let meeting):
            "feed (\(feed)) leaves out meeting \(meeting): somebody is there whose plan must be kept apart"
        }
    }
}
