import RoosterControl
import RoosterModel
import RoosterService

extension FeedsInterface.Feed {
    /// An issued feed of the service.
    init(_ feed: IssuedFeed) {
        self.init(
            id: feed.issue.id, readerKind: FeedsInterface.ReaderKind(feed.issue.reader), reader: feed.issue.reader.id,
            generation: feed.issue.generation, revoked: feed.issue.isRevoked, language: feed.issue.language,
            label: feed.issue.label, alarmMinutes: feed.issue.alarmMinutes, showCancelled: feed.issue.showsCancelled,
            path: feed.path, events: feed.events, bytes: feed.bytes,
            parts: feed.parts.sorted { $0.key < $1.key }.map { FeedsInterface.FeedPart(location: $0, path: $1) },
            until: feed.until?.isoText, ended: feed.hasEnded)
    }
}

extension FeedsInterface.ReaderKind {
    /// The kind of a reader.
    init(_ reader: FeedIssue.Reader) {
        switch reader {
        case .participant: self = .participant
        case .organisation: self = .organisation
        case .staff: self = .staff
        case .location: self = .location
        case .room: self = .room
        case .childcare: self = .childcare
        case .municipality: self = .municipality
        }
    }
}

extension FeedIssue.Reader {
    /// A reader of a kind.
    init(_ kind: FeedsInterface.ReaderKind, id: String) {
        switch kind {
        case .participant: self = .participant(id)
        case .organisation: self = .organisation(id)
        case .staff: self = .staff(id)
        case .location: self = .location(id)
        case .room: self = .room(id)
        case .childcare: self = .childcare(id)
        case .municipality: self = .municipality
        }
    }
}
