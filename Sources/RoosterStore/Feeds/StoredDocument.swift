/// A feed as it is served.
package struct StoredDocument: Sendable, Hashable {
    /// Id of the feed.
    package var feed: String
    /// The body.
    package var bytes: [UInt8]
    /// The strong entity tag, with its quotes.
    package var etag: String
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var lastModified: Int
    /// The media type with its parameters.
    package var contentType: String

    /// Makes a document.
    package init(feed: String, bytes: [UInt8], etag: String, lastModified: Int, contentType: String) {
        self.feed = feed
        self.bytes = bytes
        self.etag = etag
        self.lastModified = lastModified
        self.contentType = contentType
    }
}

/// When and how often what a feed says about one event changed.
package struct StoredEventRevision: Sendable, Hashable {
    /// Id of the feed.
    package var feed: String
    /// UID of the event.
    package var event: String
    /// Hash of the whole content.
    package var contentHash: [UInt8]
    /// Hash of time and status alone.
    package var scheduleHash: [UInt8]
    /// How often time or status changed.
    package var sequence: Int
    /// When the content last changed, in seconds since 1970-01-01 UTC.
    package var revisedAt: Int

    /// Makes a record.
    package init(
        feed: String, event: String, contentHash: [UInt8], scheduleHash: [UInt8], sequence: Int, revisedAt: Int
    ) {
        self.feed = feed
        self.event = event
        self.contentHash = contentHash
        self.scheduleHash = scheduleHash
        self.sequence = sequence
        self.revisedAt = revisedAt
    }
}

/// What a publication changes in the feeds.
package struct FeedPublication: Sendable, Hashable {
    /// Documents that are new or changed.
    package var documents: [StoredDocument]
    /// Records that are new or changed.
    package var revisions: [StoredEventRevision]
    /// UIDs of events that are no longer in a feed, by the feed's id.
    package var removedRevisions: [String: [String]]
    /// Ids of feeds that are no longer served.
    package var removedDocuments: [String]

    /// Makes a publication.
    package init(
        documents: [StoredDocument] = [], revisions: [StoredEventRevision] = [],
        removedRevisions: [String: [String]] = [:], removedDocuments: [String] = []
    ) {
        self.documents = documents
        self.revisions = revisions
        self.removedRevisions = removedRevisions
        self.removedDocuments = removedDocuments
    }
}
