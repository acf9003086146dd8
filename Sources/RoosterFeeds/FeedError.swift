package import RoosterModel

/// Why a feed cannot be rendered; the last document stays in its place.
package enum FeedError: Error, Sendable, Hashable {
    /// The state does not have the reader the feed is for.
    case unknownReader(feed: String, reader: FeedIssue.Reader)
}

extension FeedError: CustomStringConvertible {
    /// The sentence; it names the feed by its id and never by its key.
    package var description: String {
        switch self {
        case .unknownReader(let feed, let reader):
            switch reader {
            case .participant(let id): "feed (\(feed)) is for a participant (\(id)) who is not there"
            case .organisation(let id): "feed (\(feed)) is for an organisation (\(id)) that is not there"
            case .staff(let id): "feed (\(feed)) is for a staff member (\(id)) who is not there"
            case .location(let id): "feed (\(feed)) is for a location (\(id)) that is not there"
            case .room(let id): "feed (\(feed)) is for a room (\(id)) that is not there"
            case .childcare(let id): "feed (\(feed)) is for the childcare at a location (\(id)) that is not there"
            case .municipality: "feed (\(feed)) is for a municipality that was not imported"
            }
        }
    }
}
